package sila.members.signin;

import java.time.Instant;
import sila.members.accounts.Secret;

/** What somebody has who has just signed in: a bearer token, or the value of {@link sila.members.tokens.SessionCookie}. */
public record OpenedSession(Secret secret, Instant end) {}
