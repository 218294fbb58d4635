package sila.entries.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Which moments people may name: those that a calendar shows and PostgreSQL holds. */
public final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    public static Optional<Violation> violation(String pointer, @Nullable Instant moment) {
        return moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))
                ? Optional.of(new Violation(pointer, Text.of("Год — от 1 до 9999.", "The year is between 1 and 9999.")))
                : Optional.empty();
    }
}
