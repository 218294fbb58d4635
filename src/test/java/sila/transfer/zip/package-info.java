/** Tests of zip files that nobody should trust. */
@NullMarked
package sila.transfer.zip;

import org.jspecify.annotations.NullMarked;
