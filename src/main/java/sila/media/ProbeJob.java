package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sila.jobs.Job;
import sila.media.processing.MediaIsUnreadable;
import sila.media.processing.Probe;
import sila.media.processing.Prober;

/** Looks into an uploaded file and makes it public, or says what is wrong with it. Key: the asset's id. */
@ApplicationScoped
class ProbeJob implements Job {

    static final String NAME = "probe";

    private final Prober prober;

    ProbeJob(Prober prober) {
        this.prober = prober;
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
                .call(() -> Asset.<Asset>findByIdOptional(id).filter(Asset::beginProbe));
    }

    private void probe(Asset asset) {
        try {
            Probe found = look(asset);
            change(asset, a -> a.probed(found));
        } catch (MediaIsUnreadable verdict) {
            change(asset, a -> a.fail(verdict.sentence()));
        } catch (RuntimeException e) {
            change(asset, Asset::postponeProbe);
            throw e;
        }
    }

    private Probe look(Asset asset) throws MediaIsUnreadable {
        String key = Asset.key(asset.id);
        return switch (asset.kind) {
            case IMAGE ->
                asset.fileType().isDrawing() ? prober.drawing(key, asset.bytes) : prober.picture(key, asset.bytes);
            case AUDIO -> prober.sound(key, asset.bytes);
            default -> prober.video(key, asset.bytes);
        };
    }

    private static void change(Asset asset, Consumer<Asset> verb) {
        QuarkusTransaction.requiringNew()
                .run(() -> Asset.<Asset>findByIdOptional(asset.id).ifPresent(verb));
    }
}
