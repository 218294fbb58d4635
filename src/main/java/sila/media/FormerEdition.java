package sila.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bytes that were replaced, and are served under their own address for some time yet. */
@Entity
@Table(name = "asset_former")
class FormerEdition extends PanacheEntityBase {

    @Embeddable
    record Key(UUID assetId, int edition) {}

    @EmbeddedId
    Key id;

    String key;
    String filename;
    String type;
    long bytes;
    String sha256;
    Instant editionAt;
    Instant replacedAt;

    FormerEdition() {}

    static void keep(UUID asset, Edition edition, Instant now) {
        var former = new FormerEdition();
        former.id = new Key(asset, edition.number());
        former.key = edition.key();
        former.filename = edition.filename();
        former.type = edition.type();
        former.bytes = edition.bytes();
        former.sha256 = edition.sha256();
        former.editionAt = edition.since();
        former.replacedAt = now;
        former.persist();
    }

    static Optional<FormerEdition> of(UUID asset, int number) {
        return findByIdOptional(new Key(asset, number));
    }

    static List<FormerEdition> of(UUID asset) {
        return list("id.assetId", asset);
    }

    static List<FormerEdition> replacedBefore(Instant moment) {
        return list("replacedAt < ?1 order by replacedAt", moment);
    }

    Edition edition() {
        return new Edition(id.edition(), key, filename, type, bytes, sha256, editionAt);
    }
}
