/**
 * Who may do what: accounts, sign-in and API tokens with scopes. Endpoints name the scope they need
 * ({@code @PermissionsAllowed(Scope.WRITE)}); a {@link sila.members.Caller} says who is asking. Owns tables
 * {@code account} and {@code api_token}.
 */
@NullMarked
package sila.members;

import org.jspecify.annotations.NullMarked;
