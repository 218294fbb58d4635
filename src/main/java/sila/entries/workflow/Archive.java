package sila.entries.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.editing.Entries;

/** Puts an entry away: nothing of it is public any more, and nothing is going to be. */
@ApplicationScoped
class Archive implements Effect {

    private final Entries entries;

    Archive(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String transition() {
        return Transition.ARCHIVE;
    }

    @Override
    public Optional<EntryEvent.Kind> take(Step step) {
        Entry entry = step.entry();
        if (entry.publishedVersion() != null) {
            entries.unpublish(entry, step.order().despite().references(), step.by());
        }
        entry.moveTo(Stage.ARCHIVED);
        return Optional.of(EntryEvent.Kind.MOVED);
    }
}
