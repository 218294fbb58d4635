package sila.members.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.members.accounts.Account;
import sila.members.tokens.ApiToken;

/** API tokens: the secret is shown once, in the answer that creates it. */
@Path("/api/v1/manage/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TOKENS)
public class TokensResource {

    private final TokenEditing editing;

    TokensResource(TokenEditing editing) {
        this.editing = editing;
    }

    /**
     * A token may do what is said here, within what its maker may do at that moment.
     *
     * @param scopes left out: all that the role has
     * @param role left out: whatever roles its maker has
     * @param organisation id of a branch; left out: all regions
     * @param types left out: all
     * @param languages left out: all
     * @param expiresAt left out: a token without an end
     */
    public record Order(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable String role,
            @Nullable UUID organisation,
            @Nullable List<@Nullable String> types,
            @Nullable List<@Nullable String> languages,
            @Nullable Instant expiresAt) {}

    public record Issued(UUID id, String token) {}

    /** @param issuer name of the person who has made it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable String role,
            @Nullable UUID organisation,
            List<String> types,
            List<String> languages,
            @Nullable String issuer,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static View of(ApiToken token) {
            ApiToken.Limits limits = token.limits();
            Account issuer = token.issuer();
            return new View(
                    token.id(),
                    token.name(),
                    limits.scopes(),
                    limits.role(),
                    limits.organisation(),
                    limits.types(),
                    limits.languages(),
                    issuer == null ? null : issuer.name(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    /** Those that the caller has made; for an administrator all. */
    @GET
    @Transactional
    public List<View> list() {
        return editing.visible().stream().map(View::of).toList();
    }

    @POST
    public Response create(Order order) {
        return Response.status(201)
                .entity(editing.create(order))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A token never changes, so that there is nothing to compare it with. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        editing.revoke(id);
    }
}
