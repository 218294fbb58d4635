/**
 * Whether entries that are stored still fit the model: {@link sila.contentmodel.checking.ModelCheck} takes them one
 * after the other and tells what does not, with the place in the YAML. It changes nothing and keeps no entry.
 */
@NullMarked
package sila.contentmodel.checking;

import org.jspecify.annotations.NullMarked;
