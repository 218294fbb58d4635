package sila.entries.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Strictness;
import sila.entries.Author;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryIsUnknown;
import sila.entries.EntryVersion;
import sila.entries.publishing.Change;
import sila.entries.publishing.Publishing;
import sila.entries.references.References;
import sila.kernel.Expected;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.StrictJson;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** The editors' verbs: save drafts as versions, publish, unpublish. Each either happens whole or not at all. */
@ApplicationScoped
public class Entries {

    private final ContentModel model;
    private final DraftRules rules;
    private final Slugs slugs;
    private final Relations relations;
    private final Publishing publishing;
    private final Event<EntryEvent> events;
    private final AuditLog audit;
    private final Admission admission;
    private final References references;

    Entries(
            ContentModel model,
            DraftRules rules,
            Slugs slugs,
            Relations relations,
            Publishing publishing,
            Event<EntryEvent> events,
            AuditLog audit,
            Admission admission,
            References references) {
        this.model = model;
        this.rules = rules;
        this.slugs = slugs;
        this.relations = relations;
        this.publishing = publishing;
        this.events = events;
        this.audit = audit;
        this.admission = admission;
        this.references = references;
    }

    /** @throws Problem 422 with every violation, 409 when the slug is taken */
    @Transactional
    public Entry create(ContentType type, Draft draft, Author author) {
        DraftReading.checkHead(draft);
        Document document = DraftReading.ofNew(type, draft);
        rules.check(type, document, Strictness.DRAFT);
        Slug slug =
                draft.slug() == null ? slugs.free(type, document.fields()) : slugs.claimed(type, draft.slug(), null);
        var heading = Headings.of(type, slug, language(draft, Language.RU), document);
        new Rights(author, type).mayCreate(heading, document);
        Entry entry = Slugs.flushed(Entry.create(type.name(), heading, document, author));
        relations.ofNew(type, entry, document);
        announce(EntryEvent.Kind.CREATED, type, entry, author);
        record("entry.create", null, entry, entry.version(), author);
        return entry;
    }

    /**
     * Saves a new version.
     *
     * @param expected the version that was edited
     * @throws Problem 412 when it is no longer the latest, 422 with every violation, 409 when the slug is taken, 423
     */
    @Transactional
    public Entry save(UUID id, Expected expected, Draft draft, Author author) {
        return save(admission.forChange(id, expected, author), draft, author);
    }

    /** Saves a new version that differs from the latest in what the patch names. @throws Problem as of {@link #save} */
    @Transactional
    public Entry patch(UUID id, Expected expected, DraftPatch patch, Author author) {
        Entry entry = admission.forChange(id, expected, author);
        ContentType type = typeOf(entry);
        return save(entry, patch.of(entry.latest().document(type).known(type)), author);
    }

    private Entry save(Entry entry, Draft draft, Author author) {
        author.requireWrite(entry); // also when nothing changes: the answer shows it
        DraftReading.checkHead(draft);
        ContentType type = typeOf(entry);
        Document former = entry.latest().stored();
        Document given = DraftReading.ofNext(draft, former.upgraded(type).known(type));
        rules.check(type, given, Strictness.DRAFT);
        Document document = given.carrying(type, former);
        Slug slug = draft.slug() == null ? new Slug(entry.slug()) : slugs.claimed(type, draft.slug(), entry.id());
        var heading = Headings.of(type, slug, language(draft, entry.language()), document);
        new Rights(author, type).maySave(entry, heading, former.upgraded(type), document);
        if (draft.isAutosave() && entry.isHeaded(heading) && document.equals(former.upgraded(type))) {
            return entry; // nothing to save: an editor's program only looks after its time
        }
        ObjectNode before = face(entry, entry.version());
        if (draft.isAutosave()) {
            entry.autosave(heading, document, author);
        } else {
            entry.save(heading, document, author);
        }
        return saved(type, before, entry, document, author);
    }

    /** The content of a former version as a new one. @throws Problem 404, 412, 422 when it no longer fits the model */
    @Transactional
    public Entry restore(UUID id, Expected expected, int number, Author author) {
        Entry entry = admission.forChange(id, expected, author);
        author.requireWrite(entry);
        ContentType type = typeOf(entry);
        EntryVersion former = EntryVersion.numbered(id, number).orElseThrow(() -> new VersionIsUnknown(number));
        Document document = former.document(type);
        rules.check(type, document.known(type), Strictness.DRAFT);
        var heading = Headings.of(type, new Slug(entry.slug()), former.language(), document);
        new Rights(author, type).maySave(entry, heading, entry.latest().document(type), document);
        ObjectNode before = face(entry, entry.version());
        entry.restore(heading, former, author);
        return saved(type, before, entry, document, author);
    }

    private Entry saved(ContentType type, ObjectNode before, Entry entry, Document document, Author author) {
        Slugs.flushed(entry);
        relations.ofNext(type, entry, document);
        announce(EntryEvent.Kind.SAVED, type, entry, author);
        record("entry.save", before, entry, entry.version(), author);
        return entry;
    }

    /**
     * Publishes the latest version.
     *
     * @param expected the version the caller has seen
     * @param publishedAt date of an imported piece; null is now, and ignored when it has been public before
     * @throws Problem 422 when something required is missing, 409 when another published entry has the address
     */
    @Transactional
    public Entry publish(UUID id, Expected expected, @Nullable Instant publishedAt, Author author) {
        Entry entry = admission.forChange(id, expected, author);
        publish(entry, entry.latest(), publishedAt == null ? Instant.now() : publishedAt, author);
        return entry;
    }

    private void publish(Entry entry, EntryVersion version, Instant firstPublication, Author author) {
        carryOut(toPublish(entry, version, firstPublication, author), author);
    }

    /**
     * Puts all but the public form of a version on its way, for {@link #carryOut}; this transaction has locked the entry.
     *
     * @throws Problem 403, 422 when something required is missing
     */
    public Change toPublish(Entry entry, EntryVersion version, Instant firstPublication, Author author) {
        author.permissions().require(Scope.PUBLISH, entry.subject());
        ContentType type = typeOf(entry);
        rules.check(type, version.document(type).known(type), Strictness.PUBLISH);
        ObjectNode before = face(entry, entry.publishedVersion());
        version.keep();
        entry.publish(version.number(), firstPublication);
        record("entry.publish", before, entry, version.number(), author);
        return new Change.Appearance(type, entry, version);
    }

    /**
     * Makes the public form; the last thing a transaction does, for from here on other publications wait.
     *
     * @throws Problem 409 when another published entry has the address
     */
    public void carryOut(Change change, Author author) {
        publishing.together(List.of(change), author);
    }

    /**
     * Publishes and withdraws in one moment. This transaction has locked the entries; whoever calls has looked whether
     * the contents are fit and the author may.
     *
     * @return the revisions of the changes, in their order
     */
    public List<Long> together(List<Change> changes, Author author) {
        changes.forEach(change -> enact(change, author));
        return publishing.together(changes, author);
    }

    private void enact(Change change, Author author) {
        Entry entry = change.entry();
        ObjectNode before = face(entry, entry.publishedVersion());
        if (change instanceof Change.Appearance appearance) {
            appearance.version().keep();
            entry.publish(appearance.number(), Instant.now());
            record("entry.publish", before, entry, change.number(), author);
        } else {
            entry.unpublish();
            record("entry.unpublish", before, entry, null, author);
        }
    }

    /**
     * As {@link #toPublish}, for an entry that is to be withdrawn.
     *
     * @param despiteReferences whether readers of other entries may lose their way to it
     * @throws Problem 403, 409 when it is not published, or when other published entries refer to it
     */
    public Change toWithdraw(Entry entry, boolean despiteReferences, Author author) {
        if (!despiteReferences) {
            references.requireNoneInPublic(entry, author);
        }
        author.permissions().require(Scope.PUBLISH, entry.subject());
        ObjectNode before = face(entry, entry.publishedVersion());
        int version = entry.unpublish();
        record("entry.unpublish", before, entry, null, author);
        return new Change.Withdrawal(typeOf(entry), entry, version);
    }

    /** For what leaves the content alone: nobody else changes the entry until the transaction ends. @throws Problem 404 */
    public Entry locked(UUID id) {
        return Entry.locked(id).filter(entry -> !entry.isDeleted()).orElseThrow(() -> new EntryIsUnknown(id));
    }

    /** @throws Problem 404 when there is none, 403 when the reader may not see it */
    public Entry readable(UUID id, Author reader) {
        Entry entry = require(id);
        reader.permissions().require(Scope.READ, entry.subject());
        return entry;
    }

    /** @throws Problem 404 */
    public Entry require(UUID id) {
        return Entry.<Entry>findByIdOptional(id)
                .filter(entry -> !entry.isDeleted())
                .orElseThrow(() -> new EntryIsUnknown(id));
    }

    public Optional<Entry> bySlug(ContentType type, String slug) {
        return Entry.bySlug(type.name(), slug);
    }

    private ContentType typeOf(Entry entry) {
        return model.requireType(entry.type());
    }

    private static Language language(Draft draft, Language otherwise) {
        return Language.of(draft.language()).orElse(otherwise);
    }

    private void announce(EntryEvent.Kind kind, ContentType type, Entry entry, Author author) {
        events.fire(
                new EntryEvent(kind, entry.id(), type, entry.version(), 0, Set.of(), author.name(), entry.updatedAt()));
    }

    /**
     * What has changed in the content stands in the versions: the log says which.
     *
     * @param version the latest one when an entry is saved; the public one when it is published or withdrawn, null for none
     */
    private void record(
            String action, @Nullable ObjectNode before, Entry entry, @Nullable Integer version, Author author) {
        ObjectNode after = face(entry, version);
        Act act = before == null
                ? new Act(action, "entry:" + entry.id(), null, after, null)
                : Act.changing(action, "entry:" + entry.id(), before, after);
        audit.record(act.doneBy(author.name()));
    }

    private static ObjectNode face(Entry entry, @Nullable Integer version) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("version", version)
                .put("state", entry.state().code())
                .put("title", entry.title());
    }
}
