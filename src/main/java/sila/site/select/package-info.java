/**
 * Chooses what a page shows: {@link sila.site.select.EntryPages} the page of an entry by its type,
 * {@link sila.site.select.SharedPages} those made of many entries, {@link sila.site.select.Messages} those for when there
 * is no page. What is special to a type is found by the kinds of its fields, so that a new type needs nothing here.
 */
@NullMarked
package sila.site.select;

import org.jspecify.annotations.NullMarked;
