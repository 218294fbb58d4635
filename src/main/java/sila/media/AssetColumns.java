package sila.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.media.description.Description;
import sila.media.files.Kind;
import sila.media.processing.Probe;

/** What is stored of a file, and how others read it. */
@MappedSuperclass
public abstract class AssetColumns extends PanacheEntityBase {

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

    int edition;
    Instant editionAt;
    String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Probe probe;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Text problem;

    int probesBegun;
    Instant createdAt;
    String createdBy;

    int version;
    Instant updatedAt;
    String updatedBy;

    @Nullable
    UUID folderId;

    @JdbcTypeCode(SqlTypes.JSON)
    Description description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    /** What is searched. */
    String words;

    @Nullable
    Instant deletedAt;

    @Nullable
    String deletedBy;

    AssetColumns() {}

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    public String filename() {
        return filename;
    }

    public long bytes() {
        return bytes;
    }

    public @Nullable Probe probe() {
        return probe;
    }

    /** Why it cannot be shown; null when it can. */
    public @Nullable Text problem() {
        return problem;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** Grows with each change that people make. */
    public int version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public @Nullable UUID folder() {
        return folderId;
    }

    public Description description() {
        return description;
    }

    public List<String> tags() {
        return tags;
    }

    /** Null while it is not put away. */
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public @Nullable String deletedBy() {
        return deletedBy;
    }
}
