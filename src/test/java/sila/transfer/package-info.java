/** Tests of exports and imports in the shared application. */
@NullMarked
package sila.transfer;

import org.jspecify.annotations.NullMarked;
