/**
 * Login, password and second factor for a token: {@link sila.members.signin.SignInResource}. Owns table {@code sign_in_failure}, by
 * which all nodes together see when somebody guesses.
 */
@NullMarked
package sila.members.signin;

import org.jspecify.annotations.NullMarked;
