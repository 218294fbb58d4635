package sila.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import sila.kernel.Cursor;
import sila.kernel.StrictJson;

/**
 * Where a page begins, and what all pages of a list must share.
 *
 * @param now the moment that newness is reckoned from: were it another on each page, entries would be doubled or missed
 * @param after sort values of the last entry of the page before: score, publication in milliseconds, id
 */
record Position(Reading reading, Instant now, List<FieldValue> after) {

    static Position first(Instant now) {
        return new Position(Reading.LITERAL, now, List.of());
    }

    Position read(Reading other) {
        return new Position(other, now, after);
    }

    boolean isFirst() {
        return after.isEmpty();
    }

    /** @throws sila.kernel.Problem 400 when it is no cursor, or one of another list */
    static Position decode(String cursor, String list) {
        var values = Cursor.decode(cursor, list).values();
        if (!fits(values)) {
            throw Cursor.misfit();
        }
        return new Position(
                Reading.values()[values.get(0).intValue()],
                Instant.ofEpochMilli(values.get(1).longValue()),
                List.of(
                        FieldValue.of(values.get(2).doubleValue()),
                        FieldValue.of(values.get(3).longValue()),
                        FieldValue.of(values.get(4).textValue())));
    }

    private static boolean fits(ArrayNode values) {
        return values.size() == 5
                && values.get(0).isInt()
                && values.get(0).intValue() >= 0
                && values.get(0).intValue() < Reading.values().length
                && isMoment(values.get(1))
                && values.get(2).isNumber()
                && isMoment(values.get(3))
                && values.get(4).isTextual();
    }

    /** Milliseconds of a year with four digits. */
    private static boolean isMoment(JsonNode value) {
        return value.canConvertToLong() && Math.abs(value.longValue()) < 253_402_300_800_000L;
    }

    String encoded(String list, List<FieldValue> last) {
        var values = StrictJson.MAPPER.createArrayNode();
        values.add(reading.ordinal());
        values.add(now.toEpochMilli());
        values.add(last.get(0).doubleValue());
        values.add(last.get(1).longValue());
        values.add(last.get(2).stringValue());
        return new Cursor(list, values).encoded();
    }
}
