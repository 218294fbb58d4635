package sila.entries.manage.workflow;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.review.Assignments;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** Who has to work on an entry next, and until when. */
@Path("/api/v1/manage/entries/{id}/assignment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private final Assignments assignments;
    private final Caller caller;

    AssignmentResource(Assignments assignments, Caller caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    /** @param assignee id of an account; null for nobody */
    public record Assignment(
            @Nullable UUID assignee, @Nullable Instant dueAt) {}

    /** Replaces both; {@code If-Match} is optional and holds. */
    @PUT
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public Assignment assign(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Assignment wanted) {
        Entry entry =
                assignments.assign(id, IfMatch.optional(ifMatch), wanted.assignee(), wanted.dueAt(), Author.of(caller));
        return new Assignment(entry.assignee(), entry.dueAt());
    }
}
