package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.jobs.TryAgain;
import sila.media.files.Uploads;
import sila.members.Permissions;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Once a day does away with files that were put away, and bytes that were replaced, long enough ago. */
@ApplicationScoped
class Clearing implements Job {

    static final String NAME = "media-clearing";

    private static final Logger LOG = Logger.getLogger(Clearing.class);
    private static final String KEY = "daily";
    private static final Duration DAY = Duration.ofDays(1);

    private final Uploads uploads;
    private final FileUse use;
    private final MediaConfig config;
    private final AuditLog audit;
    private final Jobs jobs;

    Clearing(Uploads uploads, FileUse use, MediaConfig config, AuditLog audit, Jobs jobs) {
        this.uploads = uploads;
        this.use = use;
        this.config = config;
        this.audit = audit;
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
        clear(now);
        throw new TryAgain(now.plus(DAY));
    }

    void clear(Instant now) {
        Instant deletedBefore = now.minus(config.keepDeleted());
        QuarkusTransaction.requiringNew()
                .call(() -> Asset.<Asset>list("deletedAt < ?1 order by deletedAt", deletedBefore))
                .forEach(asset -> attempt(asset.id, () -> purge(asset.id, deletedBefore)));
        QuarkusTransaction.requiringNew()
                .call(() -> FormerEdition.replacedBefore(now.minus(config.keepFormer())))
                .forEach(former -> attempt(former.id.assetId(), () -> forget(former.id)));
    }

    private static void attempt(UUID asset, Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
        } catch (RuntimeException failed) {
            // the others go all the same; this one is tried again tomorrow
            LOG.errorf(failed, "asset=%s could not be cleared away", asset);
        }
    }

    /** The bytes go before the row, so that none are left of which nobody knows. What is shown after all stays. */
    private void purge(UUID id, Instant deletedBefore) {
        Asset asset = Asset.locked(id);
        boolean isDue = asset.deletedAt != null && asset.deletedAt.isBefore(deletedBefore);
        if (isDue && use.of(id, Permissions.all(), 1).count() == 0) {
            List<String> keys = asset.keys();
            audit.record(new Act("asset.purge", "asset:" + id, asset.facts(), null, NAME));
            asset.delete();
            Asset.flush();
            keys.forEach(uploads::remove);
        }
    }

    private void forget(FormerEdition.Key id) {
        FormerEdition.<FormerEdition>findByIdOptional(id).ifPresent(former -> {
            former.delete();
            FormerEdition.flush();
            uploads.remove(former.key);
        });
    }
}
