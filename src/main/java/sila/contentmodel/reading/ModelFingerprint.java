package sila.contentmodel.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells one content model from another, the same on all nodes.
 *
 * @param value SHA-256 of its files, in hexadecimal digits
 */
public record ModelFingerprint(String value) {

    static ModelFingerprint of(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).values().forEach(yaml -> digest.update(yaml.getBytes(StandardCharsets.UTF_8)));
            return new ModelFingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
