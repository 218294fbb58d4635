/**
 * Who edits an entry now: while somebody holds its lock, nobody else changes it, in the studio or over the API.
 * {@link sila.entries.locks.Locks} is the door. Owns table {@code edit_lock}.
 */
@NullMarked
package sila.entries.locks;

import org.jspecify.annotations.NullMarked;
