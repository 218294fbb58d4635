package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sila.contentmodel.Transition;
import sila.kernel.Text;

/** Whether the workflow of its type lets an entry go this way from where it stands. */
@ApplicationScoped
class StageCheck implements Check {

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.occasion().followsWorkflow()
                ? scenario.steps().stream()
                        .flatMap(planned -> refusal(scenario, planned))
                        .toList()
                : List.of();
    }

    private static Stream<Finding> refusal(Scenario scenario, Planned planned) {
        var workflow = planned.type().workflow();
        var stage = planned.entry().state();
        return Stream.of(planned.step().action())
                .filter(action -> action != Action.DELETE && !isDone(planned))
                .map(action -> action == Action.PUBLISH ? Transition.PUBLISH : Transition.UNPUBLISH)
                .filter(name -> workflow.find(name)
                        .filter(step -> step.leadsFrom(stage))
                        .filter(step -> isOpen(step, scenario, planned))
                        .isEmpty())
                .map(name -> Finding.obstacle(
                        planned.entry().id(),
                        Finding.Kind.STAGE,
                        Text.of(
                                        "На этапе «%s» порядок «%s» такого шага не знает или он открыт другим ролям.",
                                        "From stage \"%s\" workflow \"%s\" has no such step, or it is open to other roles.")
                                .with(stage.code(), workflow.name())));
    }

    private static boolean isOpen(Transition step, Scenario scenario, Planned planned) {
        return step.roles().isEmpty()
                || scenario.by().permissions().holdsOneOf(step.roles(), planned.entry().subject());
    }

    /** What is public already does not have to come through the workflow once more. */
    private static boolean isDone(Planned planned) {
        var version = planned.version();
        return version != null && Objects.equals(planned.entry().publishedVersion(), version.number());
    }
}
