package sila.entries.locks;

import java.time.temporal.ChronoUnit;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody else edits the entry; {@code holder} says who, {@code until} when the lock ends unless it is renewed. */
public final class EntryIsLocked extends Problem {

    private static final long serialVersionUID = 1L;

    private EntryIsLocked(EditLock lock, Text way) {
        super(423, "locked", way.with(lock.by(), lock.until().truncatedTo(ChronoUnit.SECONDS)));
        and("holder", lock.by());
        and("since", lock.since());
        and("until", lock.until());
    }

    static EntryIsLocked againstSaving(EditLock lock) {
        return new EntryIsLocked(
                lock,
                Text.of(
                        "Материал сейчас правит %s, до %s. Дождитесь, пока правка закончится, или попросите главного редактора перехватить её.",
                        "%s is editing the entry, until %s. Wait until they have finished, or ask a chief editor to take over."));
    }

    static EntryIsLocked againstStep(EditLock lock) {
        return new EntryIsLocked(
                lock,
                Text.of(
                        "Материал сейчас правит %s, до %s. Дождитесь конца правки; если годится то, что сохранено, повторите с ?despite=lock.",
                        "%s is editing the entry, until %s. Wait until they have finished; if what is saved will do, repeat the request with ?despite=lock."));
    }
}
