package sila.media.copies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.media.Asset;
import sila.media.Assets;
import sila.media.State;
import sila.media.files.FileName;
import sila.media.files.FileType;
import sila.media.files.Intake;
import sila.media.files.Uploads;
import sila.media.folders.Folders;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.storage.Area;
import sila.storage.Storage;

/** Takes files out of the library whole, and puts them back under their ids. Those that are put away stay where they are. */
@ApplicationScoped
public class AssetCopies {

    private final Storage storage;
    private final Uploads uploads;
    private final Assets assets;
    private final Folders folders;
    private final AuditLog audit;

    AssetCopies(Storage storage, Uploads uploads, Assets assets, Folders folders, AuditLog audit) {
        this.storage = storage;
        this.uploads = uploads;
        this.assets = assets;
        this.folders = folders;
        this.audit = audit;
    }

    @Transactional
    public long count() {
        return Asset.count("deletedAt is null");
    }

    /**
     * In the order of their ids.
     *
     * @param last where the former page ended; null for the first
     */
    @Transactional
    public List<AssetCopy> page(@Nullable UUID last, int limit) {
        var query = last == null
                ? Asset.<Asset>find("deletedAt is null order by id")
                : Asset.<Asset>find("deletedAt is null and id > ?1 order by id", last);
        return query.range(0, limit - 1).stream().map(AssetCopy::of).toList();
    }

    @Transactional
    public Optional<AssetCopy> find(UUID id) {
        return Asset.<Asset>findByIdOptional(id)
                .filter(asset -> !asset.isDeleted())
                .map(AssetCopy::of);
    }

    /** How many of these files are still being looked into. */
    @Transactional
    public long processing(Collection<UUID> ids) {
        return Asset.count("id in ?1 and state = ?2", ids, State.PROCESSING);
    }

    /**
     * The bytes, also when others have replaced them meanwhile; to be closed. Empty when they are gone.
     *
     * @throws sila.storage.ObjectIsMissing the store has lost them
     */
    public Optional<InputStream> open(AssetCopy copy) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Asset.<Asset>findByIdOptional(copy.id()).flatMap(asset -> asset.edition(copy.number())))
                .map(edition -> storage.open(Area.MEDIA, edition.key()));
    }

    /**
     * Puts a file back; like an upload it is looked into before it is public. What is there already under the id must
     * be the same file; what is put away there makes room.
     *
     * @throws sila.kernel.Problem 422 when the bytes are not those that the copy speaks of, or its name is none; nothing
     *     is kept then
     */
    public void restore(AssetCopy copy, InputStream in) {
        FileName name = FileName.check(copy.filename());
        var intake = new Intake(in, copy.bytes(), copy.bytes());
        String key = Asset.freshKey(copy.id());
        FileType type = uploads.keep(key, name, intake);
        if (intake.bytes() != copy.bytes() || !intake.sha256Hex().equals(copy.sha256())) {
            uploads.remove(key);
            throw new FileIsAnother(copy.filename());
        }
        registered(copy, key, type).forEach(uploads::remove);
    }

    private List<String> registered(AssetCopy copy, String key, FileType type) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> assets.restore(copy.id(), () -> restored(copy, key, type)));
        } catch (RuntimeException e) {
            uploads.remove(key);
            throw e;
        }
    }

    private Asset restored(AssetCopy copy, String key, FileType type) {
        Asset asset = Asset.restored(copy.id(), copy.edition(key, type.name()), copy.createdAt(), copy.createdBy());
        describe(asset, copy, copy.createdBy());
        return asset;
    }

    /** Says of a file that is here what the copy says. */
    @Transactional
    public void describe(AssetCopy copy, String by) {
        Asset asset = Asset.locked(copy.id());
        ObjectNode before = asset.facts();
        describe(asset, copy, by);
        audit.record(Act.changing("asset.import", "asset:" + asset.id(), before, asset.facts())
                .doneBy(by));
        assets.tellReaders(asset);
    }

    /** A copy need not bring the folder that it speaks of. */
    private void describe(Asset asset, AssetCopy copy, String by) {
        UUID folder = Optional.ofNullable(copy.folder()).filter(folders::holds).orElse(asset.folder());
        asset.describe(copy.said().kept(), copy.labels(), folder, by);
    }
}
