/**
 * How what is public is read fast: by plain SQL whose values are all bound ({@link sila.entries.reading.Statement}),
 * several statements as of one state of the hub ({@link sila.entries.reading.Readings}). Owns no table.
 */
@NullMarked
package sila.entries.reading;

import org.jspecify.annotations.NullMarked;
