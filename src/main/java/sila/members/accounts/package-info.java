/**
 * People who sign in, and the roles they hold. {@link sila.members.accounts.Mandates} works out what that allows. Owns
 * tables {@code account} and {@code role_assignment}.
 */
@NullMarked
package sila.members.accounts;

import org.jspecify.annotations.NullMarked;
