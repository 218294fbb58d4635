package sila.entries.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;

/**
 * Something in the editorial calendar.
 *
 * @param id of the entry, or of what else it is about
 * @param title as people read it
 * @param type content type; null when it is about no entry
 * @param state where the entry stands; null when it is about no entry
 * @param version number of the entry's version that it is about; null when it is about no entry
 * @param latest number of the latest version of the entry, or of the release: what {@code If-Match} wants of whoever
 *     moves it
 */
public record Appointment(
        Instant at,
        Kind kind,
        UUID id,
        String title,
        @Nullable String type,
        @Nullable String slug,
        @Nullable Stage state,
        @Nullable Integer version,
        @Nullable Integer latest)
        implements Comparable<Appointment> {

    /** Those of one moment come in this order. */
    public enum Kind {
        /** Work on an entry is to be done. */
        DUE,
        PUBLISH,
        RELEASE,
        UNPUBLISH;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    private static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::at)
            .thenComparing(Appointment::kind)
            .thenComparing(appointment -> appointment.id().toString());

    /** Whether it comes after the last one of a page. */
    public boolean isAfter(Appointments.Position last) {
        return compareTo(new Appointment(last.at(), last.kind(), last.id(), title, null, null, null, null, null)) > 0;
    }

    @Override
    public int compareTo(Appointment other) {
        return ORDER.compare(this, other);
    }
}
