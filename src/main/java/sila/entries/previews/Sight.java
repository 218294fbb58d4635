package sila.entries.previews;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: one of an entry, a release and a moment.
 *
 * @param version of the entry; null for the latest, whenever it is looked at
 * @param at a moment to come: with everything that is scheduled until then
 */
public record Sight(
        @Nullable UUID entry,
        @Nullable Integer version,
        @Nullable UUID release,
        @Nullable Instant at) {

    public Sight {
        // PostgreSQL stores microseconds: a moment it had rounded down would show less than was asked for
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
