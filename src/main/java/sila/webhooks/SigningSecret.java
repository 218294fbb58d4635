package sila.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/** What the hub and one receiver know; shown once, when it is made, and never in a log. */
public record SigningSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SigningSecret random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SigningSecret(
                "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
