package sila.entries.versions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jboss.logging.Logger;
import sila.jobs.DailyJob;

/**
 * Once a day removes old autosaves. Never the latest version of an entry; and what is named, published, scheduled or
 * part of a release is no autosave any more.
 */
@ApplicationScoped
class AutosavePruning implements DailyJob {

    private static final Logger LOG = Logger.getLogger(AutosavePruning.class);
    private static final String NAME = "autosave-pruning";
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

    AutosavePruning(EntityManager database, VersionsConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Instant now) {
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
    }

    private int prune(Instant before) {
        return database.createNativeQuery(PRUNE)
                .setParameter("before", before)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
