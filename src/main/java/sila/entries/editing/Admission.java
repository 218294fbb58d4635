package sila.entries.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.EntryIsUnknown;
import sila.entries.locks.Locks;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.members.Scope;

/** Lets one author at a time change an entry, and only who has seen what they change. */
@ApplicationScoped
public class Admission {

    private final ContentModel model;
    private final Locks locks;

    Admission(ContentModel model, Locks locks) {
        this.model = model;
        this.locks = locks;
    }

    /**
     * For every verb that saves: nobody else changes the entry until the transaction ends. What the author needs to be
     * allowed, the verb asks itself. While somebody else holds the edit lock there is no way round it but to take it
     * over, for a save would come between what they have read and what they write.
     *
     * @param expected the version the author has seen
     * @throws Problem 404 when there is none, 412 when another version is the latest, 423 when somebody else edits it
     */
    public Entry forChange(UUID id, Expected expected, Author author) {
        return admitted(id, entry -> locks.refusal(id, author).or(() -> staleness(entry, expected)), author);
    }

    /**
     * The same for every verb that takes an entry as it was saved last, to publish, withdraw, schedule, move or delete
     * it. Decision: it is refused as well while somebody else edits the entry, since they have not finished; but as
     * nothing that they write can be lost, whoever knows of them may go on despite the lock, and they save their next
     * version on top. What was decided on before the lock, a schedule or a release with named versions, happens all the same.
     */
    public Entry forStep(UUID id, Expected expected, Despite despite, Author author) {
        return despite.lock()
                ? besideEditing(id, expected, author)
                : admitted(id, entry -> locks.refusalOfStep(id, author).or(() -> staleness(entry, expected)), author);
    }

    /** The same for what changes neither content nor stage: whose turn it is, how a version is called. */
    public Entry besideEditing(UUID id, Expected expected, Author author) {
        return admitted(id, entry -> staleness(entry, expected), author);
    }

    private static Entry admitted(UUID id, Function<Entry, Optional<Problem>> refusal, Author author) {
        Entry entry = Entry.locked(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new EntryIsUnknown(id));
        refusal.apply(entry).ifPresent(problem -> {
            throw told(problem, entry, author);
        });
        return entry;
    }

    /** The same for what lies in the bin. @throws Problem 404 when it does not, 412 when another version is the latest */
    public Entry fromBin(UUID id, Expected expected, Author author) {
        Entry entry = Entry.locked(id).filter(Entry::isDeleted).orElseThrow(() -> new NotInTheBin(id));
        staleness(entry, expected).ifPresent(refusal -> {
            throw told(refusal, entry, author);
        });
        return entry;
    }

    private Optional<Problem> staleness(Entry entry, Expected expected) {
        return expected.admits(entry.version())
                ? Optional.empty()
                : Optional.of(new EntryHasChanged(expected.highest(), entry, model.requireType(entry.type())));
    }

    /** Others' names and texts are told only to those who may see the entry at all. */
    private static Problem told(Problem refusal, Entry entry, Author author) {
        if (!author.mayWrite(entry)) {
            author.permissions().require(Scope.READ, entry.subject());
        }
        return refusal;
    }
}
