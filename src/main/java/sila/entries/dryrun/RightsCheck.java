package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.entries.workflow.Moves;
import sila.kernel.Text;
import sila.members.Scope;
import sila.members.Subject;

/** Whether whoever asks may do this to each of the entries: by scope, and by the roles that the workflow names. */
@ApplicationScoped
class RightsCheck implements Check {

    private final Moves moves;

    RightsCheck(Moves moves) {
        this.moves = moves;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(planned -> refusals(scenario, planned).stream()
                        .map(why -> Finding.obstacle(planned.entry().id(), Finding.Kind.FORBIDDEN, why)))
                .toList();
    }

    private List<Text> refusals(Scenario scenario, Planned planned) {
        Subject subject = planned.entry().subject();
        if (planned.step().action() == Action.DELETE) {
            return refusals(scenario, Scope.DELETE, subject);
        }
        return scenario.occasion().followsWorkflow()
                ? moves.refusals(
                        planned.type(), subject, planned.step().action().transition(), scenario.by())
                : refusals(scenario, Scope.PUBLISH, subject);
    }

    private static List<Text> refusals(Scenario scenario, String scope, Subject subject) {
        var decision = scenario.by().permissions().decide(scope, subject);
        return decision.allowed() ? List.of() : decision.reasons();
    }
}
