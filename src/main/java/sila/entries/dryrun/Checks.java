package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** Everything that is found about a scenario, in the order of its steps. */
@ApplicationScoped
public class Checks {

    private final Instance<Check> checks;

    Checks(@Any Instance<Check> checks) {
        this.checks = checks;
    }

    public List<Finding> of(Scenario scenario) {
        var findings = new ArrayList<>(scenario.missing());
        checks.forEach(check -> findings.addAll(check.of(scenario)));
        return List.copyOf(findings);
    }

    /** What makes it impossible. */
    public List<Finding> obstacles(Scenario scenario) {
        return of(scenario).stream().filter(Finding::blocks).toList();
    }
}
