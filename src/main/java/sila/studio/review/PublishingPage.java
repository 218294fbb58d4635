package sila.studio.review;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** How an entry stands, what people say about it, and its way to readers: also for those who write nothing. */
@Path("/studio/entries/{type}/{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/publishing")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class PublishingPage {

    private static final int MOST_PEOPLE = 200;

    private final ReviewDesk desk;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    PublishingPage(ReviewDesk desk, Frames frames, Pages pages, StudioLanguage language) {
        this.desk = desk;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/review", defaultName = HYPHENATED_ELEMENT_NAME)
    record Publishing(Frame around, Reviewed reviewed, String title) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id) {
        Reviewed reviewed = desk.read(id);
        String title =
                reviewed.title().isBlank() ? language.texts(ReviewTexts.class).untitled() : reviewed.title();
        return pages.show(new Publishing(frames.of(reviewed.section(), title), reviewed, title));
    }

    /** For the elements of this page, and of others that have them. */
    @GET
    @Path("facts")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(hidden = true)
    public Response facts(@PathParam("id") UUID id) {
        return unkept(desk.facts(desk.read(id)));
    }

    /** Whom the entry can be given to: those who can open it. @param seek a part of a name */
    @GET
    @Path("people")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    @Transactional
    @Operation(hidden = true)
    public Response people(@PathParam("id") UUID id, @QueryParam("q") @Nullable String seek) {
        var entry = desk.read(id).entry();
        return unkept(desk.people(entry, seek == null ? "" : seek.strip(), MOST_PEOPLE).entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList());
    }

    record Person(UUID id, String name) {}

    private static Response unkept(Object answer) {
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
