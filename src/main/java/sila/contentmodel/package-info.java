/**
 * What the editors' content looks like: {@link sila.contentmodel.ContentModel} with its types, fields and
 * vocabularies, as written in the YAML of {@code content-model/}; checks an entry's fields, makes their published form
 * and tells what is searched, filtered and referred to. Its parts: {@code reading} (YAML), {@code kinds} (of fields)
 * and {@code richtext}. Owns no table.
 */
@NullMarked
package sila.contentmodel;

import org.jspecify.annotations.NullMarked;
