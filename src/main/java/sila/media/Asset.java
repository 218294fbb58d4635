package sila.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.media.processing.Probe;

/** An uploaded file. Its bytes never change; what is known of them grows. */
@Entity
@Table(name = "asset")
class Asset extends PanacheEntityBase {

    /** A file that has stopped the hub this often is not looked into again. */
    private static final int CRASHES_BORNE = 2;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String filename;
    String type;
    long bytes;
    String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Probe probe;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Text problem;

    int probesBegun;
    Instant createdAt;
    String createdBy;

    Asset() {}

    static Asset uploaded(UUID id, FileName name, FileType type, Intake intake, String by) {
        var asset = of(id, name, type, intake.bytes(), intake.sha256Hex());
        asset.createdAt = Instant.now();
        asset.createdBy = by;
        return asset;
    }

    static Asset restored(AssetCopy copy, FileName name, FileType type) {
        var asset = of(copy.id(), name, type, copy.bytes(), copy.sha256());
        asset.createdAt = copy.createdAt();
        asset.createdBy = copy.createdBy();
        return asset;
    }

    private static Asset of(UUID id, FileName name, FileType type, long bytes, String sha256) {
        var asset = new Asset();
        asset.id = id;
        asset.kind = type.kind();
        asset.state = asset.kind.isProbed() ? State.PROCESSING : State.READY;
        asset.filename = name.value();
        asset.type = type.name();
        asset.bytes = bytes;
        asset.sha256 = sha256;
        if (type.belies(FileType.promisedBy(name.value()))) {
            asset.fail(Text.of(
                            "Содержимое файла — не то, что обещает его имя: это %s.",
                            "The content is not what the file's name promises: it is %s.")
                    .with(type.name()));
        }
        return asset;
    }

    /**
     * Newest first.
     *
     * @param before where the last page ended, or null
     */
    static List<Asset> newest(int limit, @Nullable UUID before) {
        PanacheQuery<Asset> query =
                before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return query.range(0, limit - 1).list();
    }

    static String key(UUID id) {
        return "assets/" + id + "/original";
    }

    boolean isPublic() {
        return state == State.READY;
    }

    FileType fileType() {
        return new FileType(type);
    }

    /**
     * Notes that native code is about to read the file. Should it take the whole hub down, this note is what remains.
     *
     * @return false when there is nothing to do, or nothing that should be dared again
     */
    boolean beginProbe() {
        if (state != State.PROCESSING) {
            return false;
        }
        if (probesBegun > CRASHES_BORNE) {
            state = State.QUARANTINED;
            problem = Text.of(
                    "Разбор файла несколько раз останавливал систему. Файл изолирован.",
                    "Reading the file stopped the system several times. The file is isolated.");
            return false;
        }
        probesBegun++;
        return true;
    }

    /** The attempt ended without a verdict, and without harm. */
    void postponeProbe() {
        probesBegun--;
    }

    void probed(Probe found) {
        probe = found;
        state = State.READY;
        if (kind == Kind.VIDEO && !found.hasPicture()) {
            kind = Kind.AUDIO;
            type = fileType().withoutPicture().name();
        }
    }

    void fail(Text why) {
        state = State.FAILED;
        problem = why;
    }
}
