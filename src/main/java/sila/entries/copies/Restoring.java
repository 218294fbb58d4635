package sila.entries.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.SlugIsTaken;
import sila.entries.editing.Headings;
import sila.entries.editing.Relations;
import sila.entries.publishing.Publishing;
import sila.kernel.CanonicalJson;
import sila.kernel.Slug;

/**
 * Puts an entry back as it was: nothing of it is checked against the model, for what was stored once under an older one
 * must not be lost on the way. Each verb belongs in a transaction of the caller's, which is the whole entry.
 */
@ApplicationScoped
public class Restoring {

    private final EntityManager database;
    private final Relations relations;
    private final Publishing publishing;
    private final Event<EntryEvent> events;

    Restoring(EntityManager database, Relations relations, Publishing publishing, Event<EntryEvent> events) {
        this.database = database;
        this.relations = relations;
        this.publishing = publishing;
        this.events = events;
    }

    /**
     * One version, with its number.
     *
     * @param entry of which {@link #head} is put into the same transaction
     */
    public void version(UUID entry, VersionCopy version) {
        database.createNativeQuery("""
                        insert into entry_version (entry_id, number, slug, language, fields, translations, created_at,
                            created_by, author_id, autosave, began_at, name, restored_from)
                        values (:entry, :number, :slug, :language, cast(:fields as jsonb), cast(:translations as jsonb),
                            :createdAt, :createdBy, cast(:author as uuid), :autosave, cast(:beganAt as timestamptz),
                            cast(:name as text), cast(:restoredFrom as int))
                        """)
                .setParameter("entry", entry)
                .setParameter("number", version.number())
                .setParameter("slug", version.slug())
                .setParameter("language", version.language().code())
                .setParameter("fields", CanonicalJson.text(version.fields()))
                .setParameter(
                        "translations",
                        version.translations() == null ? null : CanonicalJson.text(version.translations()))
                .setParameter("createdAt", version.createdAt())
                .setParameter("createdBy", version.createdBy())
                .setParameter("author", text(version.author()))
                .setParameter("autosave", version.autosave())
                .setParameter("beganAt", text(version.beganAt()))
                .setParameter("name", version.name())
                .setParameter("restoredFrom", version.restoredFrom())
                .executeUpdate();
    }

    /**
     * The head; an entry that is new here needs it before its versions.
     *
     * @throws SlugIsTaken another entry of the type has the address
     */
    public void head(ContentType type, EntryHead head, VersionCopy latest) {
        var heading = Headings.of(
                type, new Slug(head.slug()), head.language(), latest.document().upgraded(type));
        var query = database.createNativeQuery("""
                        insert into entry (id, type, slug, language, state, version, published_version, first_published_at,
                            title, regions, topics, owner_id, assignee_id, due_at, publish_at, unpublish_at,
                            scheduled_version, created_at, created_by, updated_at, updated_by, deleted_at, deleted_by)
                        values (:id, :type, :slug, :language, :state, :version, cast(:publishedVersion as int),
                            cast(:firstPublishedAt as timestamptz), :title, cast(:regions as varchar[]), cast(:topics as varchar[]),
                            cast(:owner as uuid), cast(:assignee as uuid), cast(:dueAt as timestamptz), cast(:publishAt as timestamptz),
                            cast(:unpublishAt as timestamptz), cast(:scheduledVersion as int), :createdAt, :createdBy,
                            :updatedAt, :updatedBy, cast(:deletedAt as timestamptz), cast(:deletedBy as text))
                        on conflict (id) do update set slug = excluded.slug, language = excluded.language,
                            state = excluded.state, version = excluded.version,
                            published_version = excluded.published_version,
                            first_published_at = excluded.first_published_at, title = excluded.title,
                            regions = excluded.regions, topics = excluded.topics, owner_id = excluded.owner_id, assignee_id = excluded.assignee_id,
                            due_at = excluded.due_at, publish_at = excluded.publish_at,
                            unpublish_at = excluded.unpublish_at, scheduled_version = excluded.scheduled_version,
                            created_at = excluded.created_at, created_by = excluded.created_by,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by,
                            deleted_at = excluded.deleted_at, deleted_by = excluded.deleted_by
                        """)
                .setParameter("title", heading.title())
                .setParameter("regions", heading.regions().toArray(String[]::new))
                .setParameter("topics", heading.topics().toArray(String[]::new));
        try {
            bound(query, head).executeUpdate();
        } catch (ConstraintViolationException e) {
            throw "entry_slug".equals(e.getConstraintName()) ? new SlugIsTaken(head.slug()) : e;
        }
    }

    private static Query bound(Query query, EntryHead head) {
        return query.setParameter("id", head.id())
                .setParameter("type", head.type())
                .setParameter("slug", head.slug())
                .setParameter("language", head.language().code())
                .setParameter("state", head.state().code())
                .setParameter("version", head.version())
                .setParameter("publishedVersion", head.publishedVersion())
                .setParameter("firstPublishedAt", text(head.firstPublishedAt()))
                .setParameter("owner", text(head.owner()))
                .setParameter("assignee", text(head.assignee()))
                .setParameter("dueAt", text(head.dueAt()))
                .setParameter("publishAt", text(head.publishAt()))
                .setParameter("unpublishAt", text(head.unpublishAt()))
                .setParameter("scheduledVersion", head.scheduledVersion())
                .setParameter("createdAt", head.createdAt())
                .setParameter("createdBy", head.createdBy())
                .setParameter("updatedAt", head.updatedAt())
                .setParameter("updatedBy", head.updatedBy())
                .setParameter("deletedAt", text(head.deletedAt()))
                .setParameter("deletedBy", head.deletedBy());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * The last step, when head and versions are there: what the entry points at is noted, what was public is public
     * again and goes out through the channels, what was not is withdrawn.
     *
     * @param former the head that was here before; null for an entry that is new here
     * @throws SlugIsTaken another published entry has the address
     * @throws sila.kernel.Problem 422 when another entry has a value that must be unique
     */
    public void settle(ContentType type, EntryHead head, @Nullable EntryHead former, Author by) {
        database.flush();
        database.clear();
        Entry entry = Entry.<Entry>findByIdOptional(head.id()).orElseThrow();
        if (head.isDeleted()) {
            relations.forget(head.id());
        } else {
            relations.ofAllVersions(type, entry, entry.latest().document(type));
        }
        events.fire(new EntryEvent(
                former == null ? EntryEvent.Kind.CREATED : EntryEvent.Kind.SAVED,
                head.id(),
                type,
                head.version(),
                0,
                Set.of(),
                by.name(),
                Instant.now()));
        publicAsIn(type, entry, head.publishedVersion(), former == null ? null : former.publishedVersion(), by);
    }

    private void publicAsIn(
            ContentType type, Entry entry, @Nullable Integer wanted, @Nullable Integer former, Author by) {
        if (Objects.equals(wanted, former)) {
            return;
        }
        if (wanted == null) {
            publishing.withdraw(type, entry, Objects.requireNonNull(former), by);
        } else {
            publishing.publish(
                    type, entry, EntryVersion.numbered(entry.id(), wanted).orElseThrow(), by);
        }
    }

    /**
     * Makes the published form of an entry again if it would differ now: when it was made, what its texts link to was
     * not public yet.
     *
     * @return whether it was made again
     */
    public boolean refresh(ContentType type, UUID id) {
        Entry entry = Entry.locked(id).orElse(null);
        Integer number = entry == null ? null : entry.publishedVersion();
        if (entry == null || number == null) {
            return false;
        }
        return publishing.renew(type, entry, EntryVersion.numbered(id, number).orElseThrow(), false);
    }
}
