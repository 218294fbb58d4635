package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.workflow.Move;
import sila.entries.workflow.Moves;
import sila.kernel.Text;

/**
 * Whether the workflow of its type lets an entry go this way from where it stands. A version that is not the latest
 * stands where it was last seen: what was approved stays approved, whatever is drafted meanwhile.
 */
@ApplicationScoped
class StageCheck implements Check {

    private final Moves moves;

    StageCheck(Moves moves) {
        this.moves = moves;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.occasion().followsWorkflow()
                ? scenario.steps().stream()
                        .flatMap(planned -> misfit(scenario, planned))
                        .toList()
                : List.of();
    }

    private Stream<Finding> misfit(Scenario scenario, Planned planned) {
        var action = planned.step().action();
        if (action == Action.DELETE || hasBeenPublic(planned)) {
            return Stream.empty();
        }
        return moves
                .misfit(planned.type(), stage(planned), action.transition())
                .or(() -> closed(scenario, planned))
                .map(why -> Finding.obstacle(planned.entry().id(), Finding.Kind.STAGE, why))
                .stream();
    }

    private static boolean hasBeenPublic(Planned planned) {
        var version = planned.version();
        return version != null
                && (Objects.equals(planned.entry().publishedVersion(), version.number())
                        || last(planned)
                                .filter(move -> move.transition().equals(Transition.PUBLISH))
                                .isPresent());
    }

    private static Stage stage(Planned planned) {
        return planned.version() == null || planned.isLatest()
                ? planned.entry().state()
                : last(planned).map(Move::to).orElse(Stage.DRAFT);
    }

    private static Optional<Move> last(Planned planned) {
        var version = planned.version();
        return version == null || planned.isLatest()
                ? Optional.empty()
                : Move.lastOf(planned.entry().id(), version.number());
    }

    private static Optional<Text> closed(Scenario scenario, Planned planned) {
        return planned.type()
                .workflow()
                .find(planned.step().action().transition())
                .filter(step -> !step.roles().isEmpty()
                        && !scenario.by()
                                .permissions()
                                .holdsOneOf(step.roles(), planned.entry().subject()))
                .map(step -> Text.of("Этот шаг открыт другим ролям: %s.", "This step is open to other roles: %s.")
                        .with(String.join(", ", step.roles().stream().sorted().toList())));
    }
}
