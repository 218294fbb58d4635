package sila.entries.revisions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears the notices of all nodes on a connection of its own. One that is lost is opened again; until then
 * {@link Revisions} asks the database.
 */
@ApplicationScoped
class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);

    /** Milliseconds; so long an end of the hub may have to wait. */
    private static final int PATIENCE = 250;
    /** After so many times of silence the connection has to prove that it lives. */
    private static final int SILENCE = 20;

    private static final int BEFORE_NEXT_TRY = 1000;

    private static final int LONGEST_ANSWER = 5000;

    private final DataSource database;
    private final Revisions revisions;
    private final Thread thread = new Thread(this::run, "publication-listener");
    private volatile boolean stopped;

    Listener(DataSource database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives its connection back before the pool is closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(2L * PATIENCE);
    }

    private void run() {
        while (!stopped) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    LOG.warnf("publications of other nodes are not heard, asking instead: %s", e.getMessage());
                }
            } finally {
                revisions.hears(false);
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + Notice.CHANNEL);
        var notices = connection.unwrap(PGConnection.class);
        revisions.catchUp();
        revisions.hears(true);
        for (int silence = 0; !stopped; silence++) {
            PGNotification[] heard = notices.getNotifications(PATIENCE);
            if (heard != null && heard.length > 0) {
                hear(heard);
                silence = 0;
            } else if (silence >= SILENCE) {
                prove(connection);
                silence = 0;
            }
        }
        execute(connection, "unlisten *");
    }

    private void hear(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            Notice.of(notification.getParameter()).ifPresent(revisions::changed);
        }
    }

    /** Also finds what was published by something that does not send notices. */
    private void prove(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
        if (RevisionTable.clock(connection) != revisions.clock()) {
            revisions.catchUp();
        }
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(stopped ? 0 : BEFORE_NEXT_TRY);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
