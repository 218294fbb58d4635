package sila.studio.review;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The site's own page of an entry, as readers would see it, in the widths of their screens. */
@Path("/studio/entries/{type}/{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/preview")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class PreviewPage {

    private final ReviewDesk desk;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    PreviewPage(ReviewDesk desk, Frames frames, Pages pages, StudioLanguage language) {
        this.desk = desk;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/review", defaultName = HYPHENATED_ELEMENT_NAME)
    record Preview(Frame around, Reviewed reviewed, EntryFacts.Permit mayPreview, boolean mayRelease)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id) {
        Reviewed reviewed = desk.read(id);
        var facts = desk.facts(reviewed);
        String title = language.texts(ReviewTexts.class).previewOf(reviewed.title());
        return pages.show(new Preview(
                frames.of(reviewed.section(), title),
                reviewed,
                facts.permit(Scope.PREVIEW),
                facts.permit(Scope.RELEASES).allowed()));
    }
}
