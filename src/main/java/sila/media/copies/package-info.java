/**
 * Takes files and folders out of the library whole, and puts them back under their ids:
 * {@link sila.media.copies.AssetCopies} is the door. Owns no table.
 */
@NullMarked
package sila.media.copies;

import org.jspecify.annotations.NullMarked;
