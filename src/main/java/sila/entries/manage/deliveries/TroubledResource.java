package sila.entries.manage.deliveries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.publishing.Delivery;
import sila.entries.publishing.TroubledDeliveries;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;

/** What has not arrived, of all entries that the caller may read. */
@Path("/api/v1/manage/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class TroubledResource {

    private static final String ORDER = "-at,entry,channel";

    private final TroubledDeliveries deliveries;
    private final Caller caller;

    TroubledResource(TroubledDeliveries deliveries, Caller caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    /** @param inBin whether it lies there: its withdrawal has not arrived */
    public record EntryHead(UUID id, String type, String title, boolean inBin) {}

    /**
     * @param version the number that is public, or was
     * @param at when it was tried last, or asked for
     * @param problem what went wrong last; the delivery is tried again all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            EntryHead entry,
            String channel,
            int version,
            Delivery.State state,
            int attempts,
            Instant at,
            @Nullable String problem) {

        static View of(TroubledDeliveries.Item item) {
            return new View(
                    new EntryHead(item.entry(), item.type(), item.title(), item.inBin()),
                    item.channel(),
                    item.version(),
                    item.state(),
                    item.attempts(),
                    item.at(),
                    item.problem());
        }
    }

    /**
     * The latest first.
     *
     * @param state {@code failed}, which it is when left out, or {@code pending}
     * @param channel name of one; all when left out
     */
    @GET
    public Page<View> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        var query = new TroubledDeliveries.Query(
                state(state), channel, caller.permissions().rows(Scope.READ));
        return Page.of(deliveries.find(query, position(cursor), size + 1), size, last -> Cursor.of(
                                ORDER, last.at(), last.entry(), last.channel())
                        .encoded())
                .map(View::of);
    }

    private static Delivery.State state(@Nullable String asked) {
        String code = Optional.ofNullable(asked).orElse(Delivery.State.FAILED.code());
        return Stream.of(Delivery.State.FAILED, Delivery.State.PENDING)
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "state", Text.of("Состояния: failed, pending.", "States: failed, pending.")));
    }

    private static TroubledDeliveries.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Cursor last = Cursor.decode(cursor, ORDER);
        return new TroubledDeliveries.Position(last.moment(0), last.id(1), last.text(2));
    }
}
