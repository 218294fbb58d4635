/**
 * Which published state is read: an {@link sila.entries.editions.Edition} is what is public now, what was public at a
 * past moment, or what would be public with an {@link sila.entries.editions.Overlay} of drafts, a release or the future.
 * Owns no table; reads {@code publication} and {@code publication_past}.
 */
@NullMarked
package sila.entries.editions;

import org.jspecify.annotations.NullMarked;
