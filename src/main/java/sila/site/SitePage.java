package sila.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which entry has the page at an address. An address has one owner: the entry that claimed it last. */
@Entity
@Table(name = "site_page")
class SitePage extends PanacheEntityBase {

    @Id
    String path;

    UUID entryId;
    Instant changedAt;
    String[] shownOn;
    UUID turn;

    SitePage() {}

    /**
     * Makes the address that of an entry, and marks that a rendering begins.
     *
     * @param shownOn pages of other entries that mention this one
     * @return the mark
     */
    static UUID claim(String path, UUID entry, Instant changedAt, Collection<String> shownOn) {
        return (UUID) getEntityManager()
                .createNativeQuery("""
                        insert into site_page (path, entry_id, changed_at, shown_on, turn)
                        values (:path, :entry, :changed, cast(:shown as text[]), gen_random_uuid())
                        on conflict (path) do update set
                            entry_id = excluded.entry_id, changed_at = excluded.changed_at, shown_on = excluded.shown_on,
                            turn = excluded.turn
                        returning turn
                        """)
                .setParameter("path", path)
                .setParameter("entry", entry)
                .setParameter("changed", changedAt)
                .setParameter("shown", shownOn.toArray(String[]::new))
                .getSingleResult();
    }

    /** Marks that a rendering begins; empty when no entry has the address. */
    static Optional<UUID> takeTurn(String path) {
        return at(path, LockModeType.PESSIMISTIC_WRITE).map(page -> page.turn = UUID.randomUUID());
    }

    static Optional<UUID> turn(String path) {
        return at(path, LockModeType.NONE).map(page -> page.turn);
    }

    /** Gives the address up, unless another entry has claimed it meanwhile. */
    void release() {
        delete("path = ?1 and entryId = ?2", path, entryId);
    }

    static List<SitePage> of(UUID entry) {
        return list("entryId", entry);
    }

    static Optional<SitePage> at(String path) {
        return at(path, LockModeType.NONE);
    }

    private static Optional<SitePage> at(String path, LockModeType lock) {
        return findByIdOptional(path, lock);
    }

    static List<SitePage> newest(int limit) {
        return find("order by changedAt desc").page(0, limit).list();
    }

    String path() {
        return path;
    }

    UUID entryId() {
        return entryId;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<String> shownOn() {
        return Arrays.asList(shownOn);
    }
}
