/**
 * What becomes of public entries when a file of the library changes: {@link sila.entries.files.FormsAnew}. Owns no table.
 */
@NullMarked
package sila.entries.files;

import org.jspecify.annotations.NullMarked;
