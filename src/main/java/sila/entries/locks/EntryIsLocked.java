package sila.entries.locks;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody else edits the entry; {@code holder} says who, {@code until} when the lock ends unless it is renewed. */
public final class EntryIsLocked extends Problem {

    private static final long serialVersionUID = 1L;

    EntryIsLocked(EditLock lock) {
        super(
                423,
                "locked",
                Text.of(
                                "Материал сейчас правит %s. Дождитесь, пока правка закончится, или попросите главного редактора перехватить её.",
                                "%s is editing the entry. Wait until they have finished, or ask a chief editor to take over.")
                        .with(lock.by()));
        and("holder", lock.by());
        and("since", lock.since());
        and("until", lock.until());
    }
}
