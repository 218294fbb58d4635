/**
 * JSON Schema as kinds of fields write it: {@link sila.contentmodel.schema.Outline} collects the definitions they
 * share, {@link sila.contentmodel.schema.ObjectSchema} makes objects member by member.
 */
@NullMarked
package sila.contentmodel.schema;

import org.jspecify.annotations.NullMarked;
