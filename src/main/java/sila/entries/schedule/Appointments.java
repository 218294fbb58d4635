package sila.entries.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;

/** Something that has a place in the editorial calendar. The port that upper packages implement as a CDI bean. */
public interface Appointments {

    /**
     * What is looked for.
     *
     * @param from the first moment
     * @param to the first moment after
     * @param type only entries of this type; null for everything
     * @param after the last one of the page before; null for the first page
     * @param reader what they may not see is left out
     */
    record Window(
            Instant from,
            Instant to,
            @Nullable String type,
            @Nullable Position after,
            int limit,
            Author reader) {}

    record Position(Instant at, Appointment.Kind kind, UUID id) {}

    /** The first ones in the window, in the order of {@link Appointment#compareTo}; no more than its limit. */
    List<Appointment> find(Window window);
}
