package sila.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import sila.kernel.Language;

/** One saved state of an entry; never changes. */
@Entity
@Immutable
@Table(name = "entry_version")
public class EntryVersion extends PanacheEntityBase {

    @Embeddable
    record Key(UUID entryId, int number) {}

    @EmbeddedId
    Key key;

    String slug;

    @Convert(converter = Codes.OfLanguage.class)
    Language language;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode fields;

    Instant createdAt;
    String createdBy;

    EntryVersion() {}

    static EntryVersion of(Entry entry, ObjectNode fields) {
        var version = new EntryVersion();
        version.key = new Key(entry.id, entry.version);
        version.slug = entry.slug;
        version.language = entry.language;
        version.fields = fields;
        version.createdAt = entry.updatedAt;
        version.createdBy = entry.updatedBy;
        return version;
    }

    static EntryVersion require(UUID entry, int number) {
        return numbered(entry, number).orElseThrow();
    }

    public static Optional<EntryVersion> numbered(UUID entry, int number) {
        return findByIdOptional(new Key(entry, number));
    }

    /** Newest first. */
    public static List<EntryVersion> of(UUID entry) {
        return list("key.entryId = ?1 order by key.number desc", entry);
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

    public ObjectNode fields() {
        return (ObjectNode) fields;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
