package sila.members.secondfactor;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import sila.members.accounts.Secret;

/** Stands in for a code when the phone is lost. Like any secret of its length it is kept as a plain hash. */
record RecoveryCode(String letters) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    static RecoveryCode random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new RecoveryCode(Base32.encode(random));
    }

    /** Small letters, spaces and hyphens do not matter. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    String hash() {
        return HexFormat.of().formatHex(new Secret(letters).hash());
    }

    /** In groups of four, to be written down. */
    String shown() {
        return letters.replaceAll(".{4}(?=.)", "$0-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
