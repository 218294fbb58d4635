package sila.members.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.members.accounts.Account;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.tokens.ApiToken;

/** Lets people who have signed in choose another password. */
@ApplicationScoped
public class PasswordChange {

    private final Proof proof;
    private final AuditLog audit;

    PasswordChange(Proof proof, AuditLog audit) {
        this.proof = proof;
        this.audit = audit;
    }

    /**
     * Signs the person out everywhere but here. Not to be called in a transaction.
     *
     * @param session the one that stays
     * @param code or a recovery code; needed when the second factor is on
     * @throws Problem 422 with pointer {@code /newPassword}, {@code /password} or {@code /code}
     * @throws TooManyFailures 429
     */
    public void change(
            UUID id, UUID session, @Nullable String password, @Nullable String code, @Nullable String newPassword) {
        // the new password first, for a code works once
        String chosen = NewPassword.checked(newPassword, candidate -> candidate.equals(password));
        String compared = proof.require(id, password, code);
        QuarkusTransaction.requiringNew().run(() -> {
            // an administrator who resets it at this moment has the last word
            Account account = Account.locked(id)
                    .filter(found -> found.passwordHash().equals(compared))
                    .orElseThrow(Proof::wrongPassword);
            account.choosePassword(chosen);
            ApiToken.endOtherSessions(id, session);
            audit.record(Act.of("account.password", "account:" + id));
        });
    }
}
