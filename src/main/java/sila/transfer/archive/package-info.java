/**
 * The zip of a whole hub: {@link sila.transfer.archive.Export} writes it, {@link sila.transfer.archive.ArchiveImport}
 * brings it into another hub so that the export of that one has the same bytes. Its layout is in
 * {@link sila.transfer.archive.Names}.
 */
@NullMarked
package sila.transfer.archive;

import org.jspecify.annotations.NullMarked;
