package sila.members.tokens;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;
import sila.members.Caller;
import sila.members.accounts.Secret;
import sila.members.tokens.TokenTable.Bearer;

/** Turns a token into an identity that carries what its bearer may do. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final TokenTable table;
    private final KnownPermissions permissions;

    TokenIdentities(DataSource database, KnownPermissions permissions) {
        this.table = new TokenTable(database);
        this.permissions = permissions;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var secret = new Secret(request.getToken().getToken());
        return context.runBlocking(() -> identity(secret));
    }

    private SecurityIdentity identity(Secret secret) {
        var now = Instant.now();
        Bearer bearer = table.find(secret, now)
                .orElseThrow(() -> new AuthenticationFailedException("unknown or expired token"));
        table.noteUse(bearer, now);
        return Caller.identity(bearer.name(), permissions.of(bearer), bearer.token(), bearer.session());
    }
}
