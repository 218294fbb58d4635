package sila.studio.home;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in one of the lists of the home page.
 *
 * @param moment that matters here: when it was changed, when it is due, when it came out
 */
record Line(
        UUID id,
        String title,
        String address,
        String typeTitle,
        String state,
        @Nullable Instant moment,
        boolean isLate) {}
