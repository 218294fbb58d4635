/** Looks at the statements themselves. */
@NullMarked
package sila.entries.reading;

import org.jspecify.annotations.NullMarked;
