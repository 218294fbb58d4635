package sila.members.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time, as RFC 6238 has them: SHA-1, six digits, half a minute, for apps know nothing else for certain. Not by
 * a library: those there are say whether a code is right, but not which step it is of, and then it would work twice.
 */
public final class Totp {

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    /** A phone may be this many steps ahead or behind. */
    private static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** How many half minutes there have been since 1970. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // «dynamic truncation», RFC 4226, 5.3
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step that a code is of, when it is of about this moment.
     *
     * @param after the latest step that counts no more
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant moment, long after) {
        long now = step(moment);
        return LongStream.rangeClosed(Math.max(now - DRIFT, after + 1), now + DRIFT)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }
}
