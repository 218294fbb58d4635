package sila.entries.locks;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody else edits the entry; {@code holder} says who, {@code until} when the lock ends unless it is renewed. */
public final class EntryIsLocked extends Problem {

    private static final long serialVersionUID = 1L;

    private EntryIsLocked(EditLock lock, Text way) {
        super(423, "locked", way.with(lock.by()));
        and("holder", lock.by());
        and("since", lock.since());
        and("until", lock.until());
    }

    static EntryIsLocked againstSaving(EditLock lock) {
        return new EntryIsLocked(
                lock,
                Text.of(
                        "Материал сейчас правит %s. Дождитесь, пока правка закончится, или попросите главного редактора перехватить её.",
                        "%s is editing the entry. Wait until they have finished, or ask a chief editor to take over."));
    }

    static EntryIsLocked againstStep(EditLock lock) {
        return new EntryIsLocked(
                lock,
                Text.of(
                        "Материал сейчас правит %s. Дождитесь конца правки или подтвердите, что годится то, что сохранено.",
                        "%s is editing the entry. Wait until they have finished, or confirm that what is saved will do."));
    }
}
