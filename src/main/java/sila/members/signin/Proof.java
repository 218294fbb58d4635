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
    private final SecondFactors factors;
    private final SecondStep second;
    private final AuditLog audit;
    private final Caller caller;

    Proof(Failures failures, SecondFactors factors, SecondStep second, AuditLog audit, Caller caller) {
        this.failures = failures;
        this.factors = factors;
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
        failures.forgive(requirePassword(account, password).login(), caller.address());
    }

    /**
     * Of anybody.
     *
     * @param code or a recovery code; looked at when the second factor is on
     * @return the hash that the password was compared with: by now it may be another one's
     * @throws Problem 422 for a wrong password or code, 429 after too many failures
     */
    public String require(UUID account, @Nullable String password, @Nullable String code) {
        Known known = requirePassword(account, password);
        if (factors.isOn(account) && (code == null || !second.take(account, code))) {
            throw SecondFactors.wrongCode();
        }
        failures.forgive(known.login(), caller.address());
        return known.hash();
    }

    private Known requirePassword(UUID account, @Nullable String password) {
        Known known = QuarkusTransaction.requiringNew().call(() -> {
            Account found = Account.require(account);
            return new Known(found.login(), found.passwordHash());
        });
        failures.begin(known.login(), caller.address());
        if (password == null || !Passwords.isBehind(known.hash(), password)) {
            audit.record(Act.of(SignIn.FAILED, "account:" + account));
            throw wrongPassword();
        }
        return known;
    }

    static Problem wrongPassword() {
        return Problem.invalid(List.of(new Violation("/password", Text.of("Неверный пароль.", "Wrong password."))));
    }
}
