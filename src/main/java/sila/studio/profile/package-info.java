/** What people see and change of themselves. */
@NullMarked
package sila.studio.profile;

import org.jspecify.annotations.NullMarked;
