package sila.jobs;

import java.time.Instant;

/**
 * Thrown by a {@link Job} that is not done and knows when to go on: it waits for an answer, follows pauses of its own, or
 * comes back every day. That is no failure, and any request that comes meanwhile is served earlier.
 */
public final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant at;

    public TryAgain(Instant at) {
        // nobody reads where it was thrown
        super("at " + at, null, false, false);
        this.at = at;
    }

    Instant at() {
        return at;
    }
}
