/**
 * Zip files, distrusted: {@link sila.transfer.zip.ZipArchive} reads one through its directory without holding it, and
 * refuses whatever is built to mislead or to swell; {@link sila.transfer.zip.ZipWriter} writes one whose bytes depend on
 * its content alone. Nothing is ever unpacked into a file system.
 */
@NullMarked
package sila.transfer.zip;

import org.jspecify.annotations.NullMarked;
