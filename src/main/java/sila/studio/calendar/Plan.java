package sila.studio.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a day.
 *
 * @param at on the reader's clock
 * @param kind {@code due}, {@code publish}, {@code release}, {@code unpublish} or, what has happened, {@code published}
 * @param id of the entry or of the release
 * @param version of the entry or of the release
 * @param state of the entry; null for a release
 * @param isMovable whether the person may put it on another day
 */
public record Plan(
        ZonedDateTime at,
        String kind,
        UUID id,
        int version,
        String title,
        String address,
        @Nullable String typeTitle,
        @Nullable String state,
        boolean isMovable) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public String clock() {
        return CLOCK.format(at);
    }

    public Instant moment() {
        return at.toInstant();
    }
}
