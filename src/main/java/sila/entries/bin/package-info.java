/**
 * Entries that were deleted and can still be had back: {@link sila.entries.bin.Bin} has the verbs. What lies here is
 * found nowhere else, keeps no address from others, and goes for ever after a while.
 */
@NullMarked
package sila.entries.bin;

import org.jspecify.annotations.NullMarked;
