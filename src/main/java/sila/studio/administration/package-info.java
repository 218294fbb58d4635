/** People and what they may do, machines and what they may do, and what all of them have done. */
@NullMarked
package sila.studio.administration;

import org.jspecify.annotations.NullMarked;
