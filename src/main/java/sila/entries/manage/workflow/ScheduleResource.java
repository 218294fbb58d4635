package sila.entries.manage.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.Plan;
import sila.entries.editing.Entries;
import sila.entries.manage.EntryAnswers;
import sila.entries.schedule.Schedule;
import sila.entries.workflow.Order;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** What is to happen to an entry by itself. */
@Path("/api/v1/manage/entries/{id}/schedule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {

    private final Entries entries;
    private final Schedule schedule;
    private final EntryAnswers answers;
    private final Caller caller;

    ScheduleResource(Entries entries, Schedule schedule, EntryAnswers answers, Caller caller) {
        this.entries = entries;
        this.schedule = schedule;
        this.answers = answers;
        this.caller = caller;
    }

    /** @param version number of the version that is published at {@code publishAt}; null when none is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt,
            @Nullable Integer version) {}

    /** Null leaves a moment as it is. */
    public record Moments(
            @Nullable Instant publishAt, @Nullable Instant unpublishAt) {}

    /** An empty object when nothing is planned. */
    @GET
    @PermissionsAllowed(Scope.READ)
    public View read(@PathParam("id") UUID id) {
        Plan plan = entries.readable(id, Author.of(caller)).plan();
        return new View(plan.publishAt(), plan.unpublishAt(), plan.version());
    }

    /**
     * Plans the publication of the latest version, the withdrawal of what is public then, or both.
     *
     * @param despite {@code references}: also when it is to be withdrawn and other published entries refer to it;
     *     {@code lock}: also while somebody else edits the entry
     */
    @POST
    @PermissionsAllowed(Scope.PUBLISH)
    public Response plan(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            Order order) {
        Author author = Author.of(caller);
        Order said = order.despite(Despite.of(despite));
        return answers.answer(200, schedule.plan(id, IfMatch.optional(ifMatch), said, author), author)
                .build();
    }

    /**
     * Moves what is planned already; the version that waits stays the same.
     *
     * @param despite {@code lock}: also while somebody else edits the entry
     */
    @PUT
    @PermissionsAllowed(Scope.PUBLISH)
    public Response postpone(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            Moments moments) {
        Author author = Author.of(caller);
        Entry entry = schedule.postpone(
                id, IfMatch.optional(ifMatch), moments.publishAt(), moments.unpublishAt(), Despite.of(despite), author);
        return answers.answer(200, entry, author).build();
    }

    @DELETE
    @PermissionsAllowed(Scope.PUBLISH)
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite) {
        Author author = Author.of(caller);
        return answers.answer(200, schedule.cancel(id, IfMatch.optional(ifMatch), Despite.of(despite), author), author)
                .build();
    }
}
