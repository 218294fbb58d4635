package sila.members.oidc;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Account;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.secondfactor.SecondFactors;
import sila.members.signin.OpenedSession;
import sila.members.signin.Sessions;
import sila.members.signin.SignIn;

/**
 * Lets in whom the provider knows and the hub too. Accounts are never made here: an administrator opens them. Where the
 * second factor is on, the provider must have asked for one, or else it would be a way around it.
 */
@ApplicationScoped
class OidcSignIn {

    private final SecondFactors factors;
    private final Sessions sessions;
    private final AuditLog audit;

    OidcSignIn(SecondFactors factors, Sessions sessions, AuditLog audit) {
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Either is null. */
    private record Outcome(
            @Nullable OpenedSession session, @Nullable Refusal refusal) {}

    /** @param device as the browser names itself */
    OpenedSession open(Identity identity, @Nullable String device) throws NotSignedIn {
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> outcome(identity, device));
        if (outcome.session() == null) {
            Refusal refusal = outcome.refusal() == null ? Refusal.UNKNOWN_ACCOUNT : outcome.refusal();
            throw new NotSignedIn(refusal, "somebody whom the provider knows: " + refusal.code());
        }
        return outcome.session();
    }

    private Outcome outcome(Identity identity, @Nullable String device) {
        Optional<Account> found =
                Account.lockedByOidcSubject(identity.subject()).or(() -> linked(identity));
        if (found.isEmpty()) {
            audit.record(Act.of(SignIn.FAILED, "account:unknown"));
            return new Outcome(null, Refusal.UNKNOWN_ACCOUNT);
        }
        Account account = found.get();
        if (account.isDisabled()) {
            return refused(account, Refusal.ACCOUNT_DISABLED);
        }
        if (factors.isOn(account.id()) && !identity.twoFactors()) {
            return refused(account, Refusal.SECOND_FACTOR);
        }
        if (account.linkOidc(identity.subject())) {
            audit.record(Act.of("account.oidc-link", "account:" + account.id()).doneBy(account.name()));
        }
        return new Outcome(sessions.open(account, device), null);
    }

    /** One whose login the provider vouches for and that is nobody else's there. */
    private static Optional<Account> linked(Identity identity) {
        return identity.logins().stream()
                .flatMap(login -> Account.lockedWithoutOidc(login).stream())
                .findFirst();
    }

    private Outcome refused(Account account, Refusal refusal) {
        audit.record(Act.of(SignIn.FAILED, "account:" + account.id()));
        return new Outcome(null, refusal);
    }
}
