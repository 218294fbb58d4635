package sila.studio.structure;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.search.synonyms.SynonymsResource;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Words that search takes for one another. */
@Path("/studio/synonyms")
@ForEditors
@PermissionsAllowed(Scope.TAXONOMY)
public class SynonymsPage {

    private final SynonymsResource synonyms;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    SynonymsPage(SynonymsResource synonyms, Frames frames, Pages pages, StudioLanguage language) {
        this.synonyms = synonyms;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/structure", defaultName = HYPHENATED_ELEMENT_NAME)
    record Synonyms(Frame around, List<SynonymsResource.View> synonyms, String q) implements TemplateInstance {}

    /** {@code {synonym.words.lines}} in a template: each on a line of its own. */
    @TemplateExtension
    static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    /** @param q part of a word, or of a note */
    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("q") @Nullable String q) {
        String asked = q == null ? "" : q.strip();
        var found =
                synonyms.list().stream().filter(synonym -> has(synonym, asked)).toList();
        String title = language.texts(StructureTexts.class).synonyms();
        return pages.show(new Synonyms(frames.of("/studio/synonyms", title), found, asked));
    }

    private static boolean has(SynonymsResource.View synonym, String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return Stream.of(synonym.words().stream(), synonym.means().stream(), Stream.of(synonym.note()))
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
