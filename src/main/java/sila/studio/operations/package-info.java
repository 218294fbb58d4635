/** How the hub is and what it is at, for those who run it. */
@NullMarked
package sila.studio.operations;

import org.jspecify.annotations.NullMarked;
