/** How people come in and go: password, second factor, sign-out. */
@NullMarked
package sila.studio.signin;

import org.jspecify.annotations.NullMarked;
