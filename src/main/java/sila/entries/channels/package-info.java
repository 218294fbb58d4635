/**
 * The two channels that belong to entries themselves: {@link sila.entries.channels.ArchiveChannel}, from which
 * everything published can be restored, and {@link sila.entries.channels.IndexChannel}, by which it is found. Owns table
 * {@code index_rebuild}.
 */
@NullMarked
package sila.entries.channels;

import org.jspecify.annotations.NullMarked;
