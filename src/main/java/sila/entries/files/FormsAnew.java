package sila.entries.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.publishing.Publishing;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.media.AssetChanged;

/**
 * Makes the published forms of those entries again that show a file which has changed, and so brings them to their readers
 * anew; they stay as old as they were. Key: the file's id.
 */
@ApplicationScoped
class FormsAnew implements Job {

    private static final String NAME = "file-changed";
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final ContentModel model;
    private final Publishing publishing;
    private final Jobs jobs;

    FormsAnew(EntityManager database, ContentModel model, Publishing publishing, Jobs jobs) {
        this.database = database;
        this.model = model;
        this.publishing = publishing;
        this.jobs = jobs;
    }

    void request(@Observes AssetChanged change) {
        jobs.request(NAME, change.asset().toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        UUID asset = UUID.fromString(key);
        for (List<UUID> page = page(asset, FIRST); !page.isEmpty(); page = page(asset, page.get(page.size() - 1))) {
            page.forEach(entry -> QuarkusTransaction.requiringNew().run(() -> renew(entry)));
        }
    }

    /** Whichever version shows it: another may be on its way to the public just now, and has locked the entry. */
    @SuppressWarnings("unchecked")
    private List<UUID> page(UUID asset, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> (List<UUID>) database.createNativeQuery("""
                        select distinct entry_id from entry_asset
                        where asset_id = :asset and entry_id > :after order by entry_id limit :limit
                        """)
                .setParameter("asset", asset)
                .setParameter("after", after)
                .setParameter("limit", AT_ONCE)
                .getResultList());
    }

    private void renew(UUID id) {
        Entry entry = Entry.locked(id).orElse(null);
        Integer published = entry == null ? null : entry.publishedVersion();
        if (entry != null && published != null) {
            EntryVersion version = EntryVersion.numbered(id, published).orElseThrow();
            model.type(entry.type()).ifPresent(type -> publishing.renew(type, entry, version, false));
        }
    }
}
