package sila.members.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** Goes through the whole chain, a thousand acts at a time, and stops at the first that is not as it was written. */
@ApplicationScoped
class Verification {

    private static final int AT_ONCE = 1000;
    private static final int LONGEST_SECONDS = 3600;
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";
    private static final String ALL =
            "select number, hash, " + Written.COLUMNS + " from audit_act where number is not null order by number";
    private static final String HEAD = "select number, hash from audit_head";

    private final DataSource database;
    private final Chain chain;

    Verification(DataSource database, Chain chain) {
        this.database = database;
        this.chain = chain;
    }

    /** The first act that is not as it was written. */
    record Break(long number, Text what) {}

    /**
     * @param head the last act that is as it was written
     * @param broken null: all is
     */
    record Outcome(Chain.Head head, @Nullable Break broken) {}

    /** @param anchor a head that somebody has noted down earlier, out of reach of whoever can write into the database */
    Outcome verify(Optional<Chain.Head> anchor) {
        chain.fastenAll();
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(ONE_MOMENT);
                return verify(connection, anchor);
            }
        });
    }

    private static Outcome verify(Connection connection, Optional<Chain.Head> anchor) throws SQLException {
        var last = Chain.Head.BEGINNING;
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long number = last.number() + 1;
                    if (rows.getLong("number") != number) {
                        return broken(last, "записи %s нет", "act %s is missing");
                    }
                    byte[] hash = Written.of(rows).hash(number, last.hash());
                    if (!Arrays.equals(hash, rows.getBytes("hash"))) {
                        return broken(last, "запись %s изменена", "act %s has been changed");
                    }
                    var next = new Chain.Head(number, hash);
                    if (anchor.filter(noted -> noted.contradicts(next)).isPresent()) {
                        return broken(
                                last, "запись %s не та, что отмечена раньше", "act %s is not the one noted earlier");
                    }
                    last = next;
                }
            }
        }
        boolean complete =
                last.isSame(head(connection)) && anchor.map(Chain.Head::number).orElse(0L) <= last.number();
        return complete ? new Outcome(last, null) : broken(last, "записи %s нет", "act %s is missing");
    }

    private static Outcome broken(Chain.Head last, String ru, String en) {
        long number = last.number() + 1;
        return new Outcome(last, new Break(number, Text.of(ru, en).with(number)));
    }

    private static Chain.Head head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            return row.next() ? new Chain.Head(row.getLong(1), row.getBytes(2)) : Chain.Head.BEGINNING;
        }
    }
}
