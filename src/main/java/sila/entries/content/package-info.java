/**
 * The delivery API: published entries filtered, sorted, paged and with the entries they refer to, now, at a past moment or
 * as a preview. {@link sila.entries.content.ContentResource} is its door. Owns no table.
 */
@NullMarked
package sila.entries.content;

import org.jspecify.annotations.NullMarked;
