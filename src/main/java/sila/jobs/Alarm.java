package sila.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rings at the earliest moment for which a job is put off, so that it begins within milliseconds and not at the next
 * poll. It knows what this node has asked for and what it has found in the table; the rest is left to polling.
 */
final class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class);

    private final Function<Instant, Optional<Instant>> nextAfter;
    private final Runnable ring;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "job-alarm");
        thread.setDaemon(true);
        return thread;
    });
    private Instant moment = Instant.MAX;
    private @Nullable Future<?> ringing;

    /**
     * @param nextAfter the earliest moment after one for which anything is put off
     * @param ring what happens then; does not block
     */
    Alarm(Function<Instant, Optional<Instant>> nextAfter, Runnable ring) {
        this.nextAfter = nextAfter;
        this.ring = ring;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Rings at this moment too. */
    synchronized void set(Instant wanted) {
        if (!wanted.isBefore(moment) || clock.isShutdown()) {
            return;
        }
        if (ringing != null) {
            ringing.cancel(false);
        }
        moment = wanted;
        // rounded up: an alarm that rings early finds nothing due
        long millis = Math.max(0, Duration.between(Instant.now(), wanted).toMillis() + 1);
        ringing = clock.schedule(this::ring, millis, TimeUnit.MILLISECONDS);
    }

    private void ring() {
        synchronized (this) {
            moment = Instant.MAX;
        }
        ring.run();
        reset();
    }

    /** Finds the next moment in the table. */
    void reset() {
        try {
            nextAfter.apply(Instant.now()).ifPresent(this::set);
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("jobs are found by polling until the database is back", databaseIsAway);
        }
    }

    void stop() {
        clock.shutdownNow();
    }
}
