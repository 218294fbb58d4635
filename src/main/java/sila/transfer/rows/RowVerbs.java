package sila.transfer.rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.entries.editing.Slugs;
import sila.kernel.Expected;
import sila.kernel.Slug;
import sila.syndication.ItemGuids;
import sila.transfer.LateLinks;
import sila.transfer.Processing;
import sila.transfer.Transfer;

/** What an import of rows does to entries: the editors' verbs, and what is remembered beside them. */
@ApplicationScoped
class RowVerbs {

    private final EntityManager database;
    private final Entries entries;
    private final Slugs slugs;
    private final Origins origins;
    private final ItemGuids guids;
    private final LateLinks links;
    private final Processing processing;

    RowVerbs(
            EntityManager database,
            Entries entries,
            Slugs slugs,
            Origins origins,
            ItemGuids guids,
            LateLinks links,
            Processing processing) {
        this.database = database;
        this.entries = entries;
        this.slugs = slugs;
        this.origins = origins;
        this.guids = guids;
        this.links = links;
        this.processing = processing;
    }

    Optional<Origins.Origin> origin(String source, String key) {
        return origins.find(source, key);
    }

    void remember(String source, String key, Origins.Origin origin) {
        origins.put(source, key, origin);
    }

    /** Empty also when it lies in the bin. */
    @Transactional
    Optional<Entry> find(UUID id) {
        return Entry.<Entry>findByIdOptional(id).filter(entry -> !entry.isDeleted());
    }

    @Transactional
    Optional<Entry> bySlug(ContentType type, String slug) {
        return entries.bySlug(type, slug);
    }

    @Transactional
    String free(ContentType type, String slug) {
        return Slug.isValid(slug) ? slugs.free(type, new Slug(slug), null).value() : slug;
    }

    @Transactional
    Entry create(ContentType type, Draft draft, Author by) {
        return entries.create(type, draft, by);
    }

    @Transactional
    Entry save(UUID id, Draft draft, Author by) {
        return entries.save(id, Expected.ANY, draft, by);
    }

    @Transactional
    void keepGuid(Entry entry, String guid) {
        guids.keep(entry.id(), entry.type(), guid);
    }

    /** Not in a transaction: the jobs that look into the files need one of theirs. */
    void awaitFiles(UUID entry) {
        processing.await(QuarkusTransaction.requiringNew().call(() -> files(entry)));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> files(UUID entry) {
        return database.createNativeQuery("""
                        select distinct a.asset_id from entry e
                        join entry_asset a on a.entry_id = e.id and a.number = e.version where e.id = :id
                        """).setParameter("id", entry).getResultList();
    }

    /** @param publishedAt when it was first public; null for now */
    @Transactional
    void publish(Transfer transfer, UUID id, @Nullable Instant publishedAt) {
        entries.publish(id, Expected.ANY, publishedAt, transfer.author());
        links.published(transfer, id);
    }
}
