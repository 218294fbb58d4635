/**
 * Delta sync: {@link sila.entries.sync.SyncResource} tells a mirror what has changed in its view since it asked last,
 * deletions too, in the order of the publication clock. Owns no table; reads {@code publication}, {@code withdrawal} and
 * {@code publication_past}.
 */
@NullMarked
package sila.entries.sync;

import org.jspecify.annotations.NullMarked;
