package sila.entries.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.entries.editions.Edition;
import sila.entries.revisions.Revisions;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Reads one edition with as many statements as it takes, on one connection that is opened with the first of them. */
public final class Reading implements AutoCloseable {

    /** Class 22 of SQLSTATE, data exception: a number or a date that PostgreSQL cannot hold. */
    private static final String DATA_EXCEPTION = "22";

    private final DataSource database;
    private final Edition edition;
    private final Revisions.Known known;
    private @Nullable Connection connection;
    private long clock;

    Reading(DataSource database, Edition edition, Revisions.Known known) {
        this.database = database;
        this.edition = edition;
        this.known = known;
        this.clock = known.clock();
    }

    /** Makes a value of the row that a result stands on; its own columns begin with the second. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public Edition edition() {
        return edition;
    }

    /** What the node knew when the reading began. */
    public Revisions.Known known() {
        return known;
    }

    /** Latest revision that a statement of this reading can have seen. */
    public long clock() {
        return clock;
    }

    /** The edition as something to select from. */
    public String relation(Statement statement) {
        return edition.relation(statement::bind);
    }

    /**
     * @param columns what is selected, without the word; behind them comes the rest of the text
     * @throws Problem 400 when a value or a cursor cannot be what it is compared with
     */
    public <T> List<T> rows(Statement statement, String columns, String rest, Row<T> row) {
        try (var prepared = statement.prepare(
                        connection(), "select (select revision from publication_clock), " + columns + " " + rest);
                var result = prepared.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                clock = Math.max(clock, result.getLong(1));
                rows.add(row.read(result));
            }
            if (rows.isEmpty()) {
                look();
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** An empty result tells no clock: no later one than this can have been seen. */
    private void look() throws SQLException {
        try (var prepared = connection().prepareStatement("select revision from publication_clock");
                var result = prepared.executeQuery()) {
            result.next();
            clock = Math.max(clock, result.getLong(1));
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            connection = open;
        }
        return open;
    }

    private static RuntimeException failure(SQLException e) {
        if (e.getSQLState() != null && e.getSQLState().startsWith(DATA_EXCEPTION)) {
            return Problem.badRequest(
                    "filter",
                    Text.of(
                            "Значение условия или метка страницы не того вида.",
                            "A value of the filter, or the cursor, is of a wrong kind."));
        }
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
