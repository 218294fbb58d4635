package sila.entries.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.Plan;
import sila.entries.editing.Entries;
import sila.entries.editing.VersionIsUnknown;
import sila.entries.publishing.Change;
import sila.entries.references.References;
import sila.entries.workflow.Move;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Permissions;

/** Does what is due, in one transaction; or writes down why it was not done, in another. */
@ApplicationScoped
class Punctuality {

    private static final Text SLEPT = Text.of(
            "Оба назначенных момента прошли, пока хаб не работал: материал не публиковался.",
            "Both moments passed while the hub was not running: the entry was not published.");

    private static final String LEFT = "Ссылались опубликованные материалы: %d";

    private final Entries entries;
    private final References references;
    private final ContentModel model;
    private final Event<EntryEvent> events;

    Punctuality(Entries entries, References references, ContentModel model, Event<EntryEvent> events) {
        this.entries = entries;
        this.references = references;
        this.model = model;
        this.events = events;
    }

    /**
     * @return the moment for which it was planned; empty when nothing was due, or it was too late for all of it
     * @throws Problem that of an editor who would do the same by hand
     */
    Optional<Instant> carryOut(UUID id, Instant now) {
        Entry entry = existing(id).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Plan plan = entry.plan();
        if (plan.publishesBy(now) && plan.withdrawsBy(now)) {
            sleepOver(entry);
            return Optional.empty();
        }
        if (plan.publishesBy(now)) {
            publish(entry, Objects.requireNonNull(plan.version()), now);
            return Optional.ofNullable(plan.publishAt());
        }
        if (plan.withdrawsBy(now)) {
            withdraw(entry);
            return Optional.ofNullable(plan.unpublishAt());
        }
        return Optional.empty();
    }

    private static Optional<Entry> existing(UUID id) {
        return Entry.locked(id).filter(entry -> !entry.isDeleted());
    }

    private void publish(Entry entry, Integer number, Instant now) {
        Stage from = entry.state();
        Author by = planner(entry);
        EntryVersion version =
                EntryVersion.numbered(entry.id(), number).orElseThrow(() -> new VersionIsUnknown(number));
        Change change = entries.toPublish(entry, version, now, by);
        Move.of(entry, Transition.PUBLISH, number, from, by).asPlanned().persist();
        entries.carryOut(change, by);
    }

    private void withdraw(Entry entry) {
        Stage from = entry.state();
        Author by = planner(entry);
        Integer number = entry.publishedVersion();
        long referrers = references.countInPublic(entry.id());
        Change change = entries.toWithdraw(entry, true, by);
        Move.of(entry, Transition.UNPUBLISH, number == null ? entry.version() : number, from, by)
                .because(referrers == 0 ? null : LEFT.formatted(referrers))
                .asPlanned()
                .persist();
        entries.carryOut(change, by);
    }

    /** What should be away by now is not published for a moment. */
    private void sleepOver(Entry entry) {
        Stage from = entry.state();
        Author by = planner(entry);
        int number = Optional.ofNullable(entry.plan().version()).orElse(entry.version());
        entry.dropPlannedPublication(Stage.UNPUBLISHED);
        Change change = entry.publishedVersion() == null ? null : entries.toWithdraw(entry, true, by);
        Move.of(entry, Transition.UNPUBLISH, number, from, by)
                .refused(new Problem(409, "moments-missed", SLEPT))
                .persist();
        tellMoved(entry, by);
        if (change != null) {
            entries.carryOut(change, by);
        }
    }

    /** What was due and could not be done is not planned any more, and its author has to change something. */
    void giveUp(UUID id, Instant now, Problem refused) {
        existing(id).ifPresent(entry -> giveUp(entry, now, refused));
    }

    private void giveUp(Entry entry, Instant now, Problem refused) {
        Plan plan = entry.plan();
        Stage from = entry.state();
        Author by = planner(entry);
        if (plan.publishesBy(now)) {
            int number = Optional.ofNullable(plan.version()).orElse(entry.version());
            entry.dropPlannedPublication(Stage.NEEDS_CHANGES);
            Move.of(entry, Transition.PUBLISH, number, from, by)
                    .refused(refused)
                    .persist();
            tellMoved(entry, by);
        } else if (plan.withdrawsBy(now)) {
            entry.cancelPlan(from);
            Move.of(entry, Transition.UNPUBLISH, entry.version(), from, by)
                    .refused(refused)
                    .persist();
        }
    }

    /** Whoever has planned it does it; they were allowed to when they did. */
    private static Author planner(Entry entry) {
        return Move.last(entry.id(), Transition.SCHEDULE)
                .map(move -> new Author(move.by(), move.account(), Permissions.all()))
                .orElseGet(() -> Author.hub(ScheduleJob.NAME));
    }

    private void tellMoved(Entry entry, Author by) {
        model.type(entry.type())
                .ifPresent(type -> events.fire(new EntryEvent(
                        EntryEvent.Kind.MOVED,
                        entry.id(),
                        type,
                        entry.version(),
                        0,
                        Set.of(),
                        by.name(),
                        Instant.now())));
    }
}
