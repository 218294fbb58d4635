package sila.members.oidc;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import sila.kernel.StartRefused;

/** What the sign-in page has to know: whether people can sign in at a provider, and what it is called. */
@ApplicationScoped
public class Oidc {

    /** Begins there. */
    public static final String PAGE = "/studio/sign-in/oidc";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final OidcConfig config;

    Oidc(OidcConfig config) {
        this.config = config;
    }

    void check(@Observes @Priority(900) StartupEvent event) {
        config.issuer().ifPresent(issuer -> {
            if (!isSafe(issuer)) {
                throw new StartRefused("SILA_OIDC_ISSUER — адрес провайдера, https://…; задано: " + issuer + ".");
            }
            if (config.clientId().isEmpty()) {
                throw new StartRefused(
                        "SILA_OIDC_ISSUER задан, а SILA_OIDC_CLIENT_ID нет: назовите клиента, которого знает провайдер.");
            }
        });
    }

    /** Without TLS anybody on the way could say who somebody is. */
    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || "http".equals(issuer.getScheme())
                        && Optional.ofNullable(issuer.getHost())
                                .filter(THIS_MACHINE::contains)
                                .isPresent();
    }

    public boolean isOn() {
        return config.issuer().isPresent();
    }

    /** For the button. */
    public String title() {
        return config.title();
    }
}
