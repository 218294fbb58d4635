package sila.entries.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** The editorial plan: everything that is going to happen or to be done, by its moment. */
@ApplicationScoped
public class Calendar {

    private final List<Appointments> sources;

    Calendar(@Any Instance<Appointments> sources) {
        this.sources = sources.stream().toList();
    }

    public List<Appointment> find(Appointments.Window window) {
        return sources.stream()
                .flatMap(source -> source.find(window).stream())
                .sorted()
                .limit(window.limit())
                .toList();
    }
}
