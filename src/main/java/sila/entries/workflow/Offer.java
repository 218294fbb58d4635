package sila.entries.workflow;

import java.util.List;
import sila.contentmodel.Transition;
import sila.kernel.Text;

/**
 * A step that could be taken.
 *
 * @param why what stands against it; empty when it is allowed
 * @param way the steps that lead to where it begins; empty when it begins here
 * @param locked whether nothing stands against it but that somebody else edits the entry now: whoever knows of them may go
 *     on despite the lock
 */
public record Offer(Transition step, List<Text> why, List<Transition> way, boolean locked) {

    public boolean reasonRequired() {
        return Order.needsReason(step);
    }

    public boolean allowed() {
        return why.isEmpty();
    }
}
