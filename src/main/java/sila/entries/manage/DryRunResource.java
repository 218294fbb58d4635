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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Forecasts;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenarios;
import sila.entries.dryrun.Step;
import sila.entries.editing.Entries;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** What would happen if an entry were published, withdrawn or deleted now. Nothing is written; POST does the same as GET. */
@Path("/api/v1/manage/entries/{id}/{action:publish|unpublish|delete}/dry-run")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class DryRunResource {

    private final Entries entries;
    private final Scenarios scenarios;
    private final Forecasts forecasts;
    private final Caller caller;

    DryRunResource(Entries entries, Scenarios scenarios, Forecasts forecasts, Caller caller) {
        this.entries = entries;
        this.scenarios = scenarios;
        this.forecasts = forecasts;
        this.caller = caller;
    }

    /**
     * @param despite {@code references}, {@code lock}: as somebody would ask who knows that others refer to the entry, or
     *     edit it
     */
    @GET
    @Transactional
    public ForecastView look(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        forecasts.lookOnly();
        Author author = Author.of(caller);
        entries.readable(id, author);
        var step = new Step(id, Action.valueOf(action.toUpperCase(Locale.ROOT)), null);
        Scenario scenario = scenarios.alone(step, Despite.of(despite), author);
        return forecasts.of(scenario).stream()
                .map(forecast -> ForecastView.of(forecast, author, Language.preferredBy(languages)))
                .findFirst()
                .orElseThrow();
    }

    @POST
    @Transactional
    public ForecastView lookToo(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return look(id, action, despite, languages);
    }
}
