package sila.transfer.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import sila.transfer.Transfer;

/** What an import of rows does to entries: the editors' verbs, and what is remembered beside them. */
@ApplicationScoped
class RowVerbs {

    private final Entries entries;
    private final Slugs slugs;
    private final Origins origins;
    private final ItemGuids guids;
    private final LateLinks links;

    RowVerbs(Entries entries, Slugs slugs, Origins origins, ItemGuids guids, LateLinks links) {
        this.entries = entries;
        this.slugs = slugs;
        this.origins = origins;
        this.guids = guids;
        this.links = links;
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

    /** @param publishedAt when it was first public; null for now */
    @Transactional
    void publish(Transfer transfer, UUID id, Expected expected, @Nullable Instant publishedAt) {
        entries.publish(id, expected, publishedAt, transfer.author());
        links.published(transfer, id);
    }
}
