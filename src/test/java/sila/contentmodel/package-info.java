/** Examples of the content model: {@link sila.contentmodel.Samples} makes types of a few lines of YAML. */
@NullMarked
package sila.contentmodel;

import org.jspecify.annotations.NullMarked;
