package sila.entries.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.jobs.Repeatable;
import sila.kernel.RequestContext;

/**
 * Asks for the jobs of channels when publications have been committed: at once for one that comes alone, after a moment
 * for those that come one upon another, since a channel brings thirty with little more work than one. Not in the
 * transactions that publish: the rows of the jobs are the same for all of them, and each would hold them until the disk
 * has answered. What was committed and not asked for, because the hub or the database went away in between, is found by
 * what waits in the deliveries.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long SECONDS = 5;

    /** Milliseconds from one request to the next. */
    private static final long GATHER = 250;

    private final Shipments shipments;
    private final Jobs jobs;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<String> called = ConcurrentHashMap.newKeySet();

    /** By {@link System#nanoTime}. */
    private volatile long next = System.nanoTime();

    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1,
            work -> {
                var thread = new Thread(work, "dispatcher");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy()); // a hub that stops finds the rest when it starts

    Dispatcher(Shipments shipments, Jobs jobs, TransactionSynchronizationRegistry transactions) {
        this.shipments = shipments;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(() -> run(this::look), 0, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** For the running transaction. */
    void afterCommit(Set<String> channels) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    call(channels);
                }
            }
        });
    }

    /** While one request is ahead or under way all others gather for it, or for the next. */
    private void call(Set<String> channels) {
        if (called.addAll(channels)) {
            thread.schedule(
                    () -> run(this::requestCalled), Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    private void requestCalled() {
        next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER);
        var some = List.copyOf(called);
        some.forEach(called::remove);
        request(some);
    }

    private void look() {
        request(shipments.channels());
    }

    private void request(Collection<String> channels) {
        if (!channels.isEmpty()) {
            Repeatable.run(() -> jobs.request(channels.stream()
                    .map(channel -> JobRequest.now(ChannelJob.NAME, channel))
                    .toList()));
        }
    }

    private static void run(Runnable work) {
        var context = RequestContext.open();
        try {
            work.run();
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("channels are called again later", databaseIsAway);
        } finally {
            context.close();
        }
    }
}
