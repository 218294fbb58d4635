package sila.entries.revisions;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The revisions as the database has them. */
@Singleton
class RevisionTable {

    private static final String SINCE = """
            select c.revision, n.revision, n.type, n.entry_id, n.at from publication_clock c
            left join lateral (
                select revision, type, entry_id, updated_at as at from publication where revision > ?
                union all
                select revision, type, entry_id, withdrawn_at from withdrawal where revision > ?
                limit ?) n on true
            """;

    private static final String ALL = """
            select c.revision, t.type, t.revision, t.at from publication_clock c
            left join (
                select type, max(revision) as revision, max(at) as at from (
                    select type, max(revision) as revision, max(updated_at) as at from publication group by type
                    union all
                    select type, max(revision), max(withdrawn_at) from withdrawal group by type) as states
                group by type) t on true
            """;

    private final DataSource database;

    RevisionTable(DataSource database) {
        this.database = database;
    }

    /** @param notices in no order; of an entry that has changed twice only the latest */
    record News(long clock, List<Notice> notices) {}

    /** @param types the latest change of each type that something was ever published of */
    record State(long clock, Map<String, Revisions.Change> types) {}

    News since(long revision, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SINCE)) {
            statement.setLong(1, revision);
            statement.setLong(2, revision);
            statement.setInt(3, most);
            try (var row = statement.executeQuery()) {
                return news(row);
            }
        }
    }

    private static News news(ResultSet row) throws SQLException {
        long clock = 0;
        var notices = new ArrayList<Notice>();
        while (row.next()) {
            clock = row.getLong(1);
            if (row.getString(3) != null) {
                notices.add(
                        new Notice(row.getLong(2), row.getString(3), row.getObject(4, UUID.class), instant(row, 5)));
            }
        }
        return new News(clock, notices);
    }

    State all() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            long clock = 0;
            var types = new HashMap<String, Revisions.Change>();
            while (row.next()) {
                clock = row.getLong(1);
                if (row.getString(2) != null) {
                    types.put(row.getString(2), new Revisions.Change(row.getLong(3), instant(row, 4)));
                }
            }
            return new State(clock, types);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static long clock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select revision from publication_clock");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
