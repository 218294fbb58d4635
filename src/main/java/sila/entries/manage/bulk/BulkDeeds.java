package sila.entries.manage.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.bin.Bin;
import sila.entries.review.Assignments;
import sila.entries.workflow.Moves;
import sila.kernel.Problem;

/** Does with one of many entries what the single verb does, by the same rules. */
@ApplicationScoped
class BulkDeeds {

    private final Moves moves;
    private final Assignments assignments;
    private final Tagging tagging;
    private final Bin bin;

    BulkDeeds(Moves moves, Assignments assignments, Tagging tagging, Bin bin) {
        this.moves = moves;
        this.assignments = assignments;
        this.tagging = tagging;
        this.bin = bin;
    }

    /** @param undo null when nothing was changed, or nothing takes it back */
    record Done(Stage state, int version, @Nullable Undo undo) {

        static Done of(Entry entry, @Nullable Undo undo) {
            return new Done(entry.state(), entry.version(), undo);
        }
    }

    /** @throws Problem that of the single verb */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Done take(BulkStep step, BulkOrder.Item item, Author by) {
        return switch (step.action()) {
            case PUBLISH -> move(Transition.PUBLISH, step, item, by);
            case UNPUBLISH -> move(Transition.UNPUBLISH, step, item, by);
            case ARCHIVE -> move(Transition.ARCHIVE, step, item, by);
            case REVIVE -> move(Transition.REVIVE, step, item, by);
            case ASSIGN -> assign(step, item, by);
            case TAG, UNTAG -> tagging.take(step, item, by);
            case BIN -> throwAway(step, item, by);
            case RESTORE ->
                Done.of(bin.restore(item.known(), item.expected(), by).entry(), Undo.by(BulkAction.BIN));
        };
    }

    private Done move(String transition, BulkStep step, BulkOrder.Item item, Author by) {
        Integer publicBefore = locked(item).map(Entry::publishedVersion).orElse(null);
        Entry entry = moves.move(item.known(), item.expected(), transition, step.order(), by);
        return Done.of(entry, takingBack(step.action(), publicBefore, entry));
    }

    private static @Nullable Undo takingBack(BulkAction action, @Nullable Integer publicBefore, Entry entry) {
        return switch (action) {
            case PUBLISH ->
                publicBefore == null && entry.publishedVersion() != null ? Undo.by(BulkAction.UNPUBLISH) : null;
            // another version than the latest does not come back by publishing
            case UNPUBLISH -> Objects.equals(publicBefore, entry.version()) ? Undo.by(BulkAction.PUBLISH) : null;
            case ARCHIVE -> Undo.by(BulkAction.REVIVE);
            case REVIVE -> Undo.by(BulkAction.ARCHIVE);
            default -> null;
        };
    }

    private Done assign(BulkStep step, BulkOrder.Item item, Author by) {
        Optional<Entry> before = locked(item);
        UUID assignee = before.map(Entry::assignee).orElse(null);
        Instant dueAt = before.map(Entry::dueAt).orElse(null);
        Entry entry = assignments.assign(
                item.known(), item.expected(), step.assignee(), step.keepsDue() ? dueAt : step.dueAt(), by);
        boolean same = Objects.equals(assignee, entry.assignee()) && Objects.equals(dueAt, entry.dueAt());
        return Done.of(entry, same ? null : Undo.assigning(assignee, dueAt));
    }

    private Done throwAway(BulkStep step, BulkOrder.Item item, Author by) {
        bin.put(item.known(), item.expected(), step.despite(), by);
        return Done.of(locked(item).orElseThrow(), Undo.by(BulkAction.RESTORE));
    }

    /** As it stands, changed by nobody else from now on. Whether there is one for this author, the verb says. */
    private static Optional<Entry> locked(BulkOrder.Item item) {
        return Entry.locked(item.known());
    }
}
