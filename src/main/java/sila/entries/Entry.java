package sila.entries;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.Text;

/** A piece of content with its versions: editors change the latest, people read the published one. */
@Entity
@Table(name = "entry")
public class Entry extends PanacheEntityBase {

    /** Where an entry stands; a published entry may have a newer draft. */
    public enum State {
        DRAFT,
        PUBLISHED,
        UNPUBLISHED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String type;
    String slug;

    @Convert(converter = Codes.OfLanguage.class)
    Language language;

    @Convert(converter = Codes.OfState.class)
    State state;

    int version;

    @Nullable
    Integer publishedVersion;

    @Nullable
    Instant firstPublishedAt;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    String updatedBy;

    Entry() {}

    static Entry create(String type, Slug slug, Language language, ObjectNode fields, String author) {
        var entry = new Entry();
        entry.type = type;
        entry.state = State.DRAFT;
        entry.createdAt = Instant.now();
        entry.createdBy = author;
        entry.becomes(slug, language, author);
        entry.persist();
        EntryVersion.of(entry, fields).persist();
        return entry;
    }

    void save(Slug newSlug, Language newLanguage, ObjectNode fields, String author) {
        becomes(newSlug, newLanguage, author);
        EntryVersion.of(this, fields).persist();
    }

    private void becomes(Slug newSlug, Language newLanguage, String author) {
        slug = newSlug.value();
        language = newLanguage;
        version++;
        updatedAt = Instant.now();
        updatedBy = author;
    }

    /** @param firstPublication date of an imported piece; ignored when the entry has been public before */
    void publish(Instant firstPublication) {
        state = State.PUBLISHED;
        publishedVersion = version;
        if (firstPublishedAt == null) {
            firstPublishedAt = firstPublication;
        }
    }

    void unpublish() {
        if (state != State.PUBLISHED) {
            throw new Problem(
                    409, "not-published", Text.of("Материал и так не опубликован.", "The entry is not published."));
        }
        state = State.UNPUBLISHED;
        publishedVersion = null;
    }

    /** Waits for whoever changes the entry now: writers go one after another. */
    static Optional<Entry> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<Entry> bySlug(String type, String slug) {
        return find("type = ?1 and slug = ?2", type, slug).firstResultOptional();
    }

    EntryVersion latest() {
        return EntryVersion.require(id, version);
    }

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

    public State state() {
        return state;
    }

    /** Number of the latest version; the entity tag of the management API. */
    public int version() {
        return version;
    }

    public @Nullable Integer publishedVersion() {
        return publishedVersion;
    }

    public @Nullable Instant firstPublishedAt() {
        return firstPublishedAt;
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
}
