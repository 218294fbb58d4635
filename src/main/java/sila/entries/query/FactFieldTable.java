package sila.entries.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which fields every publication of the type has exactly one row of facts. */
final class FactFieldTable {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String KEEP = """
            delete from publication_fact_field f where not exists (
                select 1 from unnest(?::text[], ?::text[]) as o (type, path) where o.type = f.type and o.path = f.path)
            """;

    /** Fills a thousand at a time, for who publishes one of them waits so long; their rows are locked, for who publishes writes facts too. */
    private static final String FILL = """
            with chunk as (
                select entry_id, type, published_at, facts -> ? as value from publication
                where type = ? and entry_id > ? order by entry_id limit 1000 for share),
            filled as (
                insert into publication_fact (entry_id, type, path, value, published_at)
                select c.entry_id, c.type, ?, coalesce(c.value, 'null'), c.published_at from chunk c
                where coalesce(jsonb_typeof(c.value), 'null') not in ('array', 'object')
                    and not exists (select 1 from publication_fact f where f.entry_id = c.entry_id and f.path = ?)
                on conflict do nothing)
            select entry_id from chunk order by entry_id desc limit 1
            """;

    /** A field that had many values in a former model. */
    private static final String MANY = """
            select exists (
                select 1 from publication where type = ? and jsonb_typeof(facts -> ?) in ('array', 'object'))
            """;

    private final Connection connection;

    FactFieldTable(Connection connection) {
        this.connection = connection;
    }

    record Order(String type, String path) {}

    /** Forgets what has left the model: should it come back, there will be gaps again. */
    void keepOnly(List<Order> orders) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", orders.stream().map(Order::type).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", orders.stream().map(Order::path).toArray()));
            statement.executeUpdate();
        }
    }

    boolean isComplete(Order order) throws SQLException {
        return holds("select exists (select 1 from publication_fact_field where type = ? and path = ?)", order);
    }

    /** Whether it could be completed. */
    boolean complete(Order order) throws SQLException {
        @Nullable UUID last = FIRST;
        while (last != null) {
            last = fill(order, last);
        }
        if (holds(MANY, order)) {
            return false;
        }
        try (var statement = connection.prepareStatement(
                "insert into publication_fact_field (type, path) values (?, ?) on conflict do nothing")) {
            statement.setString(1, order.type());
            statement.setString(2, order.path());
            statement.executeUpdate();
        }
        return true;
    }

    private @Nullable UUID fill(Order order, UUID after) throws SQLException {
        try (var statement = connection.prepareStatement(FILL)) {
            statement.setString(1, order.path());
            statement.setString(2, order.type());
            statement.setObject(3, after);
            statement.setString(4, order.path());
            statement.setString(5, order.path());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private boolean holds(String sql, Order order) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, order.type());
            statement.setString(2, order.path());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
