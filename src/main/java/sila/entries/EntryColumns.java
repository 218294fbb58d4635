package sila.entries;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.kernel.Language;

/** What is stored of an {@link Entry} and read by everybody; only the entry itself changes it. */
@MappedSuperclass
public abstract class EntryColumns extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String type;
    String slug;

    @Convert(converter = Codes.OfLanguage.class)
    Language language;

    @Convert(converter = Codes.OfStage.class)
    Stage state;

    int version;

    @Nullable
    Integer publishedVersion;

    @Nullable
    Instant firstPublishedAt;

    String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> regions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @Nullable
    UUID ownerId;

    @Nullable
    UUID assigneeId;

    @Nullable
    Instant dueAt;

    /** Null when nothing is planned, for then all its columns are. */
    @Embedded
    @Nullable
    Plan plan;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    String updatedBy;

    @Nullable
    Instant deletedAt;

    @Nullable
    String deletedBy;

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    public String slug() {
        return slug;
    }

    public Language language() {
        return language;
    }

    /** Where the latest version stands; an older one may be public meanwhile, see {@link #publishedVersion}. */
    public Stage state() {
        return state;
    }

    /** Number of the latest version; the entity tag of the management API. */
    public int version() {
        return version;
    }

    /** Null while nothing of the entry is public. */
    public @Nullable Integer publishedVersion() {
        return publishedVersion;
    }

    public @Nullable Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public String title() {
        return title;
    }

    public List<String> regions() {
        return regions;
    }

    public List<String> topics() {
        return topics;
    }

    /** Account of whoever has made it; null when that was no person. */
    public @Nullable UUID owner() {
        return ownerId;
    }

    /** Account of whoever has to work on it next; null for nobody. */
    public @Nullable UUID assignee() {
        return assigneeId;
    }

    /** When the assignee's work is to be done. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** {@link Plan#NONE} when nothing is to happen by itself. */
    public Plan plan() {
        return plan == null ? Plan.NONE : plan;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    /** When it went to the bin; null while it is not there. */
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public @Nullable String deletedBy() {
        return deletedBy;
    }
}
