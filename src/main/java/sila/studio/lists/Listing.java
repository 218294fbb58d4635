package sila.studio.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows, and where they go on.
 *
 * @param more null when these are the last ones
 */
record Listing(
        List<Column> columns, List<Row> rows, @Nullable More more) {

    /**
     * @param page address of the whole list with the next rows in it
     * @param part address of the next rows alone
     */
    record More(String page, String part) {}
}
