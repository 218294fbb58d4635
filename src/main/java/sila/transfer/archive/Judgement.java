package sila.transfer.archive;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.entries.copies.EntryHead;
import sila.kernel.Text;
import sila.transfer.Outcome;

/**
 * What bringing an entry in would mean.
 *
 * @param here its head in this hub; null when it is not here
 * @param missing numbers of the versions that are not here
 * @param clashes why it cannot simply be brought in; empty when it can
 * @param reasons sentences of all that, and of what is strange and no hindrance
 * @param same whether it is here as it is there
 */
record Judgement(
        @Nullable EntryHead here, List<Integer> missing, Set<Clash> clashes, List<Text> reasons, boolean same) {

    Outcome outcome() {
        if (!clashes.isEmpty()) {
            return Outcome.CONFLICT;
        }
        if (here == null) {
            return Outcome.NEW;
        }
        return same ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    boolean isHopeless() {
        return clashes.stream().anyMatch(Clash::isHopeless);
    }

    boolean has(Clash clash) {
        return clashes.contains(clash);
    }
}
