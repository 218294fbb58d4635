/**
 * Bearer tokens, of people who have signed in and of machines: each request with one is recognised by
 * {@link sila.members.tokens.TokenIdentities}. Owns table {@code api_token}.
 */
@NullMarked
package sila.members.tokens;

import org.jspecify.annotations.NullMarked;
