/**
 * What pages are made of: an entry told on its own page is a {@link sila.site.theme.Story}, mentioned on another one a
 * {@link sila.site.theme.Card}. Knows nothing of where the values come from.
 */
@NullMarked
package sila.site.theme;

import org.jspecify.annotations.NullMarked;
