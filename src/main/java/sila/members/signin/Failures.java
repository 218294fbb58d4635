package sila.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed sign-ins by login and address: five within a quarter of an hour, then nobody is let in there until the
 * first of them is that old. An attempt counts as failed from its beginning until it turns out well, so that a hundred
 * guesses at once are five guesses too.
 */
@ApplicationScoped
class Failures {

    private static final int MOST = 5;
    private static final String WINDOW = "interval '15 minutes'";

    private static final String BEGIN = """
            insert into sign_in_failure as f (key, moments, latest) values (?, array[now()], now())
            on conflict (key) do update set (moments, latest) = (
                select case when cardinality(recent) < %1$d then recent || now() else recent end, now()
                from (
                    select coalesce(array_agg(moment order by moment), '{}'::timestamptz[]) as recent
                    from unnest(f.moments) as moment where moment > now() - %2$s
                ) as still)
            returning moments[cardinality(moments)] = now(),
                ceil(extract(epoch from moments[1] + %2$s - now()))::bigint
            """.formatted(MOST, WINDOW);

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
            try (var row = begin.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new TooManyFailures(Math.max(1, row.getLong(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((login + "\n" + address).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
