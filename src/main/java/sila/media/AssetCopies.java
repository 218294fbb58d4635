package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.storage.Area;
import sila.storage.Storage;

/** Takes files out of the library whole, and puts them back under their ids. */
@ApplicationScoped
public class AssetCopies {

    private final Storage storage;
    private final Assets assets;

    AssetCopies(Storage storage, Assets assets) {
        this.storage = storage;
        this.assets = assets;
    }

    @Transactional
    public long count() {
        return Asset.count();
    }

    /**
     * In the order of their ids.
     *
     * @param last where the former page ended; null for the first
     */
    @Transactional
    public List<AssetCopy> page(@Nullable UUID last, int limit) {
        var query = last == null ? Asset.<Asset>find("order by id") : Asset.<Asset>find("id > ?1 order by id", last);
        return query.range(0, limit - 1).stream().map(AssetCopy::of).toList();
    }

    @Transactional
    public Optional<AssetCopy> find(UUID id) {
        return Asset.<Asset>findByIdOptional(id).map(AssetCopy::of);
    }

    /** How many of these files are still being looked into. */
    @Transactional
    public long processing(Collection<UUID> ids) {
        return Asset.count("id in ?1 and state = ?2", ids, State.PROCESSING);
    }

    /** The bytes; to be closed. */
    public InputStream open(AssetCopy copy) {
        return storage.open(Area.MEDIA, Asset.key(copy.id()));
    }

    /**
     * Puts a file back; like an upload it is looked into before it is public. What is there already under the id must
     * be the same file.
     *
     * @throws sila.kernel.Problem 422 when the bytes are not those that the copy speaks of, or its name is none; nothing
     *     is kept then
     */
    public void restore(AssetCopy copy, InputStream in) {
        FileName name = FileName.check(copy.filename());
        var intake = new Intake(in, copy.bytes(), copy.bytes());
        FileType type = assets.keep(copy.id(), name, intake);
        if (intake.bytes() != copy.bytes() || !intake.sha256Hex().equals(copy.sha256())) {
            storage.remove(Area.MEDIA, Asset.key(copy.id()));
            throw new FileIsAnother(copy.filename());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (Asset.findByIdOptional(copy.id()).isEmpty()) {
                assets.register(Asset.restored(copy, name, type));
            }
        });
    }
}
