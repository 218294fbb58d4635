/** Tests of mappings and rows. */
@NullMarked
package sila.transfer.rows;

import org.jspecify.annotations.NullMarked;
