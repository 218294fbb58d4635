package sila.entries.versions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.jobs.TryAgain;

/**
 * Once a day removes old autosaves. Never the latest version of an entry; and what is named, published, scheduled or
 * part of a release is no autosave any more.
 */
@ApplicationScoped
class AutosavePruning implements Job {

    private static final Logger LOG = Logger.getLogger(AutosavePruning.class);
    private static final String NAME = "autosave-pruning";
    private static final String KEY = "daily";
    private static final Duration DAY = Duration.ofDays(1);
    /** At once, so that no transaction is long. */
    private static final int BATCH = 1_000;

    private static final String PRUNE = """
            delete from entry_version where autosave and (entry_id, number) in (
                select v.entry_id, v.number from entry_version v join entry e on e.id = v.entry_id
                where v.autosave and v.created_at < :before and v.number <> e.version
                    and v.number is distinct from e.published_version and v.number is distinct from e.scheduled_version
                order by v.created_at limit :batch)
            """;

    private final EntityManager database;
    private final VersionsConfig config;
    private final Jobs jobs;

    AutosavePruning(EntityManager database, VersionsConfig config, Jobs jobs) {
        this.database = database;
        this.config = config;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        jobs.request(NAME, KEY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        Instant now = Instant.now();
        Instant before = now.minus(config.autosaves());
        int pruned = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> prune(before));
            pruned += batch;
        } while (batch == BATCH);
        if (pruned > 0) {
            LOG.infof("autosaves pruned, versions=%d", pruned);
        }
        throw new TryAgain(now.plus(DAY));
    }

    private int prune(Instant before) {
        return database.createNativeQuery(PRUNE)
                .setParameter("before", before)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
