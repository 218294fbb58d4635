package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Forecasts;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenarios;
import sila.entries.dryrun.Step;
import sila.entries.editing.Entries;
import sila.entries.releases.Conflicts;
import sila.entries.releases.Release;
import sila.entries.releases.Releases;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** What would happen if something were published, withdrawn or deleted now. Nothing is written; POST does the same as GET. */
@Path("/api/v1/manage")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class DryRunResource {

    private static final String ENTRY = "entries/{id}/{action:publish|unpublish|delete}/dry-run";
    private static final String RELEASE = "releases/{id}/dry-run";

    private final Entries entries;
    private final Releases releases;
    private final Conflicts conflicts;
    private final Scenarios scenarios;
    private final Forecasts forecasts;
    private final Caller caller;

    DryRunResource(
            Entries entries,
            Releases releases,
            Conflicts conflicts,
            Scenarios scenarios,
            Forecasts forecasts,
            Caller caller) {
        this.entries = entries;
        this.releases = releases;
        this.conflicts = conflicts;
        this.scenarios = scenarios;
        this.forecasts = forecasts;
        this.caller = caller;
    }

    /** @param missing items whose entry is not there any more */
    public record OfRelease(boolean possible, List<ForecastView> items, List<FindingView> missing) {}

    @GET
    @Path(ENTRY)
    @Transactional
    @PermissionsAllowed(Scope.READ)
    public ForecastView ofEntry(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        forecasts.lookOnly();
        Author author = Author.of(caller);
        entries.readable(id, author);
        var step = new Step(id, Action.valueOf(action.toUpperCase(Locale.ROOT)), null);
        Scenario scenario = scenarios.of(Scenario.Occasion.ALONE, author, List.of(step));
        return forecasts.of(scenario).stream()
                .map(forecast -> ForecastView.of(forecast, Language.preferredBy(languages)))
                .findFirst()
                .orElseThrow();
    }

    @POST
    @Path(ENTRY)
    @Transactional
    @PermissionsAllowed(Scope.READ)
    public ForecastView ofEntryToo(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return ofEntry(id, action, languages);
    }

    @GET
    @Path(RELEASE)
    @Transactional
    @PermissionsAllowed(Scope.RELEASES)
    public OfRelease ofRelease(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        forecasts.lookOnly();
        Language language = Language.preferredBy(languages);
        Release release = releases.require(id);
        Scenario scenario = conflicts.scenario(release, Author.of(caller));
        List<Finding> found = conflicts.of(release, scenario);
        return new OfRelease(
                found.stream().noneMatch(Finding::blocks),
                forecasts.of(scenario, found).stream()
                        .map(forecast -> ForecastView.of(forecast, language))
                        .toList(),
                FindingView.of(scenario.missing(), language));
    }

    @POST
    @Path(RELEASE)
    @Transactional
    @PermissionsAllowed(Scope.RELEASES)
    public OfRelease ofReleaseToo(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return ofRelease(id, languages);
    }
}
