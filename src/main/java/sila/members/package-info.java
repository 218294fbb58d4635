/**
 * Who may do what. Endpoints name the scope they need ({@code @PermissionsAllowed(Scope.WRITE)}), which is the coarse
 * gate; a {@link sila.members.Caller} says who is asking, and its {@link sila.members.Permissions} what they may do to
 * which {@link sila.members.Subject}. Owns tables {@code account} and {@code api_token}.
 */
@NullMarked
package sila.members;

import org.jspecify.annotations.NullMarked;
