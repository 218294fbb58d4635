package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import sila.entries.Author;
import sila.entries.locks.Locks;
import sila.members.Caller;
import sila.members.Scope;

/**
 * The edit lock of an entry: while somebody holds it, writes of all others are answered 423. It ends by itself unless it
 * is renewed.
 */
@Path("/api/v1/manage/entries/{id}/lock")
@Produces(MediaType.APPLICATION_JSON)
public class LockResource {

    private final Locks locks;
    private final Caller caller;

    LockResource(Locks locks, Caller caller) {
        this.locks = locks;
        this.caller = caller;
    }

    /**
     * @param holder the caller
     * @param version the latest one of the entry: nobody else makes a newer one while the lock is held
     */
    public record Held(String holder, Instant since, Instant until, int version) {}

    /** Takes it, or renews it. */
    @POST
    @PermissionsAllowed(Scope.WRITE)
    public Response take(@PathParam("id") UUID id) {
        return answer(locks.take(id, Author.of(caller)));
    }

    /** Takes it from whoever holds it: a chief editor may. */
    @POST
    @Path("takeover")
    @PermissionsAllowed(Scope.REVIEW)
    public Response takeOver(@PathParam("id") UUID id) {
        return answer(locks.takeOver(id, Author.of(caller)));
    }

    @DELETE
    @PermissionsAllowed(Scope.WRITE)
    public void release(@PathParam("id") UUID id) {
        locks.release(id, Author.of(caller));
    }

    private static Response answer(Locks.Taken taken) {
        var lock = taken.lock();
        return Response.ok(new Held(lock.by(), lock.since(), lock.until(), taken.version()))
                .tag(String.valueOf(taken.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
