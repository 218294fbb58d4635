package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import sila.kernel.CanonicalJson;
import sila.kernel.StrictJson;

/** Tells whether a row, or the rule for it, has changed. */
final class RowDigest {

    private RowDigest() {}

    static String hex(JsonNode row) {
        return HexFormat.of().formatHex(CanonicalJson.digest(row));
    }

    static byte[] of(JsonNode row, Rule rule) {
        return CanonicalJson.digest(StrictJson.MAPPER.createArrayNode().add(row).add(rule.form()));
    }
}
