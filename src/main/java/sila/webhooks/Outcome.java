package sila.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * How an attempt has ended.
 *
 * @param status null when there was no answer
 * @param answer the beginning of its body
 * @param problem null when the message was taken
 * @param retryAt before this moment the receiver does not want to be tried again; null when it has not said
 */
public record Outcome(
        Duration took,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Text problem,
        @Nullable Instant retryAt) {

    public boolean isArrival() {
        return problem == null;
    }
}
