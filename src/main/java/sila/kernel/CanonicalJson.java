package sila.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * JSON whose bytes depend on nothing but its content: members sorted by name, numbers as they were written, no white
 * space, a line end behind it. Two hubs that hold the same write the same.
 */
public final class CanonicalJson {

    /** PostgreSQL writes every number out, with up to this many digits. */
    private static final int MAX_DIGITS = 150_000;

    /** What {@link StrictJson} admits; but 1.50 stays 1.50, so that reading and writing again changes nothing. */
    public static final JsonMapper MAPPER = StrictJson.mapper(
                    StrictJson.factory(StrictJson.constraints().maxNumberLength(MAX_DIGITS))
                            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                            .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private CanonicalJson() {}

    /** Of JSON that the hub has stored itself. */
    public static JsonNode tree(String stored) {
        try {
            return MAPPER.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** UTF-8. */
    public static byte[] bytes(Object value) {
        return (text(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Without a line end. */
    public static String text(Object value) {
        try {
            JsonNode tree = value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of {@link #text}, by which two values are found to be the same. */
    public static byte[] digest(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text(value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
