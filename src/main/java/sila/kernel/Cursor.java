package sila.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort values of the last item seen, opaque to clients. It carries the order it was made
 * under, so that a cursor used with another order is refused instead of silently skipping items.
 */
public record Cursor(String order, ArrayNode values) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public String encoded() {
        var whole = StrictJson.MAPPER.createArrayNode().add(order).addAll(values);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(StrictJson.MAPPER.writeValueAsBytes(whole));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 400 when the text is not a cursor, or one of another order */
    public static Cursor decode(String text, String order) {
        try {
            JsonNode whole = StrictJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            if (whole instanceof ArrayNode array
                    && array.size() > 0
                    && order.equals(array.get(0).asText())) {
                array.remove(0);
                return new Cursor(order, array);
            }
        } catch (IllegalArgumentException | IOException malformed) {
            // answered below, like a cursor of another order
        }
        throw misfit();
    }

    /** @throws Problem 400 when there is no such value, or it is no id */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(values.path(index).asText());
        } catch (IllegalArgumentException malformed) {
            throw misfit();
        }
    }

    /** Null where the value is. @throws Problem 400 when there is no such value, or it is no moment */
    public @Nullable Instant instant(int index) {
        if (values.path(index).isNull()) {
            return null;
        }
        try {
            Instant moment = Instant.parse(values.path(index).asText());
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeParseException malformed) {
            // answered below
        }
        throw misfit();
    }

    public static Problem misfit() {
        return Problem.badRequest(
                "cursor",
                Text.of(
                        "Метка страницы не подходит к этому запросу. Начните список сначала, без cursor.",
                        "The cursor does not fit this query. Start the list again without a cursor."));
    }
}
