/**
 * The content model told to programs: as JSON, as JSON Schema, as TypeScript and in the OpenAPI document. Everything is
 * made of the schemas that kinds of fields give of themselves; {@link sila.contentmodel.description.ModelResource}
 * serves it.
 */
@NullMarked
package sila.contentmodel.description;

import org.jspecify.annotations.NullMarked;
