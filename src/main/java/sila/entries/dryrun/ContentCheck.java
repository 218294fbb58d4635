package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import sila.contentmodel.Strictness;
import sila.entries.editing.DraftRules;

/** Whether each version satisfies what its type asks for before it may be public. */
@ApplicationScoped
class ContentCheck implements Check {

    private final DraftRules rules;

    ContentCheck(DraftRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.steps().stream().flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(Planned planned) {
        var version = planned.version();
        return version == null
                ? Stream.empty()
                : rules
                        .violations(
                                planned.type(),
                                version.document(planned.type()).known(planned.type()),
                                Strictness.PUBLISH)
                        .stream()
                        .map(violation -> Finding.invalid(planned.entry().id(), violation));
    }
}
