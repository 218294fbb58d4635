package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sila.entries.schedule.Appointment;
import sila.entries.schedule.Appointments;
import sila.members.Scope;
import sila.members.Subject;

/** Releases that have a moment, in the editorial calendar of those who put releases together. */
@ApplicationScoped
class ReleaseAppointments implements Appointments {

    @Override
    public List<Appointment> find(Window window) {
        return window.type() == null && window.reader().permissions().allows(Scope.RELEASES, Subject.NONE)
                ? Release.scheduledBetween(from(window), window.to()).stream()
                        .map(ReleaseAppointments::appointment)
                        .filter(found -> isAfter(found, window.after()))
                        .limit(window.limit())
                        .toList()
                : List.of();
    }

    /** What comes before the page is not read again. */
    private static Instant from(Window window) {
        Position after = window.after();
        return after == null ? window.from() : after.at();
    }

    private static boolean isAfter(Appointment found, @Nullable Position after) {
        return after == null || found.isAfter(after);
    }

    private static Appointment appointment(Release release) {
        return new Appointment(
                Objects.requireNonNull(release.publishAt()),
                Appointment.Kind.RELEASE,
                release.id(),
                release.title(),
                null,
                null,
                null,
                null,
                release.version());
    }
}
