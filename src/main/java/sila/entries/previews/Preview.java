package sila.entries.previews;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.members.accounts.Secret;

/** A token by which whoever has it sees one thing before it is public, until it expires, and nothing else. */
@Entity
@Table(name = "preview")
public class Preview extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    byte[] secretHash;

    @Nullable
    UUID entryId;

    @Nullable
    Integer version;

    @Nullable
    UUID releaseId;

    @Nullable
    Instant moment;

    Instant createdAt;
    String createdBy;

    @Nullable
    UUID createdById;

    Instant expiresAt;

    Preview() {}

    static Preview issue(Sight sight, Secret secret, Instant expiresAt, Author author) {
        var preview = new Preview();
        preview.entryId = sight.entry();
        preview.version = sight.version();
        preview.releaseId = sight.release();
        preview.moment = sight.at();
        preview.secretHash = secret.hash();
        preview.createdAt = Instant.now();
        preview.createdBy = author.name();
        preview.createdById = author.account();
        preview.expiresAt = expiresAt;
        preview.persist();
        return preview;
    }

    /** Only while it is valid. */
    static Optional<Preview> open(Secret secret, Instant now) {
        return find("secretHash = ?1 and expiresAt > ?2", secret.hash(), now).firstResultOptional();
    }

    /** Whoever sees all of the hub sees all tokens, others those they have made. */
    static List<Preview> valid(boolean all, Author reader, Instant now, int limit) {
        return Preview.<Preview>find(
                        "expiresAt > ?1 and (?2 = true or createdBy = ?3 and createdById is not distinct from ?4) order by id desc",
                        now,
                        all,
                        reader.name(),
                        reader.account())
                .page(0, limit)
                .list();
    }

    boolean isOf(Author author) {
        return createdBy.equals(author.name()) && Objects.equals(createdById, author.account());
    }

    public Sight sight() {
        return new Sight(entryId, version, releaseId, moment);
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
