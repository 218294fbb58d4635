package sila.entries.sync;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.SurrogateKeys;
import sila.entries.answers.Answering;
import sila.entries.answers.Content;
import sila.entries.answers.Question;
import sila.entries.content.ContentConfig;
import sila.entries.query.Parameters;
import sila.entries.reading.Reading;
import sila.entries.revisions.Revisions;
import sila.kernel.Problem;
import sila.kernel.Text;

/** What has changed since a mirror asked last, so that it can follow the hub for ever. */
@Path("/api/v1/sync")
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    /** Seconds; shorter than what proxies wait for. */
    private static final int LONGEST_WAIT = 25;

    private final ContentModel model;
    private final ContentConfig config;
    private final Revisions revisions;
    private final Changes changes;
    private final Answering answering;

    SyncResource(ContentModel model, ContentConfig config, Revisions revisions, Changes changes, Answering answering) {
        this.model = model;
        this.config = config;
        this.revisions = revisions;
        this.changes = changes;
        this.answering = answering;
    }

    @GET
    @Blocking
    @Operation(
            summary = "What has changed since a token",
            description = "Without since everything from the beginning, page by page. next is the token for the next"
                    + " request, always; more says whether it would bring changes at once. A delete is told of what was"
                    + " withdrawn or has left the view, and may come of an entry that the mirror does not have.")
    @Parameter(name = "since", in = ParameterIn.QUERY, description = "next of the last answer.")
    @Parameter(name = "types", in = ParameterIn.QUERY, description = "Types with commas between them; all by default.")
    @Parameter(name = "filter", in = ParameterIn.QUERY, description = "As of a list; each of the types has the fields.")
    @Parameter(name = "fields", in = ParameterIn.QUERY)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    @Parameter(
            name = "wait",
            in = ParameterIn.QUERY,
            description = "Seconds to wait for a change when there is none yet.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "25", defaultValue = "0"))
    public Uni<Response> changes(@Context HttpServerRequest request, @Context HttpHeaders headers) {
        var parameters = Parameters.of(request.query());
        View view = View.of(model, parameters);
        SyncToken token = SyncToken.decoded(parameters.text("since"), view.fingerprint());
        int limit = number(parameters, "limit", 1, MOST, USUAL);
        int wait = number(parameters, "wait", 0, LONGEST_WAIT, 0);
        view.cost(limit).check(config.costLimit());
        var question = Question.ofList(request, headers, parameters.without("wait"), view.types());
        revisions.refresh();
        return settled(token, question, wait)
                .map(ready -> answering.answer(
                        wait > 0 ? question.unkept() : question, reading -> content(reading, view, token, limit)));
    }

    /** At once, or when there is something new or the client has waited long enough; no thread waits with it. */
    private Uni<Boolean> settled(@Nullable SyncToken token, Question question, int seconds) {
        var known = revisions.known(question.types());
        boolean news = token == null || known.types().values().stream().anyMatch(latest -> latest > token.reached());
        return seconds == 0 || news
                ? Uni.createFrom().item(true)
                : Uni.createFrom()
                        .completionStage(revisions.change(known, Duration.ofSeconds(seconds)))
                        .replaceWith(true)
                        .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Content content(Reading reading, View view, @Nullable SyncToken token, int limit) {
        Set<String> keys =
                view.types().stream().map(SurrogateKeys::ofType).collect(Collectors.toCollection(TreeSet::new));
        return Content.of(changes.since(reading, view, token, limit), keys);
    }

    private static int number(Parameters parameters, String name, int least, int most, int usual) {
        String text = parameters.text(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw Problem.badRequest(
                name, Text.of("Число от %s до %s.", "A number from %s to %s.").with(least, most));
    }
}
