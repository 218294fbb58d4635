package sila.entries.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import sila.entries.filters.Seek;
import sila.entries.filters.SystemField;

/**
 * One of the values by which a list is ordered.
 *
 * @param name a column of table {@code publication}, or the path of a field of the content model
 * @param isFact whether it is such a path
 * @param sqlType of PostgreSQL, to which a cursor's text is cast
 */
record SortKey(String name, boolean isFact, String sqlType, boolean descending) {

    static SortKey of(SystemField field, boolean descending) {
        return new SortKey(field.column(), false, field.sqlType(), descending);
    }

    /** @param path one of the content model's own, so that it can stand in the text of a statement */
    static SortKey ofFact(String path, boolean descending) {
        return new SortKey(path, true, "jsonb", descending);
    }

    /** Never null, so that entries without a value have their place too: before all others. */
    String expression(String row) {
        return isFact ? "coalesce(" + row + ".facts #> '{" + name.replace('.', ',') + "}', 'null')" : row + "." + name;
    }

    boolean is(SystemField field) {
        return isColumn(field.column());
    }

    boolean isColumn(String column) {
        return !isFact && name.equals(column);
    }

    /** Whether a condition on the key itself finds these: then it bounds what is read of an index in the key's order. */
    boolean isBoundBy(Seek seek) {
        return seek instanceof Seek.Column column && isColumn(column.column())
                || seek instanceof Seek.Range range && isFact && name.equals(range.path());
    }

    String direction() {
        return descending ? " desc" : "";
    }

    String beyond() {
        return descending ? " < " : " > ";
    }

    /** As it stands in a cursor, without loss. */
    String text(ResultSet row, int column) throws SQLException {
        return sqlType.equals("timestamptz")
                ? row.getObject(column, OffsetDateTime.class).toInstant().toString()
                : row.getString(column);
    }
}
