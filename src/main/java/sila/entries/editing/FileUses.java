package sila.entries.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.AssetUse;
import sila.contentmodel.ContentType;
import sila.entries.Document;

/**
 * Which media files a version uses. Kept for every version and not only for the latest: so whichever becomes public,
 * at once or years later, is known to show them, and publishing has nothing to write for it.
 */
@ApplicationScoped
class FileUses {

    private final EntityManager database;

    FileUses(EntityManager database) {
        this.database = database;
    }

    /** A version that is noted already stays as it is, for its content never changes. */
    void note(ContentType type, UUID entry, int number, Document document) {
        var uses = new ArrayList<AssetUse>();
        document.parts()
                .forEach((pointer, values) -> type.assetUses(values).forEach(use -> uses.add(use.under(pointer))));
        if (!uses.isEmpty()) {
            store(entry, number, uses);
        }
    }

    private void store(UUID entry, int number, List<AssetUse> uses) {
        database.createNativeQuery("""
                        insert into entry_asset (entry_id, number, pointer, asset_id)
                        select :id, :number, p, a from unnest(:pointers, :assets) as use (p, a)
                        on conflict do nothing
                        """)
                .setParameter("id", entry)
                .setParameter("number", number)
                .setParameter("pointers", uses.stream().map(AssetUse::pointer).toArray(String[]::new))
                .setParameter("assets", uses.stream().map(AssetUse::asset).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Of all versions: before they are noted under another content model. */
    void forget(UUID entry) {
        database.createNativeQuery("delete from entry_asset where entry_id = :id")
                .setParameter("id", entry)
                .executeUpdate();
    }
}
