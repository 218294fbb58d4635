package sila.members.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Chains, every second, what was written since. A thread of its own: durable jobs write into this log themselves. */
@ApplicationScoped
class Chaining {

    private static final Logger LOG = Logger.getLogger(Chaining.class);
    private static final long SECONDS = 1;

    private final Chain chain;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "audit-chain");
        thread.setDaemon(true);
        return thread;
    });

    Chaining(Chain chain) {
        this.chain = chain;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::fasten, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void fasten() {
        try {
            chain.fastenUnlessAnotherDoes();
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("the audit log is chained later", databaseIsAway);
        }
    }
}
