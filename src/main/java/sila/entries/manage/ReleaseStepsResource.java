package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.releases.Conflicts;
import sila.entries.releases.Release;
import sila.entries.releases.Releases;
import sila.entries.releases.RollbackWouldOverwrite;
import sila.entries.releases.Rollbacks;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** The way of a release to the public and back. */
@Path("/api/v1/manage/releases/{id}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.RELEASES)
public class ReleaseStepsResource {

    /** The only thing that may be overridden: what was published or withdrawn since. */
    private static final String LATER_CHANGES = "later-changes";

    private final Releases releases;
    private final Rollbacks rollbacks;
    private final Conflicts conflicts;
    private final Caller caller;

    ReleaseStepsResource(Releases releases, Rollbacks rollbacks, Conflicts conflicts, Caller caller) {
        this.releases = releases;
        this.rollbacks = rollbacks;
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /** @param publishAt a moment to come */
    public record Order(@Nullable Instant publishAt) {}

    /** @param publishable whether nothing stands in the way now */
    public record ConflictReport(boolean publishable, List<FindingView> conflicts) {}

    @POST
    @Path("schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response schedule(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            Order order) {
        if (order.publishAt() == null) {
            throw Problem.invalid(List.of(new Violation(
                    "/publishAt", Text.of("Назовите момент выхода.", "Name the moment of publication."))));
        }
        return answer(releases.schedule(id, IfMatch.optional(ifMatch), order.publishAt(), author()), languages);
    }

    @POST
    @Path("unschedule")
    @Transactional
    public Response unschedule(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(releases.unschedule(id, IfMatch.optional(ifMatch), author()), languages);
    }

    @POST
    @Path("publish")
    @Transactional
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(releases.publish(id, IfMatch.optional(ifMatch), author()), languages);
    }

    @GET
    @Path("conflicts")
    @Transactional
    public ConflictReport conflicts(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Release release = releases.require(id);
        var found = conflicts.of(release, conflicts.scenario(release, author()));
        return new ConflictReport(
                found.stream().noneMatch(one -> one.blocks()), FindingView.of(found, Language.preferredBy(languages)));
    }

    /**
     * Takes the release back; with {@code dryRun=true} only says what that would do.
     *
     * @param despite {@code later-changes}: also what was published or withdrawn since
     */
    @POST
    @Path("rollback")
    @Transactional
    public Response rollBack(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Nullable String dryRun,
            @Parameter(description = "later-changes: also what was published or withdrawn since.")
                    @QueryParam("despite")
                    @Nullable
                    String despite,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        boolean overwriting = isOverwriting(despite);
        Language language = Language.preferredBy(languages);
        if (isDry(dryRun)) {
            return Response.ok(RollbackView.of(rollbacks.report(id, author()), author(), language))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        try {
            return answer(rollbacks.rollBack(id, IfMatch.optional(ifMatch), overwriting, author()), languages);
        } catch (RollbackWouldOverwrite refused) {
            throw refused.and("report", RollbackView.of(refused.report(), author(), language));
        }
    }

    private static boolean isDry(@Nullable String dryRun) {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw Problem.badRequest("dryRun", Text.of("dryRun — true или false.", "dryRun is true or false."));
    }

    private static boolean isOverwriting(@Nullable String despite) {
        if (despite != null && !despite.equals(LATER_CHANGES)) {
            throw Problem.badRequest(
                    "despite",
                    Text.of("Откатить можно несмотря на: %s.", "It can be rolled back despite: %s.")
                            .with(LATER_CHANGES));
        }
        return despite != null;
    }

    private Author author() {
        return Author.of(caller);
    }

    private Response answer(Release release, @Nullable String languages) {
        return Response.ok(ReleaseView.whole(release, author(), Language.preferredBy(languages)))
                .tag(String.valueOf(release.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
