package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sila.jobs.Job;
import sila.media.processing.MediaIsUnreadable;
import sila.media.processing.Probe;

/** Looks into an uploaded file and makes it public, or says what is wrong with it. Key: the asset's id. */
@ApplicationScoped
class ProbeJob implements Job {

    static final String NAME = "probe";

    private final Looking looking;

    ProbeJob(Looking looking) {
        this.looking = looking;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        UUID id = UUID.fromString(key);
        begin(id).ifPresent(this::probe);
    }

    private static Optional<Asset> begin(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Asset.lockedIfThere(id).filter(Asset::beginProbe));
    }

    private void probe(Asset asset) {
        try {
            Probe found = looking.at(asset.edition(), asset.kind);
            change(asset, a -> a.probed(found));
        } catch (MediaIsUnreadable verdict) {
            change(asset, a -> a.fail(verdict.sentence()));
        } catch (RuntimeException e) {
            change(asset, Asset::postponeProbe);
            throw e;
        }
    }

    /** Nothing that was found in bytes which others have replaced; what editors say meanwhile stays. */
    private static void change(Asset asset, Consumer<Asset> verb) {
        QuarkusTransaction.requiringNew().run(() -> Asset.lockedIfThere(asset.id)
                .filter(latest -> latest.key.equals(asset.key))
                .ifPresent(verb));
    }
}
