package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import sila.jobs.Jobs;
import sila.media.files.FileName;
import sila.media.files.FileType;
import sila.media.files.Intake;
import sila.media.files.Uploads;
import sila.media.folders.Folders;

/** The media library: takes files in and finds them. Those that are put away are found by nobody here. */
@ApplicationScoped
public class Assets {

    /** Not in the way of those who look into the files: only those who change or delete them take hold of the key. */
    private static final String HOLD =
            "select 1 from asset where id = any(cast(:ids as uuid[])) and deleted_at is null order by id for key share";

    private final Uploads uploads;
    private final Folders folders;
    private final Jobs jobs;
    private final MediaConfig config;
    private final Event<AssetChanged> changes;

    Assets(Uploads uploads, Folders folders, Jobs jobs, MediaConfig config, Event<AssetChanged> changes) {
        this.uploads = uploads;
        this.folders = folders;
        this.jobs = jobs;
        this.config = config;
        this.changes = changes;
    }

    /** Any file, whatever its state. */
    @Transactional
    public Optional<MediaFile> find(UUID id) {
        return Asset.<Asset>find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .map(MediaFile::of);
    }

    /** Those of the files that exist, by id. */
    @Transactional
    public Map<UUID, MediaFile> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of(); // most texts: an editor's transaction is spared a question
        }
        return Asset.<Asset>list("id in ?1 and deletedAt is null", ids).stream()
                .map(MediaFile::of)
                .collect(Collectors.toMap(MediaFile::id, Function.identity()));
    }

    /**
     * The same, for whoever is about to show them: none is put away or replaced before this transaction ends. Waits for
     * who does that already, but not for others who show them.
     */
    @Transactional
    public Map<UUID, MediaFile> held(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            Asset.getEntityManager()
                    .createNativeQuery(HOLD)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList();
        }
        return find(ids);
    }

    /** A file of this name that was sent before, so that a program which starts over need not send it again. */
    @Transactional
    public Optional<MediaFile> sentBy(String by, String filename) {
        return Asset.<Asset>find("createdBy = ?1 and filename = ?2 and deletedAt is null", by, filename)
                .firstResultOptional()
                .map(MediaFile::of);
    }

    /**
     * Takes a file in, holding a few megabytes of it in memory. Either it is kept whole or nothing is left of it. It is
     * public when its state has become {@link State#READY}.
     *
     * @param by who has sent it
     * @throws sila.kernel.Problem 413 too large, 422 empty or with a bad name, 503 the storage is away
     */
    public MediaFile store(@Nullable String filename, InputStream in, String by) {
        return MediaFile.of(store(filename, in, Intake.UNKNOWN, by, null));
    }

    /**
     * @param declaredBytes or {@link Intake#UNKNOWN}
     * @param folder it is to lie in; when that has gone meanwhile, and with null, in none
     */
    public Asset store(
            @Nullable String filename, InputStream in, long declaredBytes, String by, @Nullable UUID folder) {
        var name = FileName.check(filename);
        var intake = new Intake(in, config.maxBytes(), declaredBytes);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        FileType type = uploads.keep(Asset.firstKey(id), name, intake);
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> register(Asset.uploaded(id, name, type, intake, there(folder), by)));
        } catch (RuntimeException e) {
            uploads.remove(Asset.firstKey(id));
            throw e;
        }
    }

    private @Nullable UUID there(@Nullable UUID folder) {
        return folder != null && folders.holds(folder) ? folder : null;
    }

    private Asset register(Asset asset) {
        asset.persist();
        if (asset.state == State.PROCESSING) {
            jobs.request(ProbeJob.NAME, asset.id.toString());
        }
        return asset;
    }

    /**
     * Registers a file from an archive, unless it is here.
     *
     * @return keys of objects in the store that nobody needs any more, once the running transaction has committed
     */
    public List<String> restore(UUID id, Supplier<Asset> restored) {
        Asset here = Asset.lockedIfThere(id).orElse(null);
        Asset asset = restored.get();
        if (here != null && !here.isDeleted()) {
            return List.of(asset.key);
        }
        List<String> unneeded = List.of();
        if (here != null) {
            unneeded = here.keys();
            here.delete();
            Asset.flush();
        }
        register(asset);
        return unneeded;
    }

    /** For a transaction that has changed what readers see of a file. */
    public void tellReaders(Asset asset) {
        changes.fire(new AssetChanged(asset.id));
    }
}
