package sila.entries;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.Text;
import sila.members.Subject;

/** A piece of content with its versions: editors change the latest, people read the published one. */
@Entity
@Table(name = "entry")
public class Entry extends EntryColumns {

    /** As it was read or made here last; which of them is the latest, the number says. */
    @Transient
    @Nullable
    EntryVersion known;

    Entry() {}

    /**
     * What a version says of the entry as a whole.
     *
     * @param title one line of plain text; empty while there is none
     * @param regions codes; empty for the whole country
     * @param topics codes
     */
    public record Heading(Slug slug, Language language, String title, List<String> regions, List<String> topics) {}

    public static Entry create(String type, Heading heading, Document document, Author author) {
        var entry = new Entry();
        entry.type = type;
        entry.state = Stage.DRAFT;
        entry.ownerId = author.account();
        entry.createdAt = Instant.now();
        entry.createdBy = author.name();
        entry.becomes(heading, author);
        entry.persist();
        entry.known = EntryVersion.of(entry, document, author);
        entry.known.persist();
        return entry;
    }

    /**
     * A new version on purpose. What was approved is not approved any more; what is in review stays there; the version
     * that is scheduled stays scheduled.
     *
     * @throws EntryIsArchived 409
     */
    public EntryVersion save(Heading heading, Document document, Author author) {
        EntryVersion saved = next(heading, document, author);
        saved.persist();
        return saved;
    }

    /** A version that nobody asked for; takes the place of the author's former one of the same minute. */
    public EntryVersion autosave(Heading heading, Document document, Author author) {
        EntryVersion former = latest();
        EntryVersion saved = next(heading, document, author);
        saved.continueRun(former);
        saved.persist();
        if (former.isRunOf(author.name(), author.account(), saved.createdAt())) {
            former.delete();
        }
        return saved;
    }

    /** The content of a former version as a new one. */
    public EntryVersion restore(Heading heading, EntryVersion former, Author author) {
        EntryVersion restored = next(heading, former.stored(), author);
        restored.restoredFrom = former.number();
        restored.persist();
        return restored;
    }

    /** To be persisted when all is said of it. */
    private EntryVersion next(Heading heading, Document document, Author author) {
        if (state == Stage.ARCHIVED) {
            throw new EntryIsArchived();
        }
        becomes(heading, author);
        if (state != Stage.IN_REVIEW && state != Stage.NEEDS_CHANGES) {
            state = Stage.DRAFT;
        }
        known = EntryVersion.of(this, document, author);
        return known;
    }

    /** Whether a version with this heading would leave all of that as it is. */
    public boolean isHeaded(Heading heading) {
        return heading.equals(new Heading(new Slug(slug), language, title, regions, topics));
    }

    /** Takes what its latest version says of it, as today's model reads it. */
    public void describe(Heading heading) {
        slug = heading.slug().value();
        language = heading.language();
        title = heading.title();
        regions = List.copyOf(heading.regions());
        topics = List.copyOf(heading.topics());
    }

    private void becomes(Heading heading, Author author) {
        describe(heading);
        version++;
        updatedAt = Instant.now();
        updatedBy = author.name();
    }

    /**
     * @param number of the version that is public from now on
     * @param firstPublication date of an imported piece; ignored when the entry has been public before
     */
    public void publish(int number, Instant firstPublication) {
        publishedVersion = number;
        Integer waiting = plan().version();
        if (waiting != null && waiting <= number) {
            plan = plan().withoutPublication();
        }
        if (number == version) {
            state = Stage.PUBLISHED;
        } else if (state == Stage.PUBLISHED) {
            state = Stage.UNPUBLISHED;
        }
        if (firstPublishedAt == null) {
            firstPublishedAt = firstPublication;
        }
    }

    /**
     * Whatever waits to be published goes on waiting.
     *
     * @return number of the version that was public until now
     */
    public int unpublish() {
        Integer former = publishedVersion;
        if (former == null) {
            throw new Problem(
                    409, "not-published", Text.of("Материал и так не опубликован.", "The entry is not published."));
        }
        publishedVersion = null;
        if (state == Stage.PUBLISHED) {
            state = Stage.UNPUBLISHED;
        }
        forgetEmptyPlan();
        return former;
    }

    /** Into the bin: nothing is planned for it any more. */
    public void delete(Author author) {
        cancelPlan(Stage.DRAFT);
        deletedAt = Instant.now();
        deletedBy = author.name();
    }

    /** Out of the bin: where it stood before, so that nothing gets round a review; out of the archive too. */
    public void takeBack() {
        deletedAt = null;
        deletedBy = null;
        if (state == Stage.ARCHIVED) {
            state = Stage.DRAFT;
        }
    }

    /** Puts the latest version on another stage. What was scheduled and goes elsewhere is not published by itself. */
    public void moveTo(Stage stage) {
        if (state == Stage.SCHEDULED && stage != Stage.SCHEDULED) {
            plan = plan().withoutPublication();
        }
        if (stage == Stage.ARCHIVED) {
            plan = null;
        }
        state = stage;
        forgetEmptyPlan();
    }

    /** Replaces what is planned. */
    public void plan(Plan next) {
        plan = next;
        if (next.publishes() && Objects.equals(next.version(), version)) {
            state = Stage.SCHEDULED;
        }
    }

    /** @param back the stage of the latest version, if it is the one that was scheduled */
    public void cancelPlan(Stage back) {
        plan = null;
        if (state == Stage.SCHEDULED) {
            state = back;
        }
    }

    /** Takes away the publication that waits, and the withdrawal with it unless something else is public. */
    public void dropPlannedPublication(Stage stage) {
        plan = plan().withoutPublication();
        if (state == Stage.SCHEDULED) {
            state = stage;
        }
        forgetEmptyPlan();
    }

    /** There is nothing to withdraw where nothing is or will be public. */
    private void forgetEmptyPlan() {
        if (publishedVersion == null && !plan().publishes()) {
            plan = null;
        }
    }

    /** @param account null for nobody */
    public void assign(@Nullable UUID account, @Nullable Instant due) {
        assigneeId = account;
        dueAt = due;
    }

    /** Waits for whoever changes the entry now: writers go one after another. */
    public static Optional<Entry> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static List<Entry> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Waits for whoever changes one of them; always in the same order, so that two who want the same never wait for each other. */
    public static List<Entry> allLocked(Collection<UUID> ids) {
        return Entry.<Entry>find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public static Optional<Entry> bySlug(String type, String slug) {
        return find("type = ?1 and slug = ?2 and deletedAt is null", type, slug).firstResultOptional();
    }

    public EntryVersion latest() {
        if (known == null || known.number() != version) {
            known = EntryVersion.require(id, version);
        }
        return known;
    }

    /** As permissions see it. */
    public Subject subject() {
        return new Subject(type, Set.copyOf(regions), language.code(), ownerId);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
