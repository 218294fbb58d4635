package sila.members.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Caller;
import sila.members.accounts.Account;
import sila.members.accounts.Passwords;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.secondfactor.SecondFactors;
import sila.members.tokens.ApiToken;

/**
 * Lets people in. The password is compared outside of any transaction: that takes longer than all the rest, and others
 * need the connection.
 */
@ApplicationScoped
public class SignIn {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_DEVICE = 300;
    static final String FAILED = "account.sign-in-failed";

    private final Failures failures;
    private final SecondFactors factors;
    private final SecondStep second;
    private final AuditLog audit;
    private final Caller caller;

    SignIn(Failures failures, SecondFactors factors, SecondStep second, AuditLog audit, Caller caller) {
        this.failures = failures;
        this.factors = factors;
        this.second = second;
        this.audit = audit;
        this.caller = caller;
    }

    /** The account as it was when the password was compared. */
    private record Known(UUID id, String name, String hash, boolean oneTime) {

        static Known of(Account account) {
            return new Known(account.id(), account.name(), account.passwordHash(), account.passwordIsOneTime());
        }
    }

    /**
     * @param login in small letters
     * @param code of the second factor, or a recovery code; null: not given
     * @param newPassword null: the password stays
     * @param device as the browser names itself
     * @throws Problem 401, also for want of a code, 422 for the new password, 429 after too many failures
     */
    public SignInResource.Session signIn(
            String login,
            String password,
            @Nullable String code,
            @Nullable String newPassword,
            @Nullable String device) {
        failures.begin(login, caller.address());
        Known known = recognised(login, password);
        if (factors.isOn(known.id())) {
            // the new password first, for a code works once; nothing is forgiven before, for the password alone opens
            // nothing
            checkNewPassword(known, password, newPassword);
            requireCode(known, code);
            failures.forgive(login, caller.address());
        } else {
            failures.forgive(login, caller.address());
            checkNewPassword(known, password, newPassword);
        }
        return QuarkusTransaction.requiringNew().call(() -> open(known, newPassword, device));
    }

    public void signOut(UUID account, UUID session) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (ApiToken.endSession(account, session)) {
                audit.record(Act.of("account.sign-out", "account:" + account));
            }
        });
    }

    private Known recognised(String login, String password) {
        Optional<Known> known = QuarkusTransaction.requiringNew().call(() -> Account.byLogin(login)
                .filter(account -> !account.isDisabled())
                .map(Known::of));
        if (known.isEmpty()) {
            Passwords.pretendToCheck(password);
            // what was typed as a login is not written down: often enough it is a password
            audit.record(Act.of(FAILED, "account:unknown"));
        } else if (!Passwords.isBehind(known.get().hash(), password)) {
            audit.record(Act.of(FAILED, "account:" + known.get().id()));
        } else {
            return known.get();
        }
        throw wrongPassword();
    }

    private static Problem wrongPassword() {
        return new Problem(401, "wrong-password", Text.of("Неверный логин или пароль.", "Wrong login or password."));
    }

    private void requireCode(Known known, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new Problem(
                    401,
                    "second-factor-needed",
                    Text.of(
                            "Введите код из приложения на телефоне или один из запасных кодов.",
                            "Enter the code of the app on your phone, or one of your recovery codes."));
        }
        if (!second.take(known.id(), code)) {
            throw new Problem(
                    401,
                    "wrong-code",
                    Text.of(
                            "Код не подошёл. Каждый код действует один раз: введите следующий.",
                            "The code is wrong. Each code works once: enter the next one."));
        }
    }

    private static void checkNewPassword(Known known, String former, @Nullable String chosen) {
        if (chosen == null && known.oneTime()) {
            throw badNewPassword(Text.of(
                    "Этот пароль одноразовый: задайте свой в поле newPassword.",
                    "This password works once: set your own in newPassword."));
        }
        if (chosen != null
                && (chosen.length() < SHORTEST_PASSWORD
                        || chosen.length() > LONGEST_PASSWORD
                        || chosen.equals(former))) {
            throw badNewPassword(Text.of(
                            "Новый пароль: от %s до %s знаков, не такой, как прежний.",
                            "The new password: %s to %s characters, other than the former one.")
                    .with(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
    }

    private static Problem badNewPassword(Text why) {
        return Problem.invalid(List.of(new Violation("/newPassword", why)));
    }

    private SignInResource.Session open(Known known, @Nullable String newPassword, @Nullable String device) {
        // a one-time password works once, even for two who come at the same moment
        Account account = Account.locked(known.id())
                .filter(found -> !found.isDisabled() && found.passwordHash().equals(known.hash()))
                .orElseThrow(SignIn::wrongPassword);
        if (newPassword != null) {
            account.choosePassword(newPassword);
            ApiToken.endSessions(account.id());
            audit.record(Act.of("account.password", "account:" + account.id()).doneBy(account.name()));
        }
        ApiToken.deleteEndedSessions(account.id());
        Secret secret = Secret.token();
        Instant end = Instant.now().plus(SESSION);
        ApiToken.session(account, secret, end, shortened(device));
        audit.record(Act.of("account.sign-in", "account:" + account.id()).doneBy(account.name()));
        return new SignInResource.Session(secret.value(), end);
    }

    private static @Nullable String shortened(@Nullable String device) {
        return device == null || device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }
}
