package sila.entries.answers;

import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that was just made.
 *
 * @param keys of what it depends on, see {@link sila.entries.SurrogateKeys}
 * @param revision of the one entry that it shows; 0 for a list
 * @param modified when that entry last changed; null for a list, which changes with its types
 * @param still whether that entry is in this revision, as far as this node knows
 */
public record Content(
        byte[] body,
        Set<String> keys,
        long revision,
        @Nullable Instant modified,
        BooleanSupplier still) {

    public static Content of(byte[] body, Set<String> keys) {
        return new Content(body, keys, 0, null, () -> true);
    }
}
