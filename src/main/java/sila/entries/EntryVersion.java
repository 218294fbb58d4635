package sila.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.kernel.Language;

/**
 * One saved state of an entry; its content never changes. Numbers grow and may have gaps: an autosave is replaced by the
 * next one of the same author within a minute.
 */
@Entity
@Table(name = "entry_version")
public class EntryVersion extends PanacheEntityBase {

    private static final Duration RUN_OF_AUTOSAVES = Duration.ofMinutes(1);

    @Embeddable
    record Key(UUID entryId, int number) {}

    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String slug;

    @Convert(converter = Codes.OfLanguage.class)
    @Column(updatable = false)
    Language language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    JsonNode fields;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    @Nullable
    JsonNode translations;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    @Column(updatable = false)
    @Nullable
    UUID authorId;

    boolean autosave;

    @Nullable
    Instant beganAt;

    @Nullable
    String name;

    @Column(updatable = false)
    @Nullable
    Integer restoredFrom;

    EntryVersion() {}

    static EntryVersion of(Entry entry, Document document, Author author) {
        var version = new EntryVersion();
        version.key = new Key(entry.id, entry.version);
        version.slug = entry.slug;
        version.language = entry.language;
        version.fields = document.fields();
        version.translations = document.translationsJson();
        version.createdAt = entry.updatedAt;
        version.createdBy = author.name();
        version.authorId = author.account();
        return version;
    }

    /** Marks it as made without being asked for, as the next one of the run that {@code former} belongs to. */
    void continueRun(EntryVersion former) {
        autosave = true;
        beganAt = former.isRunOf(createdBy, authorId, createdAt) ? former.beganAt : createdAt;
    }

    /** Whether an autosave of this author in this moment takes the place of this version. */
    boolean isRunOf(String author, @Nullable UUID account, Instant now) {
        return autosave
                && beganAt != null
                && beganAt.plus(RUN_OF_AUTOSAVES).isAfter(now)
                && createdBy.equals(author)
                && Objects.equals(authorId, account);
    }

    static EntryVersion require(UUID entry, int number) {
        return numbered(entry, number).orElseThrow();
    }

    public static Optional<EntryVersion> numbered(UUID entry, int number) {
        return findByIdOptional(new Key(entry, number));
    }

    /** @param numbers by entry; what does not exist is left out */
    @SuppressWarnings("unchecked")
    public static List<EntryVersion> numbered(Map<UUID, Integer> numbers) {
        var ordered = List.copyOf(numbers.entrySet());
        return getEntityManager()
                .createNativeQuery("""
                        select v.* from entry_version v
                        join unnest(cast(:entries as uuid[]), cast(:numbers as int[])) as wanted (id, number)
                            on v.entry_id = wanted.id and v.number = wanted.number
                        """, EntryVersion.class)
                .setParameter("entries", ordered.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "numbers", ordered.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .getResultList();
    }

    /** All versions of an entry but one, oldest first. */
    public static List<EntryVersion> others(UUID entry, int number) {
        return list("key.entryId = ?1 and key.number <> ?2 order by key.number", entry, number);
    }

    /** The version of that number, or the nearest older one when it has been replaced. */
    public static Optional<EntryVersion> upTo(UUID entry, int number) {
        return find("key.entryId = ?1 and key.number <= ?2 order by key.number desc", entry, number)
                .firstResultOptional();
    }

    /** From now on it is there on purpose: autosaves do not replace it and no retention removes it. */
    public void keep() {
        autosave = false;
    }

    /** @param newName null takes the name away */
    public void rename(@Nullable String newName) {
        name = newName;
        keep();
    }

    public UUID entry() {
        return key.entryId();
    }

    public int number() {
        return key.number();
    }

    public String slug() {
        return slug;
    }

    public Language language() {
        return language;
    }

    /** In the form of today's model. */
    public Document document(ContentType type) {
        return stored().upgraded(type);
    }

    /** As it was saved, under whatever model there was. */
    public Document stored() {
        return Document.of((ObjectNode) fields, (ObjectNode) translations);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public boolean isAutosave() {
        return autosave;
    }

    public @Nullable String name() {
        return name;
    }

    /** Number of the version whose content was taken up again. */
    public @Nullable Integer restoredFrom() {
        return restoredFrom;
    }
}
