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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Forecasts;
import sila.entries.dryrun.Scenario;
import sila.entries.releases.Conflicts;
import sila.entries.releases.Release;
import sila.entries.releases.Releases;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** What would happen if a release were published now. Nothing is written; POST does the same as GET. */
@Path("/api/v1/manage/releases/{id}/dry-run")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.RELEASES)
public class ReleaseDryRunResource {

    private final Releases releases;
    private final Conflicts conflicts;
    private final Forecasts forecasts;
    private final Caller caller;

    ReleaseDryRunResource(Releases releases, Conflicts conflicts, Forecasts forecasts, Caller caller) {
        this.releases = releases;
        this.conflicts = conflicts;
        this.forecasts = forecasts;
        this.caller = caller;
    }

    /** @param missing items whose entry is not there any more */
    public record View(boolean possible, List<ForecastView> items, List<FindingView> missing) {}

    @GET
    @Transactional
    public View look(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        forecasts.lookOnly();
        Language language = Language.preferredBy(languages);
        Release release = releases.require(id);
        Author author = Author.of(caller);
        Scenario scenario = conflicts.scenario(release, author);
        List<Finding> found = conflicts.of(release, scenario);
        return new View(
                found.stream().noneMatch(Finding::blocks),
                forecasts.of(scenario, found).stream()
                        .map(forecast -> ForecastView.of(forecast, author, language))
                        .toList(),
                FindingView.of(scenario.missing(), language));
    }

    @POST
    @Transactional
    public View lookToo(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return look(id, languages);
    }
}
