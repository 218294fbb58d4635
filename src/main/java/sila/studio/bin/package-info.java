/** What was deleted and can still be had back: {@link sila.studio.bin.BinPage}. */
@NullMarked
package sila.studio.bin;

import org.jspecify.annotations.NullMarked;
