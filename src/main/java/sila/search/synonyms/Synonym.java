package sila.search.synonyms;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A rule as editors keep it. Whoever writes one advances the clock in the same transaction. */
@Entity
@Table(name = "search_synonym")
class Synonym extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    int version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> means;

    boolean bothWays;
    String note;
    String changedBy;
    Instant changedAt;

    Synonym() {}

    static Synonym create(Rule rule, String note, String author) {
        var synonym = new Synonym();
        synonym.change(rule, note, author);
        synonym.persist();
        return synonym;
    }

    void change(Rule rule, String note, String author) {
        this.words = rule.words();
        this.means = rule.means();
        this.bothWays = rule.bothWays();
        this.note = note;
        this.changedBy = author;
        this.changedAt = Instant.now();
        this.version++;
    }

    static List<Synonym> alphabetically() {
        return list("order by words, id");
    }

    /** As it is now, whoever has changed it since this transaction first saw it. */
    static Optional<Synonym> locked(UUID id) {
        Optional<Synonym> found = findByIdOptional(id);
        found.ifPresent(synonym -> getEntityManager().refresh(synonym, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
