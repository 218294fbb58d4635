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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.members.Scope;
import sila.members.manage.OrganisationsResource;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The organisation tree: central committee, regional organisations, primary organisations. */
@Path("/studio/organisations")
@ForEditors
@PermissionsAllowed(Scope.ACCOUNTS)
public class OrganisationsPage {

    private static final String PATH = "/studio/organisations";

    private final OrganisationsResource organisations;
    private final Branches branches;
    private final ContentModel model;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    OrganisationsPage(
            OrganisationsResource organisations,
            Branches branches,
            ContentModel model,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.organisations = organisations;
        this.branches = branches;
        this.model = model;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param depth 0 for the central committee */
    record Node(OrganisationsResource.View branch, int depth, String region) {}

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record Organisations(Frame around, List<Node> nodes, List<Choice> regions) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record OrganisationForm(Frame around, OrganisationsResource.View branch, List<Node> nodes, List<Choice> regions)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        List<Choice> regions = regions();
        String title = language.texts(OrganisationsTexts.class).organisations();
        return pages.show(new Organisations(frames.of(PATH, title), nodes(regions), regions));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        var branch = (OrganisationsResource.View) organisations.read(id).getEntity();
        List<Choice> regions = regions();
        return pages.show(new OrganisationForm(frames.of(PATH, branch.name()), branch, nodes(regions), regions));
    }

    private List<Choice> regions() {
        return Choice.terms(model.vocabulary("regions").terms(), language.language());
    }

    private List<Node> nodes(List<Choice> regions) {
        var nodes = new ArrayList<Node>();
        place(branches.views(), null, 0, regions, nodes);
        return nodes;
    }

    /** Each below the one it belongs to. */
    private static void place(
            List<OrganisationsResource.View> all,
            @Nullable UUID parent,
            int depth,
            List<Choice> regions,
            List<Node> nodes) {
        for (var branch : all) {
            if (Objects.equals(branch.parent(), parent)) {
                nodes.add(new Node(branch, depth, region(branch, regions)));
                place(all, branch.id(), depth + 1, regions, nodes);
            }
        }
    }

    private static String region(OrganisationsResource.View branch, List<Choice> regions) {
        return regions.stream()
                .filter(region -> region.value().equals(branch.region()))
                .map(Choice::title)
                .findFirst()
                .orElse("");
    }
}
