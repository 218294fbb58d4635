/** What values of each kind are right and wrong. */
@NullMarked
package sila.contentmodel.kinds;

import org.jspecify.annotations.NullMarked;
