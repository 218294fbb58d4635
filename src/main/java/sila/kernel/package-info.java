/**
 * The words every other package speaks: {@link sila.kernel.Text} in two languages, {@link sila.kernel.Slug},
 * {@link sila.kernel.Cursor}, {@link sila.kernel.StrictJson} (what may enter the system at all) and
 * {@link sila.kernel.Problem} (what goes back when something may not). Owns no table.
 */
@NullMarked
package sila.kernel;

import org.jspecify.annotations.NullMarked;
