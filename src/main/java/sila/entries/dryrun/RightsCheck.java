package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.kernel.Text;
import sila.members.Decision;
import sila.members.Scope;

/** Whether whoever asks may do this to each of the entries. */
@ApplicationScoped
class RightsCheck implements Check {

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(planned -> refusal(scenario, planned))
                .toList();
    }

    private static Stream<Finding> refusal(Scenario scenario, Planned planned) {
        String scope = planned.step().action() == Action.DELETE ? Scope.DELETE : Scope.PUBLISH;
        var permissions = scenario.by().permissions();
        var subject = planned.entry().subject();
        return permissions.allows(scope, subject)
                ? Stream.empty()
                : Stream.of(Finding.obstacle(
                        planned.entry().id(), Finding.Kind.FORBIDDEN, reasons(permissions.decide(scope, subject))));
    }

    private static Text reasons(Decision decision) {
        return Text.of(
                decision.reasons().stream().map(Text::ru).collect(Collectors.joining(" ")),
                decision.reasons().stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
