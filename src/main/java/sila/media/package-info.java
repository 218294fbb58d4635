/**
 * The media library: files, their editions and what is said of them. {@link sila.media.Assets} is the door,
 * {@link sila.media.MediaFile} what others see of a file, {@link sila.media.FileUse} what the library wants to know of them.
 * Owns the tables {@code asset} and {@code asset_former} and, in the object store, {@code assets/}.
 */
@NullMarked
package sila.media;

import org.jspecify.annotations.NullMarked;
