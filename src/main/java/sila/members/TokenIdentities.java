package sila.members;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
        var grant = new Grant(Set.copyOf(token.scopes), Set.of(), Set.of(), Set.of(), false);
        var mandate = new Mandate(Mandate.ADMINISTRATOR, Mandate.EVERYTHING.title(), null, null, List.of(grant));
        Account account = token.account;
        return Caller.identity(
                account == null ? token.name : account.name,
                Permissions.of(account == null ? null : account.id, List.of(mandate)));
    }
}
