package sila.search.synonyms;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The dictionary as this node knows it: at most a second old, at once that of a change made here. While the database is
 * away the last one known serves on.
 */
@ApplicationScoped
public class Synonyms {

    private static final Logger LOG = Logger.getLogger(Synonyms.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DataSource database;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Dictionary known = Dictionary.EMPTY;

    /** By {@link System#nanoTime}. */
    private volatile long askAgain = System.nanoTime();

    Synonyms(DataSource database) {
        this.database = database;
    }

    public Dictionary current() {
        // whoever comes while another one asks does not wait
        if (System.nanoTime() - askAgain >= 0 && asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    /** After a change has been committed on this node. */
    void haveChanged() {
        asking.lock();
        try {
            ask();
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        try (var connection = database.getConnection()) {
            long revision = revision(connection);
            if (revision != known.revision()) {
                known = new Dictionary(revision, rules(connection));
            }
        } catch (SQLException e) {
            LOG.debug("synonyms are those of before", e);
        } finally {
            askAgain = System.nanoTime() + FRESH.toNanos();
        }
    }

    private static long revision(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select revision from search_synonym_clock")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Rule> rules(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select words, means, both_ways from search_synonym order by id")) {
            var rules = new ArrayList<Rule>();
            while (rows.next()) {
                rules.add(new Rule(phrases(rows.getArray(1)), phrases(rows.getArray(2)), rows.getBoolean(3)));
            }
            return List.copyOf(rules);
        }
    }

    private static List<String> phrases(Array phrases) throws SQLException {
        return List.of((String[]) phrases.getArray());
    }
}
