package sila.studio.structure;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.Subject;
import sila.site.redirects.RedirectView;
import sila.site.redirects.RedirectsResource;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** Old addresses of the site, and where they lead. */
@Path("/studio/redirects")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class RedirectsPage {

    private static final String PATH = "/studio/redirects";

    private final RedirectsResource redirects;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    RedirectsPage(RedirectsResource redirects, Caller caller, Frames frames, Pages pages, StudioLanguage language) {
        this.redirects = redirects;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /**
     * @param mayChange whether the person may change what readers are led to
     * @param more address of the rows that follow; null when there are none
     */
    @CheckedTemplate(basePath = "studio/structure", defaultName = HYPHENATED_ELEMENT_NAME)
    record Redirects(
            Frame around,
            List<RedirectView> redirects,
            String q,
            boolean mayChange,
            @Nullable String more) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        String asked = q == null || q.isBlank() ? null : q.strip();
        var page = redirects.list(asked, "50", cursor);
        String more = page.next() == null
                ? null
                : QueryText.of(PATH).and("q", asked).and("cursor", page.next()).text();
        boolean mayChange = caller.permissions().allows(Scope.PUBLISH, Subject.NONE);
        String title = language.texts(StructureTexts.class).redirects();
        return pages.show(
                new Redirects(frames.of(PATH, title), page.items(), asked == null ? "" : asked, mayChange, more));
    }
}
