package sila.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The statements that db-scheduler's own calls cannot make: its {@code schedule} loses a request while the same job
 * runs, or aborts the surrounding transaction.
 */
record JobTable(DataSource database) {

    /** The job's data is the transaction that asked last: the runner removes the row only if nobody asked since. */
    private static final String REQUEST = """
            insert into scheduled_tasks as t
                (task_name, task_instance, task_data, execution_time, picked, version, consecutive_failures)
            values (?, ?, convert_to(pg_current_xact_id()::text, 'UTF8'), ?, false, 1, 0)
            on conflict (task_name, task_instance) do update set
                task_data = excluded.task_data,
                execution_time = case when t.picked then t.execution_time
                    else least(t.execution_time, excluded.execution_time) end,
                asked_for = case when t.picked then least(t.asked_for, excluded.execution_time) end
            """;

    private static final String FINISH = """
            delete from scheduled_tasks
            where task_name = ? and task_instance = ? and version = ? and task_data = convert_to(?, 'UTF8')
                and set_config('synchronous_commit', 'off', true) = 'off' -- see Repeatable
            """;

    private static final String POSTPONE = """
            update scheduled_tasks set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,
                last_success = now(), consecutive_failures = 0, problem = null, version = version + 1
            where task_name = ? and task_instance = ? and version = ? and task_data = convert_to(?, 'UTF8')
            """;

    /** {@code least} and {@code greatest} pass over what is null. */
    private static final String REPEAT = """
            update scheduled_tasks set execution_time = greatest(least(asked_for, ?), now()), asked_for = null,
                picked = false, picked_by = null, last_heartbeat = null,
                last_success = now(), consecutive_failures = 0, problem = null, version = version + 1
            where task_name = ? and task_instance = ? and version = ?
            returning execution_time
            """;

    private static final String NOTE =
            "update scheduled_tasks set problem = ? where task_name = ? and task_instance = ? and version = ?";

    /** What is put off to a moment that has not come does not wait: nothing is late. */
    private static final String WAITING = """
            select count(*) filter (where execution_time <= ? or picked or consecutive_failures > 0),
                count(*) filter (where consecutive_failures > 0)
            from scheduled_tasks
            """;

    private static final String NEXT =
            "select min(execution_time) from scheduled_tasks where execution_time > ? and not picked";

    void request(List<JobRequest> requests) {
        // the same order of row locks everywhere: two publishing transactions cannot block each other for ever
        var ordered = requests.stream()
                .sorted(Comparator.comparing(JobRequest::job).thenComparing(JobRequest::key))
                .toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REQUEST)) {
            for (JobRequest request : ordered) {
                statement.setString(1, request.job());
                statement.setString(2, request.key());
                statement.setObject(3, column(request.at()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return false when the job was asked for again while it ran */
    boolean finish(Execution execution, long token) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FINISH)) {
            statement.setString(1, execution.taskInstance.getTaskName());
            statement.setString(2, execution.taskInstance.getId());
            statement.setLong(3, execution.version);
            statement.setString(4, String.valueOf(token));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return false when the job was asked for again while it ran */
    boolean postpone(Execution execution, long token, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(POSTPONE)) {
            statement.setObject(1, column(at));
            statement.setString(2, execution.taskInstance.getTaskName());
            statement.setString(3, execution.taskInstance.getId());
            statement.setLong(4, execution.version);
            statement.setString(5, String.valueOf(token));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * For a job that was asked for again while it ran.
     *
     * @param at when it would run again anyway
     * @return when it runs again; empty when another node has taken it over
     */
    Optional<Instant> repeat(Execution execution, @Nullable Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REPEAT)) {
            statement.setObject(1, at == null ? null : column(at), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(2, execution.taskInstance.getTaskName());
            statement.setString(3, execution.taskInstance.getId());
            statement.setLong(4, execution.version);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why it has failed. */
    void note(Execution execution, String problem) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, problem);
            statement.setString(2, execution.taskInstance.getTaskName());
            statement.setString(3, execution.taskInstance.getId());
            statement.setLong(4, execution.version);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For example {@code 16.4}. */
    String databaseVersion() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The earliest moment after this one for which a job is put off. */
    Optional<Instant> nextAfter(Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, column(now));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Jobs.Queue queue() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING)) {
            statement.setObject(1, column(Instant.now()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Jobs.Queue(rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
