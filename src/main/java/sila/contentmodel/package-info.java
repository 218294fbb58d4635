/**
 * What the editors' content looks like: {@link sila.contentmodel.ContentModel} with its types, fields, vocabularies and
 * workflows, as written in the YAML of {@code content-model/}; checks an entry's fields, makes their published form,
 * reads those of an older model, and tells what is searched, filtered and referred to. Its parts: {@code reading}
 * (YAML), {@code kinds} (of fields), {@code richtext}, {@code checking} (stored entries against the model), {@code
 * schema} and {@code description} (the model told to programs). Owns no table.
 */
@NullMarked
package sila.contentmodel;

import org.jspecify.annotations.NullMarked;
