package sila.entries.manage;

import java.time.Instant;
import sila.entries.Author;
import sila.entries.locks.EditLock;

/**
 * Who edits an entry now.
 *
 * @param until when it ends unless it is renewed
 * @param yours whether the caller holds it
 */
public record LockView(String holder, Instant since, Instant until, boolean yours) {

    static LockView of(EditLock lock, Author reader) {
        return new LockView(lock.by(), lock.since(), lock.until(), lock.isHeldBy(reader));
    }
}
