package sila.studio.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value in a list as people read it.
 *
 * @param column title of its column
 * @param kind {@code text}, {@code state}, {@code moment} or {@code assignee}
 * @param text empty when there is nothing to say
 */
record Cell(
        String column, String kind, String text, @Nullable Instant moment) {

    static Cell text(Column column, String text) {
        return new Cell(column.title(), "text", text, null);
    }

    static Cell moment(Column column, @Nullable Instant moment) {
        return new Cell(column.title(), "moment", "", moment);
    }
}
