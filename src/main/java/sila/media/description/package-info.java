/**
 * What editors say of a file, and the rules of it: {@link sila.media.description.Description} and
 * {@link sila.media.description.Tags} are the doors.
 */
@NullMarked
package sila.media.description;

import org.jspecify.annotations.NullMarked;
