package sila.studio.releases;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.manage.FindingView;
import sila.entries.manage.ReleaseDryRunResource;
import sila.entries.manage.ReleaseStepsResource;
import sila.entries.manage.ReleaseView;
import sila.entries.manage.ReleasesResource;
import sila.entries.manage.RollbackView;
import sila.entries.publishing.Deliveries;
import sila.entries.publishing.Delivery;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** One release: what is in it, what stands in its way, what it would do, and what has become of it. */
@Path(ReleasesPage.PATH + "/{id}")
@ForEditors
@PermissionsAllowed(Scope.RELEASES)
public class ReleasePage {

    private static final String DRY = "true";

    private final ReleasesResource releases;
    private final ReleaseStepsResource steps;
    private final ReleaseDryRunResource dryRun;
    private final Deliveries deliveries;
    private final ContentModel model;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    ReleasePage(
            ReleasesResource releases,
            ReleaseStepsResource steps,
            ReleaseDryRunResource dryRun,
            Deliveries deliveries,
            ContentModel model,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.releases = releases;
        this.steps = steps;
        this.dryRun = dryRun;
        this.deliveries = deliveries;
        this.model = model;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param type title of the content type; empty when the person may not see the entry */
    record Row(ReleaseView.Item item, String type, List<FindingView> findings, List<Delivery> deliveries) {}

    /**
     * @param open whether it can still be changed and published
     * @param arriving whether anything of it is still on its way to readers
     */
    @CheckedTemplate(basePath = "studio/releases", defaultName = HYPHENATED_ELEMENT_NAME)
    record OneRelease(
            Frame around,
            ReleaseView release,
            List<Row> rows,
            boolean open,
            boolean publishable,
            boolean arriving,
            boolean mayPreview)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/releases", defaultName = HYPHENATED_ELEMENT_NAME)
    record Forecast(ReleaseDryRunResource.View view, Map<String, String> types) implements TemplateInstance {}

    /** @param titles of the entries that the person may see, by their ids */
    @CheckedTemplate(basePath = "studio/releases", defaultName = HYPHENATED_ELEMENT_NAME)
    record Rollback(ReleaseView release, RollbackView view, Map<UUID, String> titles) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        ReleaseView release = release(id);
        boolean open = release.publishedAt() == null;
        var report = open ? steps.conflicts(id, code()) : new ReleaseStepsResource.ConflictReport(false, List.of());
        Map<String, String> types = types();
        Map<UUID, List<Delivery>> arrivals = arrivals(release);
        List<Row> rows = items(release).stream()
                .map(item -> new Row(
                        item,
                        item.type() == null ? "" : types.getOrDefault(item.type(), item.type()),
                        report.conflicts().stream()
                                .filter(finding -> finding.entry().equals(item.entry()))
                                .toList(),
                        arrivals.getOrDefault(item.entry(), List.of())))
                .toList();
        boolean arriving = rows.stream()
                .flatMap(row -> row.deliveries().stream())
                .anyMatch(delivery -> delivery.state().code().equals("pending"));
        return pages.show(new OneRelease(
                frames.of(ReleasesPage.PATH, release.title()),
                release,
                rows,
                open,
                report.publishable(),
                arriving,
                caller.permissions().have(Scope.PREVIEW)));
    }

    private Map<UUID, List<Delivery>> arrivals(ReleaseView release) {
        return release.state().code().equals("published")
                ? deliveries.of(
                        items(release).stream().map(ReleaseView.Item::entry).toList(),
                        caller.permissions().rows(Scope.READ))
                : Map.of();
    }

    /** Of one release, unlike of many, they are told. */
    private static List<ReleaseView.Item> items(ReleaseView release) {
        return Objects.requireNonNull(release.items());
    }

    /** For whoever has the release open: the page comes anew when its state is another one. */
    @GET
    @Path("state")
    @Operation(hidden = true)
    public Response state(@PathParam("id") UUID id, @QueryParam("known") @Nullable String known) {
        var answer = Response.noContent();
        return release(id).state().code().equals(known)
                ? answer.build()
                : answer.header("HX-Refresh", "true").build();
    }

    @GET
    @Path("forecast")
    @Operation(hidden = true)
    public Response forecast(@PathParam("id") UUID id) {
        return pages.show(new Forecast(dryRun.look(id, code()), types()));
    }

    @GET
    @Path("rollback")
    @Operation(hidden = true)
    public Response rollback(@PathParam("id") UUID id) {
        ReleaseView release = release(id);
        var view = (RollbackView) steps.rollBack(id, DRY, null, null, code()).getEntity();
        Map<UUID, String> titles = items(release).stream()
                .filter(item -> item.title() != null)
                .collect(Collectors.toMap(ReleaseView.Item::entry, ReleaseView.Item::title));
        return pages.show(new Rollback(release, view, titles));
    }

    private ReleaseView release(UUID id) {
        return (ReleaseView) releases.read(id, code()).getEntity();
    }

    private Map<String, String> types() {
        return model.types().stream().collect(Collectors.toMap(ContentType::name, type -> type.titles()
                .in(language.language())));
    }

    private String code() {
        return language.language().code();
    }
}
