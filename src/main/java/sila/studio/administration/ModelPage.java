package sila.studio.administration;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.kernel.Language;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** What content looks like here, for those who write programs against the hub and those who ask for changes. */
@Path("/studio/model")
@ForEditors
@PermissionsAllowed(Scope.MODEL)
public class ModelPage {

    private static final String PATH = "/studio/model";

    private final ContentModel model;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    ModelPage(ContentModel model, Frames frames, Pages pages, StudioLanguage language) {
        this.model = model;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record Model(Frame around, Language language, List<ContentType> types) implements TemplateInstance {}

    /** @param fields with those of groups and blocks, each set below the field it belongs to */
    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record ModelType(Frame around, Language language, ContentType type, List<Line> fields)
            implements TemplateInstance {}

    /** @param depth 0 for a field of the type itself */
    record Line(Field field, int depth, List<String> targets) {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        String title = language.texts(ModelTexts.class).model();
        return pages.show(new Model(frames.of(PATH, title), language.language(), model.types()));
    }

    @GET
    @Path("{type}")
    @Operation(hidden = true)
    public Response type(@PathParam("type") String name) {
        ContentType type = model.requireType(name);
        var lines = new ArrayList<Line>();
        collect(type.fieldSet(), 0, lines);
        return pages.show(
                new ModelType(frames.of(PATH, type.title().in(language.language())), language.language(), type, lines));
    }

    private static void collect(FieldSet fields, int depth, List<Line> lines) {
        for (var field : fields.all()) {
            lines.add(new Line(
                    field, depth, field.kind().targets().stream().sorted().toList()));
            field.kind().group().ifPresent(group -> collect(group, depth + 1, lines));
            field.kind().blocks().forEach(block -> collect(block.fields(), depth + 1, lines));
        }
    }
}
