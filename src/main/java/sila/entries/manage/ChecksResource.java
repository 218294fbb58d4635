package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.checks.Checked;
import sila.entries.checks.Checklist;
import sila.entries.checks.Reachability;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** What should be known before an entry is published; nothing is written. */
@Path("/api/v1/manage/entries/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class ChecksResource {

    private final Checklist checklist;
    private final Reachability reachability;
    private final Caller caller;

    ChecksResource(Checklist checklist, Reachability reachability, Caller caller) {
        this.checklist = checklist;
        this.reachability = reachability;
        this.caller = caller;
    }

    /**
     * @param links {@code true}: other servers are asked whether the links in the entry still lead somewhere, which may
     *     take half a minute
     */
    @GET
    public ChecksView check(
            @PathParam("id") UUID id,
            @QueryParam("links") @Nullable String links,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Checked checked = checklist.of(id, Author.of(caller));
        if ("true".equals(links)) {
            checked = checked.and(reachability.of(checked.links()));
        }
        return ChecksView.of(checked, Language.preferredBy(languages));
    }
}
