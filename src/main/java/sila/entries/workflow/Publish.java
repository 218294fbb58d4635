package sila.entries.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.editing.Entries;

/** Publishes the latest version. When that is public already, nothing is made or sent again unless it is asked for. */
@ApplicationScoped
class Publish implements Effect {

    private final Entries entries;

    Publish(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String transition() {
        return Transition.PUBLISH;
    }

    /** Whether the step would change nothing. */
    static boolean isDone(Entry entry, Order order) {
        return entry.state() == Stage.PUBLISHED && isPublic(entry) && !order.isForced();
    }

    private static boolean isPublic(Entry entry) {
        return Objects.equals(entry.publishedVersion(), entry.version());
    }

    @Override
    public Outcome take(Step step) {
        Entry entry = step.entry();
        if (isPublic(entry) && !step.order().isForced()) {
            entry.moveTo(Stage.PUBLISHED);
            return Outcome.told(EntryEvent.Kind.MOVED);
        }
        Instant publishedAt = step.order().publishedAt();
        return Outcome.inPublic(
                entries.toPublish(entry, entry.latest(), publishedAt == null ? Instant.now() : publishedAt, step.by()));
    }
}
