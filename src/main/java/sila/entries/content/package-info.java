/**
 * The delivery API: published entries filtered, sorted, paged and with the entries they refer to.
 * {@link sila.entries.content.ContentResource} is its door; a {@link sila.entries.content.ContentQuery} becomes one SQL
 * statement whose parameters are all bound.
 */
@NullMarked
package sila.entries.content;

import org.jspecify.annotations.NullMarked;
