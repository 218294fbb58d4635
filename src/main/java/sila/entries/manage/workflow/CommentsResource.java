package sila.entries.manage.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.review.Comment;
import sila.entries.review.CommentThread;
import sila.entries.review.Comments;
import sila.entries.review.Threads;
import sila.kernel.Cursor;
import sila.kernel.Flag;
import sila.kernel.Limit;
import sila.kernel.StrictJson;
import sila.members.Caller;
import sila.members.Scope;

/** Review comments on the fields of an entry. */
@Path("/api/v1/manage/entries/{id}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    private static final String ORDER = "id";

    private final Entries entries;
    private final Comments comments;
    private final Threads threads;
    private final Caller caller;

    CommentsResource(Entries entries, Comments comments, Threads threads, Caller caller) {
        this.entries = entries;
        this.comments = comments;
        this.threads = threads;
        this.caller = caller;
    }

    /** @param text plain, up to 5 000 characters */
    public record Change(@Nullable String text) {}

    /**
     * @param pointer RFC 6901, into the document; empty for the entry as a whole
     * @param version number of the version that its author has read
     * @param yours whether the caller has written it
     * @param answers oldest first; null in an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String pointer,
            String text,
            int version,
            Instant createdAt,
            String createdBy,
            @Nullable Instant editedAt,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy,
            boolean yours,
            @Nullable List<View> answers) {

        static View of(CommentThread thread, Author reader) {
            return of(
                    thread.comment(),
                    reader,
                    thread.answers().stream()
                            .map(answer -> of(answer, reader, null))
                            .toList());
        }

        private static View of(Comment comment, Author reader, @Nullable List<View> answers) {
            return new View(
                    comment.id(),
                    comment.pointer(),
                    comment.text(),
                    comment.version(),
                    comment.createdAt(),
                    comment.createdBy(),
                    comment.editedAt(),
                    comment.resolvedAt(),
                    comment.resolvedBy(),
                    comment.isBy(reader),
                    answers);
        }
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<View> items, @Nullable String next) {}

    /** Oldest first, each with its answers; {@code resolved} is true or false, or left out for both. */
    @GET
    @PermissionsAllowed(Scope.READ)
    public Page list(
            @PathParam("id") UUID id,
            @QueryParam("resolved") @Nullable String resolved,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        Entry entry = entries.readable(id, author());
        List<CommentThread> found =
                threads.of(entry.id(), Flag.of("resolved", resolved), cursor == null ? null : last(cursor), size + 1);
        return new Page(
                found.stream()
                        .limit(size)
                        .map(thread -> View.of(thread, author()))
                        .toList(),
                found.size() > size ? cursor(found.get(size - 1).comment()) : null);
    }

    private static String cursor(Comment last) {
        return new Cursor(
                        ORDER, StrictJson.MAPPER.createArrayNode().add(last.id().toString()))
                .encoded();
    }

    private static UUID last(String cursor) {
        return Cursor.decode(cursor, ORDER).id(0);
    }

    @POST
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public Response say(@PathParam("id") UUID id, Comments.Draft draft) {
        return Response.status(201)
                .entity(View.of(comments.say(id, draft, author()), author()))
                .build();
    }

    @PUT
    @Path("{comment}")
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public View edit(@PathParam("id") UUID id, @PathParam("comment") UUID comment, Change change) {
        return View.of(comments.edit(id, comment, change.text(), author()), author());
    }

    @DELETE
    @Path("{comment}")
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public void delete(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        comments.delete(id, comment, author());
    }

    @POST
    @Path("{comment}/resolve")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public View resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return View.of(comments.resolve(id, comment, author()), author());
    }

    @POST
    @Path("{comment}/reopen")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
    public View reopen(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return View.of(comments.reopen(id, comment, author()), author());
    }

    private Author author() {
        return Author.of(caller);
    }
}
