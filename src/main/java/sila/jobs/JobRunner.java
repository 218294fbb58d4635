package sila.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sila.kernel.RequestContext;

/** Runs the jobs of this node with db-scheduler. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 500;

    private final DataSource database;
    private final JobTable table;
    private final JobsConfig config;
    private final Backoff backoff;
    private final Instance<Job> jobs;
    private final Alarm alarm;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(DataSource database, JobsConfig config, @Any Instance<Job> jobs) {
        this.database = database;
        this.table = new JobTable(database);
        this.config = config;
        this.backoff = new Backoff(config.backoff(), config.maxBackoff());
        this.jobs = jobs;
        this.alarm = new Alarm(table::nextAfter, this::wake);
    }

    /** Last of all: a job may use whatever else starts with the hub. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        Scheduler started = Scheduler.create(
                        database, jobs.stream().<Task<?>>map(this::task).toList())
                .threads(config.threads())
                .pollingInterval(config.poll())
                // never an upper limit above 1.0: rows queued in memory get no heartbeat and run twice
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(GRACE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new JacksonSerializer())
                .schedulerName(new SchedulerName.Fixed(ProcessHandle.current().pid() + "@" + UUID.randomUUID()))
                .failureLogging(LogLevel.DEBUG, false)
                .addExecutionInterceptor(JobRunner::inRequestContext)
                .build();
        started.start();
        scheduler = started;
        alarm.reset();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        alarm.stop();
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /** Looks for due jobs in this moment, or in the one given if it has not come. */
    void wakeAt(Instant moment) {
        if (moment.isAfter(Instant.now())) {
            alarm.set(moment);
        } else {
            wake();
        }
    }

    private void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private static CompletionHandler<?> inRequestContext(
            TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        var opened = RequestContext.open();
        try {
            return chain.proceed(instance, context);
        } finally {
            opened.close();
        }
    }

    private Task<Long> task(Job job) {
        return Tasks.custom(job.name(), Long.class)
                .onFailure(this::tryAgainLater)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    try {
                        run(job, instance.getId());
                    } catch (TryAgain later) {
                        return (complete, operations) ->
                                postpone(complete.getExecution(), instance.getData(), later.at());
                    }
                    return (complete, operations) -> finish(complete.getExecution(), instance.getData());
                });
    }

    private static void run(Job job, String key) {
        try {
            job.run(key);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void tryAgainLater(ExecutionComplete complete, ExecutionOperations<Long> operations) {
        var execution = complete.getExecution();
        var pause = backoff.after(execution.consecutiveFailures);
        LOG.warnf(
                "job=%s key=%s failures=%d next=%s problem=%s",
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                execution.consecutiveFailures + 1,
                pause,
                complete.getCause().map(Throwable::toString).orElse("unknown"));
        complete.getCause().ifPresent(cause -> note(execution, cause));
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** A job is tried again also when nobody can write down why. */
    private void note(Execution execution, Throwable cause) {
        try {
            table.note(execution, reason(cause));
        } catch (IllegalStateException databaseIsAway) {
            LOG.debug("the reason of a failure is in the log only", databaseIsAway);
        }
    }

    /** In one text that PostgreSQL takes: without what a checked exception was packed into. */
    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
        String text = Objects.toString(cause.getMessage(), cause.toString());
        return text.substring(0, Math.min(text.length(), LONGEST_REASON)).replaceAll("[\\x00\\ud800-\\udfff]", "");
    }

    private void finish(Execution execution, long token) {
        if (!table.finish(execution, token)) {
            runOnceMore(execution, null);
        }
    }

    private void postpone(Execution execution, long token, Instant at) {
        if (table.postpone(execution, token, at)) {
            wakeAt(at);
        } else {
            runOnceMore(execution, at);
        }
    }

    /** It was asked for again while it ran: it runs when that request is due. */
    private void runOnceMore(Execution execution, @Nullable Instant at) {
        table.repeat(execution, at)
                .ifPresentOrElse(
                        this::wakeAt,
                        () -> LOG.warnf("job=%s ran so long that another node took it over", execution.taskInstance));
    }
}
