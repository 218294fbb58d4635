/**
 * Makes the content model from its files: {@link sila.contentmodel.reading.ModelReader}; which files, and that it
 * happens once at start, is said by {@link sila.contentmodel.reading.ContentModelAtStart}.
 */
@NullMarked
package sila.contentmodel.reading;

import org.jspecify.annotations.NullMarked;
