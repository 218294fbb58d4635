/**
 * Releases: named sets of entry versions that become public, or cease to be, in one moment, all of them or none.
 * {@link sila.entries.releases.Releases} has the verbs, {@link sila.entries.releases.Rollbacks} takes one back. Owns
 * tables {@code release} and {@code release_item}.
 */
@NullMarked
package sila.entries.releases;

import org.jspecify.annotations.NullMarked;
