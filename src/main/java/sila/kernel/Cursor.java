package sila.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a list goes on: the sort values of the last item seen, opaque to clients. It carries the order it was made
 * under, so that a cursor used with another order is refused instead of silently skipping items.
 */
public record Cursor(String order, ArrayNode values) {

    /** @param values texts, numbers, or what is written as text */
    public static Cursor of(String order, Object... values) {
        ArrayNode array = StrictJson.MAPPER.createArrayNode();
        Stream.of(values).forEach(value -> {
            if (value instanceof Integer number) {
                array.add(number);
            } else {
                array.add(value.toString());
            }
        });
        return new Cursor(order, array);
    }

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

    /** @throws Problem 400 when it is no id */
    public UUID id(int position) {
        try {
            return UUID.fromString(values.path(position).asText());
        } catch (IllegalArgumentException forged) {
            throw misfit();
        }
    }

    /** @throws Problem 400 when it is no moment */
    public Instant moment(int position) {
        return Moment.of(values.path(position).asText()).orElseThrow(Cursor::misfit);
    }

    /** @throws Problem 400 when it is no text that can be stored */
    public String text(int position) {
        JsonNode value = values.path(position);
        if (!value.isTextual() || !StrictJson.isStorable(value.textValue())) {
            throw misfit();
        }
        return value.textValue();
    }

    /** @throws Problem 400 when it is no int */
    public int number(int position) {
        if (!values.path(position).isInt()) {
            throw misfit();
        }
        return values.path(position).intValue();
    }

    public static Problem misfit() {
        return Problem.badRequest(
                "cursor",
                Text.of(
                        "Метка страницы не подходит к этому запросу. Начните список сначала, без cursor.",
                        "The cursor does not fit this query. Start the list again without a cursor."));
    }
}
