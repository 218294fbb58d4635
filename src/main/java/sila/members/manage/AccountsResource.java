package sila.members.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Limit;
import sila.kernel.http.IfMatch;
import sila.members.Scope;
import sila.members.accounts.Account;
import sila.members.accounts.AccountQuery;
import sila.members.accounts.RoleAssignment;
import sila.members.signin.PasswordLinks;

/** People. A one-time password is shown once, in the answer that makes it. */
@Path("/api/v1/manage/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.ACCOUNTS)
public class AccountsResource {

    private final AccountEditing editing;

    AccountsResource(AccountEditing editing) {
        this.editing = editing;
    }

    /** @param organisation id of the branch it is held in; left out: everywhere */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assignment(
            @Nullable String role, @Nullable UUID organisation) {

        static Assignment of(RoleAssignment assignment) {
            return new Assignment(assignment.role(), assignment.organisationId());
        }
    }

    /** @param login small Latin letters, digits, dots, hyphens, underscores and @; it stays for ever */
    public record Opening(
            @Nullable String login,
            @Nullable String name,
            @Nullable List<@Nullable Assignment> assignments) {}

    /** What is left out stays as it is. */
    public record Change(
            @Nullable String name,
            @Nullable List<@Nullable Assignment> assignments,
            @Nullable Boolean disabled) {}

    /**
     * @param oidc whether the person is linked with one at the OpenID Connect provider
     * @param oneTimePassword only in the answer that makes it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String login,
            String name,
            List<Assignment> assignments,
            boolean disabled,
            boolean passwordOneTime,
            boolean oidc,
            Instant createdAt,
            int version,
            @Nullable String oneTimePassword) {

        static View of(Account account) {
            return of(account, null);
        }

        static View of(Account account, @Nullable String oneTimePassword) {
            return new View(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.assignments().stream().map(Assignment::of).toList(),
                    account.isDisabled(),
                    account.passwordIsOneTime(),
                    account.isLinkedWithOidc(),
                    account.createdAt(),
                    account.version(),
                    oneTimePassword);
        }
    }

    /** @param url where the person chooses a password, once, until {@code expiresAt} */
    public record PasswordLink(String url, Instant expiresAt) {}

    /** Which accounts; every part may be missing. */
    public record Query(
            @QueryParam("login") @Nullable String login,
            @QueryParam("role") @Nullable String role,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    @GET
    @Transactional
    public IdCursor.Page<View> list(@BeanParam Query query) {
        int size = Limit.of(query.limit());
        var wanted = new AccountQuery(
                Parameters.text("login", query.login()),
                Parameters.text("role", query.role()),
                Parameters.id("organisation", query.organisation()));
        List<Account> found = wanted.page(IdCursor.decode(query.cursor()), size + 1);
        return IdCursor.page(found, size, Account::id, View::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        return answer(200, View.of(Account.require(id))).build();
    }

    @POST
    public Response open(Opening opening) {
        View made = editing.open(opening);
        return answer(201, made)
                .location(URI.create("/api/v1/manage/accounts/" + made.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Change change) {
        return answer(200, editing.change(id, IfMatch.required(ifMatch), change))
                .build();
    }

    /** Lets nobody in any more and ends their sessions; what the person has done keeps their name. */
    @DELETE
    @Path("{id}")
    public void disable(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.change(id, IfMatch.required(ifMatch), new Change(null, null, true));
    }

    /** A new one-time password; whoever has signed in as this person is out. */
    @POST
    @Path("{id}/password")
    @Consumes(MediaType.WILDCARD)
    public Response resetPassword(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(200, editing.resetPassword(id, IfMatch.required(ifMatch))).build();
    }

    /** For somebody who has forgotten theirs; until they choose another one nothing changes. A new link ends the former. */
    @POST
    @Path("{id}/password-link")
    @Consumes(MediaType.WILDCARD)
    public Response linkPassword(@PathParam("id") UUID id) {
        PasswordLinks.Link link = editing.linkPassword(id);
        return Response.status(201)
                .entity(new PasswordLink(link.url(), link.end()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * For somebody who has lost it: their sessions end, and they sign in with the password alone until they set it up
     * again.
     */
    @DELETE
    @Path("{id}/second-factor")
    @Consumes(MediaType.WILDCARD)
    public void resetSecondFactor(@PathParam("id") UUID id) {
        editing.resetSecondFactor(id);
    }

    /**
     * For somebody who is another one at the provider now: their sessions end, and the next with their e-mail address is linked.
     */
    @DELETE
    @Path("{id}/oidc")
    @Consumes(MediaType.WILDCARD)
    public void unlinkOidc(@PathParam("id") UUID id) {
        editing.unlinkOidc(id);
    }

    private static Response.ResponseBuilder answer(int status, View view) {
        return Response.status(status)
                .entity(view)
                .tag(String.valueOf(view.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
