package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import sila.entries.publishing.UniqueValues;

/** Whether values that must be unique belong in public to somebody else. */
@ApplicationScoped
class UniqueCheck implements Check {

    private final UniqueValues values;

    UniqueCheck(UniqueValues values) {
        this.values = values;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(planned -> findings(scenario, planned))
                .toList();
    }

    private Stream<Finding> findings(Scenario scenario, Planned planned) {
        var version = planned.version();
        return version == null
                ? Stream.empty()
                : values.taken(planned.type(), version, scenario.entries()).stream()
                        .map(violation -> Finding.invalid(planned.entry().id(), violation));
    }
}
