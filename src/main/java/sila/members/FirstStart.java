package sila.members;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import sila.kernel.StartRefused;

/** Opens the door of a new hub: its first account, and the token that the configuration asks for. */
@ApplicationScoped
class FirstStart {

    private static final String LOGIN = "admin";
    private static final String CONFIGURED = "SILA_ADMIN_TOKEN";
    private static final int SHORTEST_TOKEN = 32;

    private final MembersConfig config;
    private final Event<FirstAdministrator> firstAdministrator;

    FirstStart(MembersConfig config, Event<FirstAdministrator> firstAdministrator) {
        this.config = config;
        this.firstAdministrator = firstAdministrator;
    }

    void start(@Observes @Priority(1000) StartupEvent event) {
        config.adminToken().ifPresent(FirstStart::checkLength);
        // two nodes may start beside each other on an empty database: the lock lets one of them make the account
        Optional<FirstAdministrator> made = QuarkusTransaction.requiringNew().call(() -> {
            Account.getEntityManager()
                    .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('sila.members')) as text)")
                    .getSingleResult();
            config.adminToken().ifPresent(FirstStart::ensureConfiguredToken);
            return ensureAccount();
        });
        made.ifPresent(firstAdministrator::fire);
    }

    private static void checkLength(String token) {
        if (token.length() < SHORTEST_TOKEN) {
            throw new StartRefused(CONFIGURED + " короче " + SHORTEST_TOKEN
                    + " знаков. Задайте длиннее, например: openssl rand -hex 32");
        }
    }

    private static void ensureConfiguredToken(String value) {
        var secret = new Secret(value);
        if (ApiToken.bySecret(secret).isEmpty()) {
            ApiToken.delete("name = ?1 and account is null", CONFIGURED);
            ApiToken.issue(null, CONFIGURED, secret, Scope.ALL, null);
        }
    }

    private static Optional<FirstAdministrator> ensureAccount() {
        if (Account.count() > 0) {
            return Optional.empty();
        }
        Secret password = Secret.random(12);
        Account.withOneTimePassword(LOGIN, "Администратор", password);
        return Optional.of(new FirstAdministrator(LOGIN, password.value()));
    }
}
