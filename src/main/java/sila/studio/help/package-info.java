/** Help in place: what the states mean and where to begin. */
@NullMarked
package sila.studio.help;

import org.jspecify.annotations.NullMarked;
