package sila.members;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** API tokens: the secret is shown once, in the answer that creates it. */
@Path("/api/v1/manage/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TOKENS)
public class TokensResource {

    private static final int LONGEST_NAME = 100;

    private final SecurityIdentity caller;

    TokensResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** @param expiresAt null for a token without an end */
    public record Order(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    public record Issued(UUID id, String token) {}

    public record View(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static View of(ApiToken token) {
            return new View(token.id, token.name, token.scopes, token.createdAt, token.expiresAt, token.lastUsedAt);
        }
    }

    @GET
    @Transactional
    public List<View> list() {
        return ApiToken.<ApiToken>list("order by id").stream().map(View::of).toList();
    }

    @POST
    @Transactional
    public Response create(Order order) {
        var violations = new ArrayList<Violation>();
        String name = order.name() == null ? "" : order.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            violations.add(new Violation(
                    "/name",
                    Text.of(
                                    "Назовите токен, чтобы потом узнать его (до %s знаков).",
                                    "Give the token a name to recognise it by (up to %s characters).")
                            .with(LONGEST_NAME)));
        }
        List<String> scopes = order.scopes() == null ? List.of() : order.scopes();
        checkScopes(scopes, violations);
        if (order.expiresAt() != null && order.expiresAt().isBefore(Instant.now())) {
            violations.add(
                    new Violation("/expiresAt", Text.of("Этот срок уже прошёл.", "This moment has already passed.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Secret secret = Secret.random(32);
        ApiToken token = ApiToken.issue(null, name, secret, scopes, order.expiresAt());
        return Response.status(201).entity(new Issued(token.id, secret.value())).build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void revoke(@PathParam("id") UUID id) {
        if (!ApiToken.deleteById(id)) {
            throw Problem.notFound(Text.of("Такого токена нет.", "There is no such token."));
        }
    }

    private void checkScopes(List<String> scopes, List<Violation> violations) {
        if (scopes.isEmpty()) {
            violations.add(new Violation(
                    "/scopes",
                    Text.of("Укажите хотя бы одно право: %s.", "Name at least one scope: %s.")
                            .with(String.join(", ", Scope.ALL))));
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (!Scope.ALL.contains(scopes.get(i)) || !mayGrant(scopes.get(i))) {
                violations.add(new Violation(
                        "/scopes/" + i,
                        Text.of(
                                        "Такого права нет или его нет у вас. Есть: %s.",
                                        "There is no such scope, or you do not have it. There are: %s.")
                                .with(String.join(", ", Scope.ALL))));
            }
        }
    }

    private boolean mayGrant(String scope) {
        return caller.checkPermissionBlocking(Scope.permission(scope));
    }
}
