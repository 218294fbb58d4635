package sila.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import sila.jobs.Jobs;
import sila.storage.Area;
import sila.storage.Storage;

/** The media library: takes files in and finds them. */
@ApplicationScoped
public class Assets {

    private final Storage storage;
    private final Jobs jobs;
    private final MediaConfig config;

    Assets(Storage storage, Jobs jobs, MediaConfig config) {
        this.storage = storage;
        this.jobs = jobs;
        this.config = config;
    }

    /** Any file, whatever its state. */
    @Transactional
    public Optional<MediaFile> find(UUID id) {
        return Asset.<Asset>findByIdOptional(id).map(MediaFile::of);
    }

    /** Those of the files that exist, by id. */
    @Transactional
    public Map<UUID, MediaFile> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of(); // most texts: an editor's transaction is spared a question
        }
        return Asset.<Asset>list("id in ?1", ids).stream()
                .map(MediaFile::of)
                .collect(Collectors.toMap(MediaFile::id, Function.identity()));
    }

    /** A file of this name that was sent before, so that a program which starts over need not send it again. */
    @Transactional
    public Optional<MediaFile> sentBy(String by, String filename) {
        return Asset.<Asset>find("createdBy = ?1 and filename = ?2", by, filename)
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
        return MediaFile.of(store(filename, in, Intake.UNKNOWN, by));
    }

    Asset store(@Nullable String filename, InputStream in, long declaredBytes, String by) {
        var name = FileName.check(filename);
        var intake = new Intake(in, config.maxBytes(), declaredBytes);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        FileType type = keep(id, name, intake);
        try {
            return QuarkusTransaction.requiringNew().call(() -> register(Asset.uploaded(id, name, type, intake, by)));
        } catch (RuntimeException e) {
            storage.remove(Area.MEDIA, Asset.key(id));
            throw e;
        }
    }

    FileType keep(UUID id, FileName name, Intake intake) {
        try {
            byte[] head = intake.readNBytes(FileType.HEAD);
            if (head.length == 0) {
                throw new FileIsEmpty();
            }
            var type = FileType.sniff(head, name.value());
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), intake);
            storage.put(Area.MEDIA, Asset.key(id), whole, type.name());
            return type;
        } catch (IOException | UncheckedIOException e) {
            throw new UploadBrokeOff(e);
        }
    }

    Asset register(Asset asset) {
        asset.persist();
        if (asset.state == State.PROCESSING) {
            jobs.request(ProbeJob.NAME, asset.id.toString());
        }
        return asset;
    }
}
