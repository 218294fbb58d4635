/**
 * Lists of entries that editors have put together and go back to: {@link sila.entries.views.ViewsResource}. Owns table
 * {@code saved_view}.
 */
@NullMarked
package sila.entries.views;

import org.jspecify.annotations.NullMarked;
