package sila.members.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Numbers what was written and committed, without a gap, and chains it by hashes. Only one node does so at a time: the
 * row of the head is the lock.
 */
@ApplicationScoped
class Chain {

    private static final int AT_ONCE = 1000;
    private static final String HEAD = "select number, hash from audit_head for update";
    private static final String LOOSE =
            "select " + Written.COLUMNS + " from audit_act where number is null order by id limit " + AT_ONCE;
    private static final String FASTEN = """
            update audit_act a set number = link.number, hash = link.hash
            from unnest(?, ?, ?) as link (id, number, hash) where a.id = link.id
            """;
    private static final String MOVE_HEAD = "update audit_head set number = ?, hash = ?";

    private final DataSource database;

    Chain(DataSource database) {
        this.database = database;
    }

    /** Where the chain ends. */
    record Head(long number, byte[] hash) {

        /** What the first act is chained to. */
        static final Head BEGINNING = new Head(0, new byte[32]);

        boolean isSame(Head other) {
            return number == other.number && Arrays.equals(hash, other.hash);
        }

        boolean contradicts(Head other) {
            return number == other.number && !Arrays.equals(hash, other.hash);
        }
    }

    /** All that is committed by now; waits for another node that is at it. */
    void fastenAll() {
        while (fasten(HEAD) == AT_ONCE) {
            // the next thousand
        }
    }

    /** The same, but leaves it to another node that is at it. */
    void fastenUnlessAnotherDoes() {
        while (fasten(HEAD + " skip locked") == AT_ONCE) {
            // the next thousand
        }
    }

    /** @return how many acts were fastened */
    private int fasten(String lockingHead) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                Optional<Head> head = head(connection, lockingHead);
                // only now, under the lock: another node may just have fastened what an earlier look would find loose
                List<Written> loose = head.isEmpty() ? List.of() : loose(connection);
                if (!loose.isEmpty()) {
                    fasten(connection, head.get(), loose);
                }
                return loose.size();
            }
        });
    }

    private static Optional<Head> head(Connection connection, String lockingHead) throws SQLException {
        try (var statement = connection.prepareStatement(lockingHead);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getBytes(2))) : Optional.empty();
        }
    }

    private static List<Written> loose(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOOSE);
                var rows = statement.executeQuery()) {
            var loose = new ArrayList<Written>();
            while (rows.next()) {
                loose.add(Written.of(rows));
            }
            return loose;
        }
    }

    private static void fasten(Connection connection, Head head, List<Written> loose) throws SQLException {
        var ids = new Long[loose.size()];
        var numbers = new Long[loose.size()];
        var hashes = new byte[loose.size()][];
        Head last = head;
        for (int i = 0; i < ids.length; i++) {
            Written act = loose.get(i);
            last = new Head(last.number() + 1, act.hash(last.number() + 1, last.hash()));
            ids[i] = act.id();
            numbers[i] = last.number();
            hashes[i] = last.hash();
        }
        try (var fasten = connection.prepareStatement(FASTEN);
                var moveHead = connection.prepareStatement(MOVE_HEAD)) {
            fasten.setArray(1, connection.createArrayOf("bigint", ids));
            fasten.setArray(2, connection.createArrayOf("bigint", numbers));
            fasten.setArray(3, connection.createArrayOf("bytea", hashes));
            fasten.executeUpdate();
            moveHead.setLong(1, last.number());
            moveHead.setBytes(2, last.hash());
            moveHead.executeUpdate();
        }
    }
}
