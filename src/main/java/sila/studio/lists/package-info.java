/**
 * Lists of entries: found, sorted, put together and worked on by many at once. The door is
 * {@link sila.studio.lists.EntriesPage}.
 */
@NullMarked
package sila.studio.lists;

import org.jspecify.annotations.NullMarked;
