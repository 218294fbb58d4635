package sila.studio.structure;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.entries.Entry;
import sila.entries.manage.VocabulariesResource;
import sila.entries.vocabularies.Vocabularies;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The vocabularies, and the tree of the terms of each. */
@Path(VocabulariesPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.TAXONOMY)
public class VocabulariesPage {

    static final String PATH = "/studio/vocabularies";

    private final VocabulariesResource resource;
    private final Vocabularies vocabularies;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    VocabulariesPage(
            VocabulariesResource resource,
            Vocabularies vocabularies,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.resource = resource;
        this.vocabularies = vocabularies;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param position of the term in the whole vocabulary, from 0 */
    record Node(VocabulariesResource.TermView term, int depth, int position) {

        public boolean isUsed() {
            return term.published() + term.drafts() > 0;
        }
    }

    @CheckedTemplate(basePath = "studio/structure", defaultName = HYPHENATED_ELEMENT_NAME)
    record VocabularyList(Frame around, Language reader, List<VocabulariesResource.Head> vocabularies)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/structure", defaultName = HYPHENATED_ELEMENT_NAME)
    record VocabularyTree(Frame around, Language reader, VocabulariesResource.View vocabulary, List<Node> nodes)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/structure", defaultName = HYPHENATED_ELEMENT_NAME)
    record TermForm(Language reader, VocabulariesResource.View vocabulary, Node node, List<Node> nodes)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        String title = language.texts(StructureTexts.class).vocabularies();
        return pages.show(new VocabularyList(frames.of(PATH, title), language.language(), resource.list()));
    }

    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public Response read(@PathParam("name") String name) {
        VocabulariesResource.View found = vocabulary(name);
        String title = found.title().in(language.language());
        return pages.show(new VocabularyTree(frames.of(PATH, title), language.language(), found, tree(found)));
    }

    /** What stands in the dialog of a term. */
    @GET
    @Path("{name}/terms/{code}")
    @Operation(hidden = true)
    public Response term(@PathParam("name") String name, @PathParam("code") String code) {
        VocabulariesResource.View found = vocabulary(name);
        List<Node> nodes = tree(found);
        Node node = nodes.stream()
                .filter(one -> one.term().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        Text.of("Такого термина в словаре больше нет.", "The vocabulary has no such term any more.")));
        return pages.show(new TermForm(language.language(), found, node, nodes));
    }

    private VocabulariesResource.View vocabulary(String name) {
        return (VocabulariesResource.View) resource.read(name).getEntity();
    }

    private static List<Node> tree(VocabulariesResource.View vocabulary) {
        var nodes = new ArrayList<Node>();
        place(vocabulary.terms(), null, 0, nodes);
        return nodes;
    }

    /** Each below its broader one, in the order of the vocabulary. */
    private static void place(
            List<VocabulariesResource.TermView> terms, @Nullable String parent, int depth, List<Node> nodes) {
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (Objects.equals(term.parent(), parent)) {
                nodes.add(new Node(term, depth, i));
                place(terms, term.code(), depth + 1, nodes);
            }
        }
    }

    /** Leads to the entry that tells of a term. */
    @GET
    @Path("{name}/terms/{code}/entry")
    @Operation(hidden = true)
    public Response describing(@PathParam("name") String name, @PathParam("code") String code) {
        Entry entry = vocabularies.describing(vocabularies.require(name), code).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Text.of(
                        "Об этом термине пока ни один материал не рассказывает.", "No entry tells of this term yet.")));
        return pages.goTo("/studio/entries/" + entry.type() + "/" + entry.id());
    }
}
