package sila.members.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Caller;
import sila.members.accounts.Account;
import sila.members.accounts.Passwords;
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

    private static final int LONGEST = 200;
    /** In the audit log: somebody was not let in. */
    public static final String FAILED = "account.sign-in-failed";

    private final Failures failures;
    private final SecondFactors factors;
    private final SecondStep second;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Caller caller;

    SignIn(
            Failures failures,
            SecondFactors factors,
            SecondStep second,
            Sessions sessions,
            AuditLog audit,
            Caller caller) {
        this.failures = failures;
        this.factors = factors;
        this.second = second;
        this.sessions = sessions;
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
     * Not to be called in a transaction.
     *
     * @param typed the login, whatever spaces and capitals are in it
     * @param code of the second factor, or a recovery code; null: not given
     * @param newPassword null: the password stays
     * @param device as the browser names itself
     * @throws Problem 401 {@code wrong-password}; with the right one {@code second-factor-needed} or
     *     {@code wrong-code}; 422 with pointer {@code /newPassword} when another password has to be chosen, or another
     *     than this, and with {@code /login} or {@code /password} when one is empty
     * @throws TooManyFailures 429
     */
    public OpenedSession signIn(
            @Nullable String typed,
            @Nullable String typedPassword,
            @Nullable String code,
            @Nullable String newPassword,
            @Nullable String device) {
        String password = required("/password", typedPassword);
        String login = required("/login", typed).strip().toLowerCase(Locale.ROOT);
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

    private static String required(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST || !StrictJson.isStorable(value)) {
            throw Problem.invalid(
                    List.of(new Violation(pointer, Text.of("Заполните это поле.", "This field is required."))));
        }
        return value;
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
            throw NewPassword.refused(Text.of(
                    "Этот пароль одноразовый: задайте свой в поле newPassword.",
                    "This password works once: set your own in newPassword."));
        }
        if (chosen != null) {
            NewPassword.checked(chosen, former::equals);
        }
    }

    private OpenedSession open(Known known, @Nullable String newPassword, @Nullable String device) {
        // a one-time password works once, even for two who come at the same moment
        Account account = Account.locked(known.id())
                .filter(found -> !found.isDisabled() && found.passwordHash().equals(known.hash()))
                .orElseThrow(SignIn::wrongPassword);
        if (newPassword != null) {
            account.choosePassword(newPassword);
            ApiToken.endSessions(account.id());
            audit.record(Act.of("account.password", "account:" + account.id()).doneBy(account.name()));
        }
        return sessions.open(account, device);
    }
}
