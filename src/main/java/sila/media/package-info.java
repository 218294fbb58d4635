/**
 * Uploaded files: taken in, looked into and served. {@link sila.media.Assets} is the door, {@link sila.media.MediaFile}
 * what others see of a file. Owns the table {@code asset} and, in the object store, {@code assets/}.
 */
@NullMarked
package sila.media;

import org.jspecify.annotations.NullMarked;
