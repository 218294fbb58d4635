package sila.studio.operations;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.contentmodel.checking.ModelReport;
import sila.entries.manage.IndexResource;
import sila.entries.manage.ModelCheckResource;
import sila.kernel.Language;
import sila.members.Scope;
import sila.operations.HealthResource;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** How each part of the hub is, in sentences; the search index made anew; whether all that is stored fits the model. */
@Path("/studio/health")
@ForEditors
@PermissionsAllowed(Scope.OPERATE)
public class HealthPage {

    private final HealthResource health;
    private final IndexResource index;
    private final ModelCheckResource model;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    HealthPage(
            HealthResource health,
            IndexResource index,
            ModelCheckResource model,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.health = health;
        this.index = index;
        this.model = model;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/operations", defaultName = HYPHENATED_ELEMENT_NAME)
    record Health(Frame around, HealthResource.View health, IndexResource.View rebuild) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/operations", defaultName = HYPHENATED_ELEMENT_NAME)
    record Checked(Language reader, ModelReport report) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        String title = language.texts(OperationsTexts.class).health();
        return pages.show(new Health(
                frames.of("/studio/health", title),
                health.look(language.language().code()),
                index.look()));
    }

    @GET
    @Path("model-check")
    @Operation(hidden = true)
    public Response check() {
        return pages.show(new Checked(language.language(), model.check()));
    }
}
