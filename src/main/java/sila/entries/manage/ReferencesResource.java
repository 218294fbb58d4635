package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.editing.Entries;
import sila.entries.references.References;
import sila.entries.references.References.Part;
import sila.entries.references.Referrer;
import sila.entries.references.Target;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.RowRule;
import sila.members.Scope;

/** What points at an entry, and what it points at. */
@Path("/api/v1/manage/entries/{id}/references")
@Produces(MediaType.APPLICATION_JSON)
public class ReferencesResource {

    private static final String INCOMING = "incoming";
    private static final String OUTGOING = "outgoing";

    private final Entries entries;
    private final References references;
    private final Caller caller;

    ReferencesResource(Entries entries, References references, Caller caller) {
        this.entries = entries;
        this.references = references;
        this.caller = caller;
    }

    /**
     * @param incoming entries that point here, in drafts or in public; null when only the others were asked for
     * @param outgoing what the latest version points at; null when only the others were asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @Nullable Page<Referrer> incoming, @Nullable Page<Target> outgoing) {}

    /**
     * @param direction {@code incoming} or {@code outgoing}; both when it is left out
     * @param cursor where that one direction goes on
     */
    @GET
    @PermissionsAllowed(Scope.READ)
    public View list(
            @PathParam("id") UUID id,
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        entries.readable(id, Author.of(caller));
        int size = Limit.of(limit);
        if (direction == null) {
            if (cursor != null) {
                throw Cursor.misfit();
            }
            return new View(incoming(id, size, null), outgoing(id, size, null));
        }
        return switch (direction) {
            case INCOMING -> new View(incoming(id, size, cursor), null);
            case OUTGOING -> new View(null, outgoing(id, size, cursor));
            default ->
                throw Problem.badRequest(
                        "direction", Text.of("Направления: incoming, outgoing.", "Directions: incoming, outgoing."));
        };
    }

    private Page<Referrer> incoming(UUID id, int size, @Nullable String cursor) {
        UUID after = cursor == null ? null : Cursor.decode(cursor, INCOMING).id(0);
        return Page.of(references.incoming(id, new Part<>(after, size + 1, readable())), size, last -> Cursor.of(
                        INCOMING, last.entry().id())
                .encoded());
    }

    private Page<Target> outgoing(UUID id, int size, @Nullable String cursor) {
        String after = cursor == null ? null : Cursor.decode(cursor, OUTGOING).text(0);
        return Page.of(references.outgoing(id, new Part<>(after, size + 1, readable())), size, last -> Cursor.of(
                        OUTGOING, last.pointer())
                .encoded());
    }

    private RowRule readable() {
        return caller.permissions().rows(Scope.READ);
    }
}
