package sila.members.firststart;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import sila.kernel.StartRefused;
import sila.members.FirstAdministrator;
import sila.members.Mandate;
import sila.members.Membership;
import sila.members.Scope;
import sila.members.accounts.Account;
import sila.members.accounts.Accounts;
import sila.members.accounts.RoleAssignment;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.tokens.ApiToken;

/** Makes the first account, and the token that the configuration asks for. */
@ApplicationScoped
public class FirstStart {

    /** Of the first administrator. */
    public static final String LOGIN = "admin";

    private static final String CONFIGURED = "SILA_ADMIN_TOKEN";
    private static final int SHORTEST_TOKEN = 32;

    private final MembersConfig config;
    private final Membership membership;
    private final DemoPeople demoPeople;
    private final AuditLog audit;
    private final Event<FirstAdministrator> firstAdministrator;

    FirstStart(
            MembersConfig config,
            Membership membership,
            DemoPeople demoPeople,
            AuditLog audit,
            Event<FirstAdministrator> firstAdministrator) {
        this.config = config;
        this.membership = membership;
        this.demoPeople = demoPeople;
        this.audit = audit;
        this.firstAdministrator = firstAdministrator;
    }

    void start(@Observes @Priority(1000) StartupEvent event) {
        config.adminToken().ifPresent(FirstStart::checkLength);
        // two nodes may start beside each other on an empty database: one of them makes the account
        Optional<FirstAdministrator> made = QuarkusTransaction.requiringNew().call(() -> {
            membership.change();
            config.adminToken().ifPresent(this::ensureConfiguredToken);
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

    private void ensureConfiguredToken(String value) {
        var secret = new Secret(value);
        if (ApiToken.bySecret(secret).isEmpty()) {
            ApiToken.deleteOfHub(CONFIGURED);
            ApiToken token = ApiToken.issue(CONFIGURED, secret, ApiToken.Limits.scopes(Scope.ALL), null);
            audit.record(Act.of("token.create", "token:" + token.id()));
        }
    }

    /** Whether nobody has used the password yet that stands at the console: the account is as it was opened. */
    @Transactional
    public boolean isPending() {
        return Account.byLogin(LOGIN)
                .filter(Account::passwordIsOneTime)
                .filter(account -> account.version() == Account.AS_OPENED)
                .isPresent();
    }

    private Optional<FirstAdministrator> ensureAccount() {
        if (!Accounts.isEmpty()) {
            return Optional.empty();
        }
        Secret password = Secret.password();
        Account made = Account.open(
                LOGIN, "Администратор", password, List.of(RoleAssignment.everywhere(Mandate.ADMINISTRATOR)));
        audit.record(Act.of("account.create", "account:" + made.id()));
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            demoPeople.moveIn();
        }
        return Optional.of(new FirstAdministrator(LOGIN, password.value()));
    }
}
