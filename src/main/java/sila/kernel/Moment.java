package sila.kernel;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** ISO-8601 instants from outside, within the years that every part of the hub can hold. */
public final class Moment {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moment() {}

    /** Empty when the text is none. */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }
}
