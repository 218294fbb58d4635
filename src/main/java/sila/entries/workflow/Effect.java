package sila.entries.workflow;

import java.util.Optional;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryEvent;

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

    /** @return what is to be told of it; empty when it has been told and written down already */
    Optional<EntryEvent.Kind> take(Step step);
}
