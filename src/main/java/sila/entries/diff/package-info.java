/**
 * How two states of an entry differ, as people read it: field by field, text by words, rich text by paragraphs.
 * {@link sila.entries.diff.Diff} is the door. Plain Java: nothing here knows the database.
 */
@NullMarked
package sila.entries.diff;

import org.jspecify.annotations.NullMarked;
