package sila.entries.manage.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.review.Threads;
import sila.entries.workflow.Move;
import sila.entries.workflow.Moves;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** Where an entry stands on its way: with whom, until when, what is planned, and what can be done. */
@Path("/api/v1/manage/entries/{id}/workflow")
@Produces(MediaType.APPLICATION_JSON)
public class WorkflowResource {

    private final Entries entries;
    private final Moves moves;
    private final Threads threads;
    private final Caller caller;

    WorkflowResource(Entries entries, Moves moves, Threads threads, Caller caller) {
        this.entries = entries;
        this.moves = moves;
        this.threads = threads;
        this.caller = caller;
    }

    /**
     * Where an entry stands.
     *
     * @param notice why it needs changes: the step that brought it there
     * @param unresolvedComments how many comments wait to be resolved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            Stage state,
            int version,
            @Nullable Integer publishedVersion,
            @Nullable UUID assignee,
            @Nullable Instant dueAt,
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt,
            @Nullable Integer scheduledVersion,
            long unresolvedComments,
            @Nullable MoveView notice,
            List<OfferView> transitions) {}

    @GET
    @PermissionsAllowed(Scope.READ)
    public Standing read(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Language language = Language.preferredBy(languages);
        Author author = Author.of(caller);
        Entry entry = entries.readable(id, author);
        return new Standing(
                entry.state(),
                entry.version(),
                entry.publishedVersion(),
                entry.assignee(),
                entry.dueAt(),
                entry.plan().publishAt(),
                entry.plan().unpublishAt(),
                entry.plan().version(),
                threads.unresolved(id),
                entry.state() == Stage.NEEDS_CHANGES
                        ? Move.lastTo(id, Stage.NEEDS_CHANGES)
                                .map(move -> MoveView.of(move, language))
                                .orElse(null)
                        : null,
                moves.offers(entry, author).stream()
                        .map(offer -> OfferView.of(offer, language))
                        .toList());
    }
}
