/** Tests of what WordPress has written. */
@NullMarked
package sila.transfer.wordpress;

import org.jspecify.annotations.NullMarked;
