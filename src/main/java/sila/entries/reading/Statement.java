package sila.entries.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL in the making, put together in any order; values never become part of its text. */
public final class Statement {

    /** Stand around the number of a value; no SQL of the hub has such letters. */
    private static final char OPEN = '«';

    private static final char CLOSE = '»';

    private final List<Object> values = new ArrayList<>();

    /** Takes a value and returns what stands for it in the text, once. */
    public String bind(Object value) {
        values.add(value);
        return OPEN + String.valueOf(values.size() - 1) + CLOSE;
    }

    /** The same as JSONB. */
    public String bindJson(String json) {
        return "cast(" + bind(json) + " as jsonb)";
    }

    PreparedStatement prepare(Connection connection, String text) throws SQLException {
        var sql = new StringBuilder(text.length());
        var order = new ArrayList<Object>();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            order.add(values.get(Integer.parseInt(text, open + 1, close, 10)));
            sql.append(text, from, open).append('?');
            from = close + 1;
        }
        var prepared = connection.prepareStatement(
                sql.append(text, from, text.length()).toString());
        for (int i = 0; i < order.size(); i++) {
            set(prepared, i + 1, order.get(i));
        }
        return prepared;
    }

    private static void set(PreparedStatement prepared, int index, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof String[] texts) {
            prepared.setArray(index, prepared.getConnection().createArrayOf("text", texts));
        } else if (value instanceof UUID[] ids) {
            prepared.setArray(index, prepared.getConnection().createArrayOf("uuid", ids));
        } else {
            prepared.setObject(index, value);
        }
    }
}
