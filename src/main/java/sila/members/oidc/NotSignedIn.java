package sila.members.oidc;

import org.jspecify.annotations.Nullable;

/** Ends an attempt; the message is for the log and has no secret in it. */
final class NotSignedIn extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    NotSignedIn(Refusal refusal, String why) {
        this(refusal, why, null);
    }

    NotSignedIn(Refusal refusal, String why, @Nullable Throwable cause) {
        super(why, cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
