package sila.members.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.members.accounts.Secret;

/**
 * What somebody has who has just signed in.
 *
 * @param secret a bearer token, or the value of {@link sila.members.tokens.SessionCookie}
 * @param language that they have chosen for the studio; null when they have not
 */
public record OpenedSession(
        Secret secret, Instant end, @Nullable Language language) {}
