/**
 * Signing in at somebody else's: an OpenID Connect provider that the configuration names says who a person is, and
 * {@link sila.members.oidc.OidcResource} opens a session of the hub for them. {@link sila.members.oidc.Oidc} tells the
 * sign-in page whether there is one.
 */
@NullMarked
package sila.members.oidc;

import org.jspecify.annotations.NullMarked;
