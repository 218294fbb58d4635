package sila.transfer.archive;

import java.nio.charset.StandardCharsets;
import sila.kernel.CanonicalJson;

/** Files of an archive as bytes. */
final class Written {

    private Written() {}

    static byte[] json(Object value) {
        return CanonicalJson.bytes(value);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
