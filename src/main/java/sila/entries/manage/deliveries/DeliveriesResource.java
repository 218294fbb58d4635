package sila.entries.manage.deliveries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryIsUnknown;
import sila.entries.editing.Entries;
import sila.entries.publishing.Deliveries;
import sila.entries.publishing.Delivery;
import sila.members.Caller;
import sila.members.Scope;

/** Where the latest publication of an entry has arrived. */
@Path("/api/v1/manage/entries/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final Entries entries;
    private final Deliveries deliveries;
    private final Caller caller;

    DeliveriesResource(Entries entries, Deliveries deliveries, Caller caller) {
        this.entries = entries;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    /** @param problem what went wrong last; the delivery is tried again all the same */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String channel,
            int version,
            Delivery.State state,
            int attempts,
            Instant at,
            @Nullable String problem) {

        static View of(Delivery delivery) {
            return new View(
                    delivery.channel(),
                    delivery.version(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.at(),
                    delivery.problem());
        }
    }

    @GET
    @PermissionsAllowed(Scope.READ)
    public List<View> list(@PathParam("id") UUID id) {
        return Delivery.of(entries.readable(id, Author.of(caller)).id()).stream()
                .map(View::of)
                .toList();
    }

    /** Tries one channel again at once, without waiting for the next attempt. */
    @POST
    @Path("{channel}/retry")
    @PermissionsAllowed(Scope.PUBLISH)
    public Response retry(@PathParam("id") UUID id, @PathParam("channel") String channel) {
        // of an entry in the bin too: its withdrawal is what has not arrived
        Entry entry = Entry.<Entry>findByIdOptional(id).orElseThrow(() -> new EntryIsUnknown(id));
        caller.permissions().require(Scope.PUBLISH, entry.subject());
        deliveries.retry(id, channel);
        return Response.accepted().build();
    }
}
