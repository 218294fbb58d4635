package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sila.entries.channels.IndexRebuild;
import sila.entries.channels.RebuildProgress;
import sila.members.Scope;

/** What operators do with the search index. */
@Path("/api/v1/manage/index")
@PermissionsAllowed(Scope.OPERATE)
public class IndexResource {

    private final IndexRebuild rebuild;
    private final RebuildProgress progress;

    IndexResource(IndexRebuild rebuild, RebuildProgress progress) {
        this.rebuild = rebuild;
        this.progress = progress;
    }

    /**
     * @param done entries that are in the new index
     * @param total entries that there were at the start
     * @param problem what went wrong; the rebuild is tried again all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            RebuildProgress.State state,
            long done,
            long total,
            @Nullable Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem) {

        static View of(RebuildProgress.Report report) {
            return new View(
                    report.state(),
                    report.done(),
                    report.total(),
                    report.askedAt(),
                    report.startedAt(),
                    report.finishedAt(),
                    report.problem());
        }
    }

    /** How far the latest rebuild has come, on whatever node it runs. */
    @GET
    @Path("rebuild")
    @Produces(MediaType.APPLICATION_JSON)
    public View look() {
        return View.of(progress.report());
    }

    /** Builds the index anew in the background; searches go on meanwhile. */
    @POST
    @Path("rebuild")
    public Response rebuild() {
        rebuild.request();
        return Response.accepted().build();
    }
}
