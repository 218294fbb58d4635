package sila.transfer.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Short names of Cyrillic words stand percent-encoded. */
final class Percent {

    private Percent() {}

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
