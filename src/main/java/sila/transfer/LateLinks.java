package sila.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.entries.Entry;
import sila.entries.copies.Restoring;

/**
 * The last phase of an import. A text is published with the addresses of what it links to; what was published after it
 * had none yet. So those that refer to something newer are looked at once more, when all of them are public.
 */
@ApplicationScoped
public class LateLinks {

    private static final String PREFIX = "links/";
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final ContentModel model;
    private final Restoring restoring;

    LateLinks(EntityManager database, ContentModel model, Restoring restoring) {
        this.database = database;
        this.model = model;
        this.restoring = restoring;
    }

    /** Notes that the import has published an entry; in the running transaction. */
    public void published(Transfer transfer, UUID entry) {
        database.createNativeQuery(
                        "insert into transfer_entry (transfer_id, entry_id) values (:id, :entry) on conflict do nothing")
                .setParameter("id", transfer.id())
                .setParameter("entry", entry)
                .executeUpdate();
    }

    public void refresh(Transfer transfer, Progress progress) {
        UUID last = progress.position()
                .filter(position -> position.startsWith(PREFIX))
                .map(position -> UUID.fromString(position.substring(PREFIX.length())))
                .orElse(FIRST);
        List<UUID> page = page(transfer, last);
        while (!page.isEmpty()) {
            for (UUID entry : page) {
                progress.transaction(() -> {
                    Entry.<Entry>findByIdOptional(entry)
                            .flatMap(found -> model.type(found.type()))
                            .ifPresent(type -> restoring.refresh(type, entry));
                    progress.steps(0, PREFIX + entry);
                });
            }
            page = page(transfer, page.get(page.size() - 1));
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> page(Transfer transfer, UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                        select t.entry_id from transfer_entry t
                        join publication p on p.entry_id = t.entry_id
                        where t.transfer_id = :id and t.entry_id > :last and exists (
                            select 1 from publication_reference r
                            join publication target on target.entry_id = r.target_id
                            where r.entry_id = p.entry_id and target.revision > p.revision)
                        order by t.entry_id limit :limit
                        """)
                .setParameter("id", transfer.id())
                .setParameter("last", last)
                .setParameter("limit", AT_ONCE)
                .getResultList());
    }
}
