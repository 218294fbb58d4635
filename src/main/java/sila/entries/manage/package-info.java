/** The editors' HTTP API over {@link sila.entries.editing.Entries}; {@link sila.entries.manage.EntriesResource} is its door. */
@NullMarked
package sila.entries.manage;

import org.jspecify.annotations.NullMarked;
