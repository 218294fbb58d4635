package sila.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * How an attempt has ended.
 *
 * @param status null when there was no answer
 * @param answer the beginning of its body
 * @param problem null when the message was taken
 */
public record Outcome(
        Duration took,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Text problem) {

    public boolean isArrival() {
        return problem == null;
    }
}
