package sila.entries.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** The editorial plan: everything that is going to happen or to be done, by its moment. */
@ApplicationScoped
public class Calendar {

    private final List<Occasions> sources;

    Calendar(@Any Instance<Occasions> sources) {
        this.sources = sources.stream().toList();
    }

    public List<Occasion> find(Occasions.Window window) {
        return sources.stream()
                .flatMap(source -> source.find(window).stream())
                .sorted()
                .limit(window.limit())
                .toList();
    }
}
