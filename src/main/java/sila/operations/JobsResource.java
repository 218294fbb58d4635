package sila.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.jobs.JobBoard;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** The durable jobs: how many there are of each, and which of them fail. */
@Path("/api/v1/manage/jobs")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.OPERATE)
public class JobsResource {

    private static final String ORDER = "task,instance";

    private final JobBoard board;
    private final AuditLog audit;

    JobsResource(JobBoard board, AuditLog audit) {
        this.board = board;
        this.audit = audit;
    }

    /**
     * @param waiting are due, and not begun
     * @param running on any node
     * @param failing have failed and are tried again
     * @param planned are put off to a moment that has not come
     * @param oldestDue when the one that waits longest was due; left out when none waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(
            String task,
            long waiting,
            long running,
            long failing,
            long planned,
            @Nullable Instant oldestDue) {

        static Task of(JobBoard.Task task) {
            return new Task(
                    task.task(), task.waiting(), task.running(), task.failing(), task.planned(), task.oldestDue());
        }
    }

    /**
     * @param instance what the job works on
     * @param running whether it is being tried now
     * @param nextTry when it is tried again by itself
     * @param problem what went wrong last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failing(
            String task,
            String instance,
            int failures,
            boolean running,
            @Nullable Instant failedAt,
            Instant nextTry,
            @Nullable String problem) {

        static Failing of(JobBoard.Failing job) {
            return new Failing(
                    job.task(), job.key(), job.failures(), job.running(), job.failedAt(), job.next(), job.problem());
        }
    }

    /**
     * @param tasks by name, those of which there is any job
     * @param failing by task and instance
     * @param next cursor of the page of failing ones that follows; null on the last one
     */
    public record Board(
            List<Task> tasks,
            List<Failing> failing,
            @Nullable String next) {}

    /** @param task only failing jobs of this name */
    @GET
    public Board look(
            @QueryParam("task") @Nullable String task,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (task != null && !StrictJson.isStorable(task)) {
            throw Problem.badRequest("task", Text.of("Нужно имя заданий.", "The name of jobs is needed."));
        }
        int size = Limit.of(limit);
        var failing = Page.of(board.failing(task, position(cursor), size + 1), size, last -> Cursor.of(
                                ORDER, last.task(), last.key())
                        .encoded())
                .map(Failing::of);
        return new Board(board.tasks().stream().map(Task::of).toList(), failing.items(), failing.next());
    }

    /** Tries a job that has failed at once, without waiting for its next try. */
    @POST
    @Path("{task}/{instance}/retry")
    @Transactional
    public Response retry(@PathParam("task") String task, @PathParam("instance") String instance) {
        if (!StrictJson.isStorable(task + instance) || !board.retry(task, instance)) {
            throw Problem.notFound(Text.of(
                    "Такого задания среди неудавшихся нет: оно уже выполнено.",
                    "There is no such job among those that fail: it has been done."));
        }
        audit.record(Act.of("job.retry", "job:" + task + "/" + instance));
        return Response.accepted().build();
    }

    private static JobBoard.Position position(@Nullable String cursor) {
        if (cursor == null) {
            return JobBoard.Position.START;
        }
        Cursor last = Cursor.decode(cursor, ORDER);
        return new JobBoard.Position(last.text(0), last.text(1));
    }
}
