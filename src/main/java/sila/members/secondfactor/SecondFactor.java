package sila.members.secondfactor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The app of one person: asked for from the moment on at which they have shown a code of it. */
@Entity
@Table(name = "second_factor")
class SecondFactor extends PanacheEntityBase {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** As long as the hash, RFC 4226, 4. */
    private static final int SECRET_BYTES = 20;

    private static final int RECOVERY_CODES = 8;

    /** From its beginning to the first code; later the browser may be somebody else's. */
    private static final Duration PENDING = Duration.ofMinutes(15);

    private static final Pattern CODE = Pattern.compile("[0-9]{" + Totp.DIGITS + "}");

    @Id
    UUID accountId;

    byte[] secret;

    @Nullable
    Instant confirmedAt;

    long lastStep;
    Instant createdAt;

    /** Hashes. */
    @ElementCollection
    @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code_hash")
    Set<String> recoveryCodes = new HashSet<>();

    SecondFactor() {}

    static SecondFactor pending(UUID account) {
        var factor = new SecondFactor();
        factor.accountId = account;
        factor.secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(factor.secret);
        factor.createdAt = Instant.now();
        factor.persist();
        return factor;
    }

    static Optional<SecondFactor> of(UUID account) {
        return findByIdOptional(account);
    }

    /** So that of two who show the same code at the same moment one comes second. */
    static Optional<SecondFactor> locked(UUID account) {
        return find("accountId", account)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether the code is right; then it is not right a second time. */
    boolean take(String typed) {
        String code = typed.replaceAll("\\s", "");
        return CODE.matcher(code).matches()
                ? takeOfApp(code)
                : recoveryCodes.remove(RecoveryCode.typed(typed).hash());
    }

    private boolean takeOfApp(String code) {
        OptionalLong step = Totp.stepOf(code, secret, Instant.now(), lastStep);
        step.ifPresent(taken -> lastStep = taken);
        return step.isPresent();
    }

    /** @return those that are to be shown now and never again */
    List<RecoveryCode> confirm() {
        confirmedAt = Instant.now();
        return renewRecoveryCodes();
    }

    /** @return those that are to be shown now and never again, in place of all others */
    List<RecoveryCode> renewRecoveryCodes() {
        var codes = Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
        recoveryCodes.clear();
        codes.forEach(code -> recoveryCodes.add(code.hash()));
        return codes;
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    /** Whether it was begun and not confirmed in time: it has to be begun anew. */
    boolean hasLapsed() {
        return !isOn() && createdAt.isBefore(Instant.now().minus(PENDING));
    }

    int recoveryCodesLeft() {
        return recoveryCodes.size();
    }

    /** As an app takes it. */
    String secret() {
        return Base32.encode(secret);
    }
}
