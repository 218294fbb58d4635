package sila.entries.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import sila.entries.Despite;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Checks;
import sila.entries.dryrun.Scenarios;
import sila.entries.dryrun.Step;

/** What a dry run says of publishing: rights, workflow, locks, addresses, references. */
@ApplicationScoped
class StepCheck implements Check {

    private final Scenarios scenarios;
    private final Checks checks;

    StepCheck(Scenarios scenarios, Checks checks) {
        this.scenarios = scenarios;
        this.checks = checks;
    }

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        var step = new Step(entry.entry().id(), Action.PUBLISH, null);
        checks.of(scenarios.alone(step, Despite.NOTHING, entry.reader()))
                .forEach(finding -> found.accept(new Finding(
                        finding.blocks() ? Severity.BLOCKS : Severity.WARNING,
                        finding.kind().code(),
                        finding.pointer(),
                        null,
                        finding.detail())));
    }
}
