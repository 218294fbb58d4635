package sila.entries.manage.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.Author;
import sila.kernel.Problem;
import sila.kernel.http.ProblemMapping;
import sila.members.Caller;
import sila.members.Scope;

/** One verb for many entries: each is done or refused for itself. */
@Path("/api/v1/manage/entries/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {

    private final BulkDeeds deeds;
    private final Caller caller;

    BulkResource(BulkDeeds deeds, Caller caller) {
        this.deeds = deeds;
        this.caller = caller;
    }

    public record Results(List<Result> results) {}

    /**
     * @param state where the entry stands now; null when it was refused, as {@code version}
     * @param undo the order that takes it back; null when nothing was changed, or nothing takes it back
     * @param problem why it was refused, as the single verb would answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            UUID id,
            boolean ok,
            @Nullable Stage state,
            @Nullable Integer version,
            @Nullable Undo undo,
            @Nullable ObjectNode problem) {

        static Result of(UUID id, BulkDeeds.Done done) {
            return new Result(id, true, done.state(), done.version(), done.undo(), null);
        }

        static Result refused(UUID id, Problem problem, @Nullable String languages) {
            return new Result(id, false, null, null, null, ProblemMapping.document(problem, languages));
        }
    }

    /** In the order of the entries asked for; what was done stays done, whatever happens to those behind it. */
    @POST
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW, Scope.PUBLISH, Scope.DELETE})
    public Results act(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages, BulkOrder order) {
        BulkStep step = order.step();
        Author by = Author.of(caller);
        return new Results(Objects.requireNonNull(order.entries()).stream()
                .map(Objects::requireNonNull)
                .map(item -> result(step, item, by, languages))
                .toList());
    }

    private Result result(BulkStep step, BulkOrder.Item item, Author by, @Nullable String languages) {
        try {
            return Result.of(item.known(), deeds.take(step, item, by));
        } catch (Problem refused) {
            return Result.refused(item.known(), refused, languages);
        } catch (RuntimeException failure) {
            return Result.refused(item.known(), ProblemMapping.incident(failure), languages);
        }
    }
}
