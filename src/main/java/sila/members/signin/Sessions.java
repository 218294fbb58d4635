package sila.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Account;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.tokens.ApiToken;

/** Begins and ends the sessions of people. */
@ApplicationScoped
public class Sessions {

    private static final Duration LENGTH = Duration.ofHours(12);
    private static final int LONGEST_DEVICE = 300;

    private final AuditLog audit;

    Sessions(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * In the running transaction, for somebody who has shown who they are.
     *
     * @param device as the browser names itself
     */
    public OpenedSession open(Account account, @Nullable String device) {
        ApiToken.deleteEndedSessions(account.id());
        Secret secret = Secret.token();
        Instant end = Instant.now().plus(LENGTH);
        ApiToken.session(account, secret, end, shortened(device));
        audit.record(Act.of("account.sign-in", "account:" + account.id()).doneBy(account.name()));
        return new OpenedSession(secret, end, account.language());
    }

    private static @Nullable String shortened(@Nullable String device) {
        return device == null || device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }

    /** @return whether there was such a one of this person */
    @Transactional
    public boolean signOut(UUID account, UUID session) {
        boolean ended = ApiToken.endSession(account, session);
        if (ended) {
            audit.record(Act.of("account.sign-out", "account:" + account));
        }
        return ended;
    }

    /** Ends all of this person but one. */
    @Transactional
    public void signOutElsewhere(UUID account, UUID session) {
        ApiToken.endOtherSessions(account, session);
        audit.record(Act.of("account.sign-out-elsewhere", "account:" + account));
    }
}
