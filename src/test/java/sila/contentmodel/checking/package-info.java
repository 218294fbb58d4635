/** Stored entries against the model. */
@NullMarked
package sila.contentmodel.checking;

import org.jspecify.annotations.NullMarked;
