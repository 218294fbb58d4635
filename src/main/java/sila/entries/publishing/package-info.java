/**
 * What is public and how it gets there: {@link sila.entries.publishing.Publishing} makes the published form once,
 * {@link sila.entries.publishing.Delivery} says how far it has come in each channel. Owns tables {@code publication},
 * {@code publication_*}, {@code withdrawal} and {@code delivery}.
 */
@NullMarked
package sila.entries.publishing;

import org.jspecify.annotations.NullMarked;
