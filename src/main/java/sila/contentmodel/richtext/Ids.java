package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of entries and files in JSON. */
public final class Ids {

    /** Java's own parser takes shorter ones too. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static Optional<UUID> in(JsonNode value) {
        return value.isTextual() ? in(value.textValue()) : Optional.empty();
    }

    public static Optional<UUID> in(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** In lower case, as it is compared. */
    public static JsonNode fact(UUID id) {
        return TextNode.valueOf(id.toString());
    }
}
