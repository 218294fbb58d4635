package sila.members;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns a token into an identity that carries the token's scopes as permissions. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var secret = new Secret(request.getToken().getToken());
        return context.runBlocking(() -> QuarkusTransaction.requiringNew().call(() -> identity(secret)));
    }

    private static SecurityIdentity identity(Secret secret) {
        var now = Instant.now();
        ApiToken token = ApiToken.bySecret(secret)
                .filter(found -> found.isValidAt(now))
                .orElseThrow(() -> new AuthenticationFailedException("unknown or expired token"));
        token.noteUse(now);
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.account == null ? token.name : token.account.name));
        token.scopes.forEach(scope -> identity.addPermission(Scope.permission(scope)));
        return identity.build();
    }
}
