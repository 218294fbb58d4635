/**
 * Entries taken out whole and put back as they were: an {@link sila.entries.copies.EntryHead} and all its
 * {@link sila.entries.copies.VersionCopy versions}, with their ids, numbers and dates. {@link sila.entries.copies.Copies}
 * reads them, {@link sila.entries.copies.Restoring} writes them. Owns no table.
 */
@NullMarked
package sila.entries.copies;

import org.jspecify.annotations.NullMarked;
