/** What programs are told of the model. */
@NullMarked
package sila.contentmodel.description;

import org.jspecify.annotations.NullMarked;
