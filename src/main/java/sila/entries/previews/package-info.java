/**
 * Looking at what is not public yet: {@link sila.entries.previews.PreviewTokens} gives out tokens for a draft, a release
 * or a future moment, {@link sila.entries.previews.OpenPreviews} shows what their bearers may see. Owns table
 * {@code preview}.
 */
@NullMarked
package sila.entries.previews;

import org.jspecify.annotations.NullMarked;
