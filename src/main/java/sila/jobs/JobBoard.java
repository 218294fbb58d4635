package sila.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What operators see of jobs, and do about those that fail. */
@ApplicationScoped
public class JobBoard {

    private static final String TASKS = """
            select task_name,
                count(*) filter (where not picked and consecutive_failures = 0 and execution_time <= now()),
                count(*) filter (where picked),
                count(*) filter (where consecutive_failures > 0),
                count(*) filter (where not picked and consecutive_failures = 0 and execution_time > now()),
                min(execution_time) filter (where not picked and execution_time <= now())
            from scheduled_tasks group by task_name order by task_name
            """;

    private static final String FAILING = """
            select task_name, task_instance, consecutive_failures, picked, last_failure, execution_time, problem
            from scheduled_tasks
            where consecutive_failures > 0 and (? or task_name = ?) and (task_name, task_instance) > (?, ?)
            order by task_name, task_instance limit ?
            """;

    /** Whoever runs it now ends first. */
    private static final String LOCK =
            "select 1 from scheduled_tasks where task_name = ? and task_instance = ? and consecutive_failures > 0 for update";

    private final DataSource database;
    private final Jobs jobs;

    JobBoard(DataSource database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /**
     * The jobs of one name.
     *
     * @param waiting are due, and not begun
     * @param running on any node
     * @param failing have failed and are tried again
     * @param planned are put off to a moment that has not come
     * @param oldestDue when the one that waits longest was due; null when none waits
     */
    public record Task(
            String task,
            long waiting,
            long running,
            long failing,
            long planned,
            @Nullable Instant oldestDue) {}

    /**
     * A job that has failed.
     *
     * @param key what it works on
     * @param running whether it is being tried now
     * @param next when it is tried again
     * @param problem what went wrong last; null when nobody has written it down
     */
    public record Failing(
            String task,
            String key,
            int failures,
            boolean running,
            @Nullable Instant failedAt,
            Instant next,
            @Nullable String problem) {}

    /** Where a page ends. */
    public record Position(String task, String key) {

        public static final Position START = new Position("", "");
    }

    public List<Task> tasks() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TASKS);
                var rows = statement.executeQuery()) {
            var tasks = new ArrayList<Task>();
            while (rows.next()) {
                tasks.add(new Task(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getLong(5),
                        moment(rows, 6)));
            }
            return tasks;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By task and key. @param task only jobs of this name; null for all */
    public List<Failing> failing(@Nullable String task, Position after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FAILING)) {
            statement.setBoolean(1, task == null);
            statement.setString(2, task);
            statement.setString(3, after.task());
            statement.setString(4, after.key());
            statement.setInt(5, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Failing>();
                while (rows.next()) {
                    found.add(new Failing(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getBoolean(4),
                            moment(rows, 5),
                            rows.getObject(6, OffsetDateTime.class).toInstant(),
                            rows.getString(7)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tries a failing job at once, in the running transaction. @return false when there is none */
    public boolean retry(String task, String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, task);
            statement.setString(2, key);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jobs.request(task, key);
        return true;
    }

    private static @Nullable Instant moment(ResultSet rows, int column) throws SQLException {
        var found = rows.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
