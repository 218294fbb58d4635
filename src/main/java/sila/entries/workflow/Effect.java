package sila.entries.workflow;

import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.publishing.Change;

/**
 * What a step does beyond moving an entry on, in the transaction that takes it. The port that this and upper packages
 * implement as CDI beans; a step without an effect only moves.
 */
public interface Effect {

    /** Name of the transition; one of {@link sila.contentmodel.Transition#EFFECTS}. */
    String transition();

    /**
     * A step that may be taken.
     *
     * @param entry locked by this transaction
     */
    record Step(Entry entry, ContentType type, Order order, Author by) {}

    /**
     * What comes of a step.
     *
     * @param told what is to be told and written down; null when that has been done already
     * @param change what readers are to see of it; null for nothing. Made last, for other publications wait from then on
     */
    record Outcome(EntryEvent.@Nullable Kind told, @Nullable Change change) {

        public static Outcome told(EntryEvent.Kind kind) {
            return new Outcome(kind, null);
        }

        public static Outcome inPublic(Change change) {
            return new Outcome(null, change);
        }
    }

    Outcome take(Step step);
}
