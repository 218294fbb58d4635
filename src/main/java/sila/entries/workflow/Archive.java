package sila.entries.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.editing.Entries;
import sila.entries.publishing.Change;

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
    public Outcome take(Step step) {
        Entry entry = step.entry();
        Change change = entry.publishedVersion() == null
                ? null
                : entries.toWithdraw(entry, step.order().despite().references(), step.by());
        entry.moveTo(Stage.ARCHIVED);
        return new Outcome(EntryEvent.Kind.MOVED, change);
    }
}
