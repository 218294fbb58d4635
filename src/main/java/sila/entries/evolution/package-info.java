/**
 * What a change of the content model does to stored entries: {@link sila.entries.evolution.ModelChange} makes anew what
 * is derived of them, {@link sila.entries.evolution.StoredEntries} shows them to a check. Owns table {@code model_state}.
 */
@NullMarked
package sila.entries.evolution;

import org.jspecify.annotations.NullMarked;
