/**
 * Entries and what becomes of them: {@link sila.entries.Entries} saves drafts as versions and publishes them,
 * {@link sila.entries.Publications} reads what is public, and a {@link sila.entries.Channel} brings it to people. Owns
 * tables {@code entry}, {@code entry_version}, {@code publication}, {@code publication_reference}, {@code withdrawal} and
 * {@code delivery}.
 */
@NullMarked
package sila.entries;

import org.jspecify.annotations.NullMarked;
