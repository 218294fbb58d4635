/**
 * What everybody may know and do about themselves: {@link sila.members.me.ProfileResource},
 * {@link sila.members.me.SessionsResource}, {@link sila.members.me.SecondFactorResource}.
 */
@NullMarked
package sila.members.me;

import org.jspecify.annotations.NullMarked;
