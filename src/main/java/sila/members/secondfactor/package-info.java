/**
 * The code that an app on somebody's phone makes, as the second thing to sign in with:
 * {@link sila.members.secondfactor.SecondFactors}. Owns tables {@code second_factor} and {@code recovery_code}.
 */
@NullMarked
package sila.members.secondfactor;

import org.jspecify.annotations.NullMarked;
