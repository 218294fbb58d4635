package sila.entries.workflow;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.contentmodel.Workflow;
import sila.kernel.Problem;
import sila.kernel.Text;

/** The steps of a workflow, seen from where an entry stands. */
record Route(Workflow workflow, Stage stage) {

    /** Nobody takes an entry away from readers in order to get somewhere else. */
    private static final Set<String> LEADING_AWAY = Set.of(Transition.UNPUBLISH, Transition.ARCHIVE);

    /** @throws Problem 404 when the workflow has no step of that name */
    Transition step(String name) {
        return workflow.find(name)
                .orElseThrow(() -> new Problem(
                        404,
                        "unknown-transition",
                        Text.of(
                                        "В порядке «%s» нет перехода «%s». Есть: %s.",
                                        "Workflow \"%s\" has no transition \"%s\". There are: %s.")
                                .with(
                                        workflow.name(),
                                        name,
                                        String.join(
                                                ", ",
                                                workflow.transitions().stream()
                                                        .map(Transition::name)
                                                        .toList()))));
    }

    /** @throws TransitionNotAllowed 409 when the step does not begin here */
    void requireOpen(Transition step) {
        if (!step.leadsFrom(stage)) {
            throw new TransitionNotAllowed(this, step);
        }
    }

    /** The steps that begin here, and those towards the public that do not yet. */
    List<Transition> ahead() {
        Stream<Transition> towardsPublic = Stream.of(Transition.SCHEDULE, Transition.PUBLISH)
                .flatMap(name -> workflow.find(name).stream())
                .filter(step -> !step.leadsFrom(stage) && stage != step.to());
        return Stream.concat(workflow.transitionsFrom(stage).stream(), towardsPublic)
                .toList();
    }

    /** The shortest way after which a step begins where the entry stands; empty when it does now, or there is none. */
    List<Transition> wayTo(Transition step) {
        var next = new ArrayDeque<Way>(List.of(new Way(stage, List.of())));
        var seen = EnumSet.of(stage);
        while (!next.isEmpty()) {
            Way way = next.remove();
            if (step.leadsFrom(way.end)) {
                return way.steps;
            }
            workflow.transitionsFrom(way.end).stream()
                    .filter(further -> !LEADING_AWAY.contains(further.name()) && seen.add(further.to()))
                    .forEach(further -> next.add(way.and(further)));
        }
        return List.of();
    }

    private record Way(Stage end, List<Transition> steps) {

        Way and(Transition further) {
            return new Way(
                    further.to(),
                    Stream.concat(steps.stream(), Stream.of(further)).toList());
        }
    }
}
