/**
 * Who may do what. Endpoints name the scope they need ({@code @PermissionsAllowed(Scope.WRITE)}), which is the coarse
 * gate; a {@link sila.members.Caller} says who is asking, and its {@link sila.members.Permissions} what they may do to
 * which {@link sila.members.Subject}. Owns table {@code membership}.
 */
@NullMarked
package sila.members;

import org.jspecify.annotations.NullMarked;
