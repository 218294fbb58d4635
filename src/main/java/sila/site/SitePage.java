package sila.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.kernel.CanonicalJson;

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

    /** @param shownOn pages of other entries that mention this one */
    record Claim(String path, UUID entryId, Instant changedAt, Collection<String> shownOn) {}

    /**
     * Makes addresses those of entries, and marks that a rendering of each begins.
     *
     * @return the marks by path
     */
    static Map<String, UUID> claim(Collection<Claim> claims) {
        return marks("""
                insert into site_page (path, entry_id, changed_at, shown_on, turn)
                select c.path, c."entryId", c."changedAt", c."shownOn", gen_random_uuid()
                from json_to_recordset(cast(:claims as json))
                    as c (path text, "entryId" uuid, "changedAt" timestamptz, "shownOn" text[])
                order by c.path -- two who claim the same lock it in the same order
                on conflict (path) do update set
                    entry_id = excluded.entry_id, changed_at = excluded.changed_at, shown_on = excluded.shown_on,
                    turn = excluded.turn
                returning path, turn
                """, "claims", CanonicalJson.text(claims));
    }

    /** Marks that a rendering begins; nothing when no entry has the address. @return the mark by path */
    static Map<String, UUID> takeTurn(String path) {
        return marks(
                "update site_page set turn = gen_random_uuid() where path = :path returning path, turn", "path", path);
    }

    /** The last marks by path, of those that entries have. */
    static Map<String, UUID> turns(Collection<String> paths) {
        return marks(
                "select path, turn from site_page where path = any(:paths)", "paths", paths.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, UUID> marks(String sql, String parameter, Object value) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(parameter, value)
                        .getResultList())
                .stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** Gives the address up, unless another entry has claimed it meanwhile. */
    void release() {
        delete("path = ?1 and entryId = ?2", path, entryId);
    }

    /** In the order of their paths. */
    static List<SitePage> of(Collection<UUID> entries) {
        return list("entryId in ?1 order by path", entries);
    }

    static Optional<SitePage> at(String path) {
        return findByIdOptional(path);
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
