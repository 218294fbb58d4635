package sila.entries.bin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.editing.Admission;
import sila.entries.editing.Entries;
import sila.entries.editing.Headings;
import sila.entries.editing.Relations;
import sila.entries.editing.Slugs;
import sila.entries.locks.Locks;
import sila.entries.references.References;
import sila.entries.references.Targets;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.StrictJson;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Puts entries into the bin, takes them out again, or does away with them for ever. */
@ApplicationScoped
public class Bin {

    private final ContentModel model;
    private final Admission admission;
    private final Entries entries;
    private final References references;
    private final Targets targets;
    private final Relations relations;
    private final Slugs slugs;
    private final Locks locks;
    private final Event<EntryEvent> events;
    private final AuditLog audit;

    Bin(
            ContentModel model,
            Admission admission,
            Entries entries,
            References references,
            Targets targets,
            Relations relations,
            Slugs slugs,
            Locks locks,
            Event<EntryEvent> events,
            AuditLog audit) {
        this.model = model;
        this.admission = admission;
        this.entries = entries;
        this.references = references;
        this.targets = targets;
        this.relations = relations;
        this.slugs = slugs;
        this.locks = locks;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What is public of it is withdrawn in the same transaction.
     *
     * @param despite whether others may be left pointing at nothing, and whoever edits it without it
     * @throws Problem 409 with a list when other entries refer to it; 403, 404, 412, 423
     */
    @Transactional
    public void put(UUID id, Expected expected, Despite despite, Author author) {
        Entry entry = admission.forStep(id, expected, despite, author);
        author.permissions().require(Scope.DELETE, entry.subject());
        ContentType type = model.requireType(entry.type());
        targets.letGo(id);
        if (!despite.references()) {
            references.requireNone(entry, author);
        }
        relations.forget(id);
        locks.end(id);
        record("entry.delete", entry, author);
        if (entry.publishedVersion() != null) {
            entries.carryOut(entries.toWithdraw(entry, true, author), author);
        }
        entry.delete(author);
        tell(EntryEvent.Kind.DELETED, type, entry, author);
    }

    /**
     * @param formerSlug its address before, when another entry has it by now; else null
     */
    public record Restored(Entry entry, @Nullable String formerSlug) {}

    /**
     * Takes an entry out; nothing of it is public. When its address is taken by now, it gets one with a number, in a new
     * version.
     *
     * @throws Problem 404 when it is not in the bin, 403, 412, 422 when another entry has a value that must be unique
     */
    @Transactional
    public Restored restore(UUID id, Expected expected, Author author) {
        Entry entry = deleted(id, expected, author);
        ContentType type = model.requireType(entry.type());
        EntryVersion latest = entry.latest();
        Document document = latest.document(type);
        String formerSlug = entry.slug();
        Slug slug = slugs.free(type, new Slug(formerSlug), id);
        boolean moves = !slug.value().equals(formerSlug);
        var heading = Headings.of(type, slug, entry.language(), document);
        entry.takeBack();
        if (moves) {
            entry.restore(heading, latest, author);
        } else {
            entry.describe(heading);
        }
        Slugs.flushed(entry);
        relations.ofNext(type, entry, document);
        record("entry.restore", entry, author);
        tell(EntryEvent.Kind.RESTORED, type, entry, author);
        return new Restored(entry, moves ? formerSlug : null);
    }

    /**
     * Does away with an entry and all its versions for ever. That it was withdrawn stays known, for those who mirror the
     * hub; what was public of it stays in the archive and in the record of the past.
     *
     * @throws Problem 404 when it is not in the bin, 403, 412
     */
    @Transactional
    public void purge(UUID id, Expected expected, Author author) {
        Entry entry = deleted(id, expected, author);
        record("entry.purge", entry, author);
        Entry.getEntityManager()
                .createNativeQuery("delete from entry where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Entry deleted(UUID id, Expected expected, Author author) {
        Entry entry = admission.fromBin(id, expected, author);
        author.permissions().require(Scope.DELETE, entry.subject());
        return entry;
    }

    private void tell(EntryEvent.Kind kind, ContentType type, Entry entry, Author author) {
        events.fire(new EntryEvent(kind, entry.id(), type, entry.version(), 0, Set.of(), author.name(), Instant.now()));
    }

    private void record(String action, Entry entry, Author author) {
        ObjectNode state = StrictJson.MAPPER
                .createObjectNode()
                .put("type", entry.type())
                .put("slug", entry.slug())
                .put("title", entry.title())
                .put("version", entry.version());
        audit.record(new Act(action, "entry:" + entry.id(), state, null, author.name()));
    }
}
