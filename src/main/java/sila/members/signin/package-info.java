/**
 * Login, password and second factor for a session: {@link sila.members.signin.SignIn}; and what people do about their
 * password: {@link sila.members.signin.PasswordChange}, {@link sila.members.signin.PasswordLinks}. Owns table
 * {@code sign_in_failure}, by which all nodes together see when somebody guesses.
 */
@NullMarked
package sila.members.signin;

import org.jspecify.annotations.NullMarked;
