/**
 * Saving and publishing entries: {@link sila.entries.editing.Entries} has the verbs, {@code DraftRules} what a document
 * must satisfy. Owns tables {@code entry_unique}, {@code entry_reference} and {@code entry_asset}.
 */
@NullMarked
package sila.entries.editing;

import org.jspecify.annotations.NullMarked;
