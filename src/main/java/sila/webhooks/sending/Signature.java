package sila.webhooks.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sila.webhooks.SigningSecret;

/** By which a receiver knows that a message comes from this hub and is not an old one sent again. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** {@code t=1766570000,v1=5257a8…}, one {@code v1} for each secret. */
    static String of(String body, Instant now, List<SigningSecret> secrets) {
        String signed = now.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> ",v1=" + hmac(secret, signed))
                .collect(Collectors.joining("", "t=" + now.getEpochSecond(), ""));
    }

    private static String hmac(SigningSecret secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
