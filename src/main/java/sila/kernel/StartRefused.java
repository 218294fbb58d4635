package sila.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hub cannot start as it is configured; the message is for the person who has started it. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    /** The refusal behind a failure, however often it was wrapped; empty when the hub itself is to blame. */
    public static Optional<StartRefused> behind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
