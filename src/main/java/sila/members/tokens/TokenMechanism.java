package sila.members.tokens;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** {@code Authorization: Bearer …} (RFC 6750), or else the cookie of somebody who has signed in with a browser. */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return SessionCookie.in(context.request())
                    .map(secret -> ofCookie(secret, context, identities))
                    .orElseGet(() -> Uni.createFrom().nullItem());
        }
        if (!header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("another scheme than " + SCHEME));
        }
        return identity(header.substring(SCHEME.length() + 1).trim(), context, identities);
    }

    /** Browsers keep a cookie longer than the session may last: with one that has ended they are guests. */
    private static Uni<SecurityIdentity> ofCookie(
            String secret, RoutingContext context, IdentityProviderManager identities) {
        return identity(secret, context, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    private static Uni<SecurityIdentity> identity(
            String secret, RoutingContext context, IdentityProviderManager identities) {
        var request = new TokenAuthenticationRequest(new TokenCredential(secret, SCHEME));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME + " realm=\"sila\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
