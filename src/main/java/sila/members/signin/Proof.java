package sila.members.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Caller;
import sila.members.accounts.Account;
import sila.members.accounts.Passwords;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.secondfactor.SecondFactors;

/**
 * Lets people show once more who they are, before they change how they sign in: somebody else may have found their
 * browser open. Failures count as those of signing in do. Not to be called in a transaction, as {@link SignIn} says.
 */
@ApplicationScoped
public class Proof {

    private final Failures failures;
    private final SecondStep second;
    private final AuditLog audit;
    private final Caller caller;

    Proof(Failures failures, SecondStep second, AuditLog audit, Caller caller) {
        this.failures = failures;
        this.second = second;
        this.audit = audit;
        this.caller = caller;
    }

    private record Known(String login, String hash) {}

    /**
     * Of somebody whose second factor is not on.
     *
     * @throws Problem 422 for a wrong password, 429 after too many failures
     */
    public void require(UUID account, @Nullable String password) {
        String login = requirePassword(account, password);
        failures.forgive(login, caller.address());
    }

    /**
     * Of somebody whose second factor is on.
     *
     * @param code or a recovery code
     * @throws Problem 422 for a wrong password or code, 429 after too many failures
     */
    public void require(UUID account, @Nullable String password, @Nullable String code) {
        String login = requirePassword(account, password);
        if (code == null || !second.take(account, code)) {
            throw SecondFactors.wrongCode();
        }
        failures.forgive(login, caller.address());
    }

    /** @return the login */
    private String requirePassword(UUID account, @Nullable String password) {
        Known known = QuarkusTransaction.requiringNew().call(() -> {
            Account found = Account.require(account);
            return new Known(found.login(), found.passwordHash());
        });
        failures.begin(known.login(), caller.address());
        if (password == null || !Passwords.isBehind(known.hash(), password)) {
            audit.record(Act.of(SignIn.FAILED, "account:" + account));
            throw Problem.invalid(List.of(new Violation("/password", Text.of("Неверный пароль.", "Wrong password."))));
        }
        return known.login();
    }
}
