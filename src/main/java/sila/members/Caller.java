package sila.members;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asking: stands beside every version as its author, and in the audit log. */
@RequestScoped
public class Caller {

    private static final String PERMISSIONS = "sila.permissions";
    private static final String TOKEN = "sila.token";
    private static final String SESSION = "sila.session";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /**
     * The identity by which a caller is recognised; it carries each scope that is of any use to them.
     *
     * @param token by which they are recognised
     * @param isSession whether it is of a person who has signed in, and not of a machine
     */
    public static SecurityIdentity identity(String name, Permissions permissions, UUID token, boolean isSession) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(PERMISSIONS, permissions)
                .addAttribute(isSession ? SESSION : TOKEN, token);
        Scope.ALL.stream().filter(permissions::have).forEach(scope -> identity.addPermission(Scope.permission(scope)));
        return identity.build();
    }

    /** Name of the token's account, or of the token itself when it belongs to no person; empty for a guest. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The person, or the one who made the token; null for guests and for the hub's own tokens. */
    public @Nullable UUID account() {
        return permissions().account();
    }

    public Permissions permissions() {
        Permissions permissions = identity.getAttribute(PERMISSIONS);
        return permissions == null ? Permissions.none() : permissions;
    }

    /** The API token that is shown; null for a person who has signed in, and for guests. */
    public @Nullable UUID token() {
        return identity.getAttribute(TOKEN);
    }

    /** The sign-in by which a person is recognised; null for machines and guests. */
    public @Nullable UUID session() {
        return identity.getAttribute(SESSION);
    }

    /** IP address of the client; null when nobody asks over HTTP. */
    public @Nullable String address() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().remoteAddress().hostAddress();
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }
}
