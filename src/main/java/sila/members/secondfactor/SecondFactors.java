package sila.members.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Mandate;
import sila.members.accounts.Account;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * Sets up and takes away the second factor. Nothing of its secret stands in the audit log.
 *
 * <p>Administrators and chief editors have to have one, wherever they hold the role. They may sign in without as long as
 * none is set up: somebody who is given the role could not set it up otherwise, and it is for the studio to let them do
 * nothing else before. Once it is there they cannot take it away themselves.
 */
@ApplicationScoped
public class SecondFactors {

    private static final Set<String> REQUIRING = Set.of(Mandate.ADMINISTRATOR, "chief-editor");
    private static final String ISSUER = "Сила в каждом";

    private final AuditLog audit;

    SecondFactors(AuditLog audit) {
        this.audit = audit;
    }

    /** {@code pending}: it has been given out a little while ago, but no code of it has been shown yet. */
    public enum State {
        NONE,
        PENDING,
        ON
    }

    /** @param required whether one of the person's roles asks for it */
    public record Standing(State state, boolean required, int recoveryCodesLeft) {}

    /**
     * What the app has to know; shown once.
     *
     * @param secret Base32
     * @param uri the same for a QR code: {@code otpauth://totp/…}
     */
    public record Setup(String secret, String uri) {

        @Override
        public String toString() {
            return "Setup[…]";
        }
    }

    @Transactional
    public Standing standing(UUID account) {
        boolean required = isRequired(Account.require(account));
        return SecondFactor.of(account)
                .filter(factor -> !factor.hasLapsed())
                .map(factor ->
                        new Standing(factor.isOn() ? State.ON : State.PENDING, required, factor.recoveryCodesLeft()))
                .orElse(new Standing(State.NONE, required, 0));
    }

    private static boolean isRequired(Account account) {
        return account.assignments().stream().anyMatch(assignment -> REQUIRING.contains(assignment.role()));
    }

    @Transactional
    public boolean isOn(UUID account) {
        return SecondFactor.of(account).filter(SecondFactor::isOn).isPresent();
    }

    /**
     * Begins anew when it was begun and not confirmed.
     *
     * @throws Problem 409 when it is on
     */
    @Transactional
    public Setup begin(UUID id) {
        Account account = locked(id);
        Optional<SecondFactor> former = SecondFactor.locked(id);
        if (former.isPresent()) {
            requireNotOn(former.get());
            former.get().delete();
            SecondFactor.flush();
        }
        SecondFactor factor = SecondFactor.pending(id);
        return new Setup(factor.secret(), uri(account, factor.secret()));
    }

    /** What was begun and not confirmed yet, to be shown once more to the person themselves. */
    @Transactional
    public Optional<Setup> pending(UUID id) {
        Account account = Account.require(id);
        return SecondFactor.of(id)
                .filter(factor -> !factor.isOn() && !factor.hasLapsed())
                .map(factor -> new Setup(factor.secret(), uri(account, factor.secret())));
    }

    private static String uri(Account account, String secret) {
        return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
                .formatted(encoded(ISSUER), encoded(account.login()), secret, Totp.DIGITS, Totp.SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * From now on it is asked for.
     *
     * @return recovery codes, to be shown now and never again
     * @throws Problem 404 when it was not begun, or too long ago; 409 when it is on, 422 for a wrong code
     */
    @Transactional
    public List<String> confirm(UUID id, String code) {
        locked(id);
        SecondFactor factor =
                SecondFactor.locked(id).filter(found -> !found.hasLapsed()).orElseThrow(SecondFactors::isMissing);
        requireNotOn(factor);
        if (!factor.take(code)) {
            throw wrongCode();
        }
        List<RecoveryCode> codes = factor.confirm();
        audit.record(Act.of("account.second-factor-on", subject(id)));
        return shown(codes);
    }

    private static List<String> shown(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    /**
     * For somebody who has lost their recovery codes, or used them up.
     *
     * @return in place of the former ones, to be shown now and never again
     * @throws Problem 404 when it is not on
     */
    @Transactional
    public List<String> renewRecoveryCodes(UUID id) {
        locked(id);
        SecondFactor factor = SecondFactor.locked(id).filter(SecondFactor::isOn).orElseThrow(SecondFactors::isMissing);
        List<RecoveryCode> codes = factor.renewRecoveryCodes();
        audit.record(Act.of("account.recovery-codes", subject(id)));
        return shown(codes);
    }

    /** @throws Problem 404 */
    @Transactional
    public void requireOn(UUID account) {
        if (!isOn(account)) {
            throw isMissing();
        }
    }

    /** @throws Problem 409 */
    @Transactional
    public void requireNotOn(UUID account) {
        SecondFactor.of(account).ifPresent(SecondFactors::requireNotOn);
    }

    private static void requireNotOn(SecondFactor factor) {
        if (factor.isOn()) {
            throw new Problem(
                    409,
                    "second-factor-is-on",
                    Text.of(
                            "Второй фактор уже включён. Чтобы настроить его заново, сначала отключите его или попросите об этом администратора.",
                            "The second factor is on already. To set it up anew take it away first, or ask an administrator to."));
        }
    }

    /** @return whether it is on and the code, or the recovery code, is right; neither works a second time */
    @Transactional
    public boolean take(UUID account, String code) {
        Optional<SecondFactor> found = SecondFactor.locked(account).filter(SecondFactor::isOn);
        if (found.isEmpty()) {
            return false;
        }
        int before = found.get().recoveryCodesLeft();
        boolean right = found.get().take(code);
        if (found.get().recoveryCodesLeft() < before) {
            audit.record(Act.of("account.recovery-code", subject(account)));
        }
        return right;
    }

    /** @throws Problem 404 when it is not on, 409 when one of the person's roles asks for it */
    @Transactional
    public void requireRemovable(UUID account) {
        requireOn(account);
        if (isRequired(Account.require(account))) {
            throw new Problem(
                    409,
                    "second-factor-required",
                    Text.of(
                            "Для вашей роли второй фактор обязателен. Если телефон потерян или сменился, попросите другого администратора снять его.",
                            "Your role requires the second factor. If the phone is lost or new, ask another administrator to take it away."));
        }
    }

    /** @throws Problem as {@link #requireRemovable} */
    @Transactional
    public void turnOff(UUID id) {
        locked(id);
        requireRemovable(id);
        remove(id, "account.second-factor-off");
    }

    /**
     * For somebody who has lost it.
     *
     * @throws Problem 404 when there is none
     */
    @Transactional
    public void reset(UUID id) {
        remove(id, "account.second-factor-reset");
    }

    private void remove(UUID id, String action) {
        SecondFactor.locked(id).orElseThrow(SecondFactors::isMissing).delete();
        audit.record(Act.of(action, subject(id)));
    }

    /** All that changes the second factor of one person happens one after the other. */
    private static Account locked(UUID id) {
        return Account.locked(id).orElseThrow(Account::isUnknown);
    }

    private static Problem isMissing() {
        return Problem.notFound(Text.of("Второй фактор не настроен.", "There is no second factor."));
    }

    public static Problem wrongCode() {
        return Problem.invalid(List.of(new Violation(
                "/code",
                Text.of(
                        "Код не подошёл. Проверьте время на телефоне и введите следующий код.",
                        "The code is wrong. Check the clock of the phone and enter the next code."))));
    }

    private static String subject(UUID account) {
        return "account:" + account;
    }
}
