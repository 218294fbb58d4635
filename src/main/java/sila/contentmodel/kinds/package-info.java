/**
 * The kinds of fields, one class each, behind {@link sila.contentmodel.FieldKind}; {@link
 * sila.contentmodel.kinds.FieldReader} makes fields from YAML. A new kind is a class with a {@code read} and a line in
 * {@code Kinds}.
 */
@NullMarked
package sila.contentmodel.kinds;

import org.jspecify.annotations.NullMarked;
