/**
 * What a file is before the library knows it: its name, the type found out of its bytes, and the way in.
 * {@link sila.media.files.Uploads} is the door.
 */
@NullMarked
package sila.media.files;

import org.jspecify.annotations.NullMarked;
