/**
 * Entries and what is public of them: an {@link sila.entries.Entry} with its {@link sila.entries.EntryVersion}s,
 * {@link sila.entries.Publications} for reading, and the port {@link sila.entries.Channel} by which a publication reaches
 * people. The verbs are in {@code editing} and {@code publishing}. Owns tables {@code entry} and {@code entry_version}.
 */
@NullMarked
package sila.entries;

import org.jspecify.annotations.NullMarked;
