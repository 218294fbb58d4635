package sila.members.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The provider at which people may sign in; without an issuer there is none. */
@ConfigMapping(prefix = "sila.oidc")
interface OidcConfig {

    /** By {@code SILA_OIDC_ISSUER}, e.g. {@code https://id.example/realms/union}. */
    Optional<URI> issuer();

    Optional<String> clientId();

    /** Missing for a client that the provider knows as public: PKCE stands in for it. */
    Optional<String> clientSecret();

    /** How the sign-in page calls the provider. */
    @WithDefault("Единый вход")
    String title();

    /**
     * Whether {@code preferred_username} may be taken for a login: only where people cannot choose it themselves, for
     * else anybody could call themselves {@code admin}.
     */
    @WithDefault("false")
    boolean trustUsernames();
}
