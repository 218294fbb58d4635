package sila.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Base64;

/**
 * Where a list goes on: the sort values of the last item seen, opaque to clients. It carries the order it was made
 * under, so that a cursor used with another order is refused instead of silently skipping items.
 */
public record Cursor(String order, ArrayNode values) {

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

    public static Problem misfit() {
        return Problem.badRequest(
                "cursor",
                Text.of(
                        "Метка страницы не подходит к этому запросу. Начните список сначала, без cursor.",
                        "The cursor does not fit this query. Start the list again without a cursor."));
    }
}
