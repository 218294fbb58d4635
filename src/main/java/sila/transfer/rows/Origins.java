package sila.transfer.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers what has come of the rows of each source. */
@ApplicationScoped
class Origins {

    private static final String PUT = """
            insert into origin (source, key, entry_id, asset_id, digest, version, incomplete)
            values (:source, :key, cast(:entry as uuid), cast(:asset as uuid), :digest, cast(:version as int), :incomplete)
            on conflict (source, key) do update set entry_id = excluded.entry_id, asset_id = excluded.asset_id,
                digest = excluded.digest, version = excluded.version, incomplete = excluded.incomplete
            """;

    private final EntityManager database;

    Origins(EntityManager database) {
        this.database = database;
    }

    /**
     * What came of a row.
     *
     * @param entry null when it became a file
     * @param asset null when it became an entry
     * @param digest of the row and the rule for it; null when the entry was here before
     * @param version of the entry that was made of the row: a later one is an editor's work
     * @param incomplete whether the entry lacks what the row refers to
     */
    record Origin(
            @Nullable UUID entry,
            @Nullable UUID asset,
            byte @Nullable [] digest,
            @Nullable Integer version,
            boolean incomplete) {}

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Origin> find(String source, String key) {
        List<Object[]> rows = database.createNativeQuery("""
                        select entry_id, asset_id, digest, version, incomplete from origin
                        where source = :source and key = :key
                        """)
                .setParameter("source", source)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Origin((UUID) row[0], (UUID) row[1], (byte[]) row[2], (Integer) row[3], (boolean) row[4]));
    }

    @Transactional
    void put(String source, String key, Origin origin) {
        database.createNativeQuery(PUT)
                .setParameter("source", source)
                .setParameter("key", key)
                .setParameter("entry", text(origin.entry()))
                .setParameter("asset", text(origin.asset()))
                .setParameter("digest", origin.digest())
                .setParameter("version", origin.version())
                .setParameter("incomplete", origin.incomplete())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
