package sila.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.kernel.http.limits.CallerAddress;

/**
 * Counts failed sign-ins by login and {@linkplain CallerAddress network}: five within a quarter of an hour, then nobody is let in there until the
 * first of them is that old. An attempt counts as failed from its beginning until it turns out well, so that a hundred
 * guesses at once are five guesses too.
 */
@ApplicationScoped
class Failures {

    private static final int MOST = 5;
    private static final String WINDOW = "interval '15 minutes'";

    /** Changes nothing when there are too many: attempts of one microsecond cannot be told by their moments. */
    private static final String BEGIN = """
            insert into sign_in_failure as f (key, moments, latest) values (?, array[now()], now())
            on conflict (key) do update set latest = now(), moments = now() || array(
                select moment from unnest(f.moments) as moment where moment > now() - %2$s)
            where (select count(*) from unnest(f.moments) as moment where moment > now() - %2$s) < %1$d
            """.formatted(MOST, WINDOW);

    private static final String SECONDS_LEFT = """
            select ceil(extract(epoch from min(moment) + %1$s - now()))::bigint
            from sign_in_failure, unnest(moments) as moment where key = ? and moment > now() - %1$s
            """.formatted(WINDOW);

    private static final String FORGIVE = "delete from sign_in_failure where key = ?";

    private static final String FORGET = """
            delete from sign_in_failure where key in (
                select key from sign_in_failure where latest < now() - %s limit 100 for update skip locked)
            """.formatted(WINDOW);

    private final DataSource database;

    Failures(DataSource database) {
        this.database = database;
    }

    /**
     * Counts an attempt.
     *
     * @throws TooManyFailures 429
     */
    void begin(String login, @Nullable String address) {
        try (var connection = database.getConnection();
                var begin = connection.prepareStatement(BEGIN)) {
            begin.setBytes(1, key(login, address));
            if (begin.executeUpdate() == 0) {
                throw new TooManyFailures(secondsLeft(connection, login, address));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At least one: by now nothing may stand in the way any more. */
    private static long secondsLeft(Connection connection, String login, @Nullable String address) throws SQLException {
        try (var left = connection.prepareStatement(SECONDS_LEFT)) {
            left.setBytes(1, key(login, address));
            try (var row = left.executeQuery()) {
                return row.next() ? Math.max(1, row.getLong(1)) : 1;
            }
        }
    }

    /** The attempt turned out well, so those before it were slips. */
    void forgive(String login, @Nullable String address) {
        try (var connection = database.getConnection();
                var forgive = connection.prepareStatement(FORGIVE);
                var forget = connection.prepareStatement(FORGET)) {
            forgive.setBytes(1, key(login, address));
            forgive.executeUpdate();
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(String login, @Nullable String address) {
        String network = address == null ? null : CallerAddress.of(address).network();
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((login + "\n" + network).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
