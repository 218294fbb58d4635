package sila.members.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.PublicAddress;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.accounts.Account;
import sila.members.accounts.Passwords;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.tokens.ApiToken;

/**
 * Links by which people choose a password who have forgotten theirs. Nobody is signed in by one, and a second factor
 * stays: whoever finds the link in somebody's mail has not their phone. Guesses are not counted: a link is as long as a
 * session's token.
 */
@ApplicationScoped
public class PasswordLinks {

    private static final Duration LASTS = Duration.ofHours(24);

    /** The page that asks for the new password. */
    private static final String PAGE = "/studio/password/";

    private final PublicAddress hub;
    private final Failures failures;
    private final AuditLog audit;
    private final Caller caller;

    PasswordLinks(PublicAddress hub, Failures failures, AuditLog audit, Caller caller) {
        this.hub = hub;
        this.failures = failures;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param url whoever has it can choose the password until {@code end} */
    public record Link(String url, Instant end) {

        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    private record Known(String name, String login, String hash) {

        static Known of(Account account) {
            return new Known(account.name(), account.login(), account.passwordHash());
        }
    }

    /**
     * In the running transaction; former links of this person end.
     *
     * @throws Problem 409 when the person is disabled
     */
    public Link make(Account account) {
        if (account.isDisabled()) {
            throw new Problem(
                    409,
                    "account-disabled",
                    Text.of(
                            "Этот человек отключён: сначала включите его.",
                            "This person is disabled: enable them first."));
        }
        Secret secret = Secret.token();
        Instant end = Instant.now().plus(LASTS);
        account.linkPassword(secret, end);
        audit.record(Act.of("account.password-link", "account:" + account.id()));
        return new Link(hub.of(PAGE + secret.value()), end);
    }

    /**
     * Whose password the link is for. Who opens an old one again and again is told the same each time.
     *
     * @return the name
     * @throws Problem 404 when it is no link, or none any more
     */
    public String holder(String link) {
        return known(new Secret(link)).orElseThrow(PasswordLinks::isNoLink).name();
    }

    /**
     * Chooses the password and signs the person out everywhere. Not to be called in a transaction.
     *
     * @throws Problem 404 when it is no link, or none any more; 422 with pointer {@code /newPassword}
     */
    public void choose(String link, @Nullable String newPassword) {
        var secret = new Secret(link);
        Known known = known(secret).orElseThrow(PasswordLinks::isNoLink);
        String chosen = NewPassword.checked(newPassword, candidate -> Passwords.isBehind(known.hash(), candidate));
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = Account.lockedByPasswordLink(secret).orElseThrow(PasswordLinks::isNoLink);
            account.choosePassword(chosen);
            ApiToken.endSessions(account.id());
            audit.record(Act.of("account.password-by-link", "account:" + account.id())
                    .doneBy(account.name()));
        });
        // what they had tried before they asked for the link
        failures.forgive(known.login(), caller.address());
    }

    private static Optional<Known> known(Secret secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.byPasswordLink(secret).map(Known::of));
    }

    private static Problem isNoLink() {
        return Problem.notFound(Text.of(
                "Ссылка больше не действует: она работает один раз и не дольше суток. Попросите у администратора новую.",
                "The link works no more: it does once, and for a day at most. Ask an administrator for another one."));
    }
}
