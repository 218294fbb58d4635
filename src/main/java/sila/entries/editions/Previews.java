package sila.entries.editions;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a preview token lets its bearer see before it is public. The port that the package of previews implements as a
 * CDI bean; the delivery API asks it for requests with the parameter {@code preview}.
 */
public interface Previews {

    /**
     * @param token as it stands in {@code preview=}, of any form and length
     * @param moment a future one, from {@code as_of=}; null for what the token shows by itself
     * @return empty when there is no such token, or it has expired
     */
    Optional<Edition> edition(String token, @Nullable Instant moment);
}
