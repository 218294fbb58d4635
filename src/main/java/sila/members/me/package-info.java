/** What everybody may know and do about themselves: {@link sila.members.me.SessionsResource}. */
@NullMarked
package sila.members.me;

import org.jspecify.annotations.NullMarked;
