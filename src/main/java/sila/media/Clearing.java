package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.jobs.DailyJob;
import sila.media.files.Uploads;
import sila.members.Permissions;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Once a day does away with files that were put away, and bytes that were replaced, long enough ago. */
@ApplicationScoped
class Clearing implements DailyJob {

    static final String NAME = "media-clearing";

    private static final Logger LOG = Logger.getLogger(Clearing.class);

    private final Uploads uploads;
    private final FileUse use;
    private final MediaConfig config;
    private final AuditLog audit;

    Clearing(Uploads uploads, FileUse use, MediaConfig config, AuditLog audit) {
        this.uploads = uploads;
        this.use = use;
        this.config = config;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Instant now) {
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
