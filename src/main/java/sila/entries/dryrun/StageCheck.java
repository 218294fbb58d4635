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
                ? scenario.steps().stream().flatMap(this::misfit).toList()
                : List.of();
    }

    private Stream<Finding> misfit(Planned planned) {
        var action = planned.step().action();
        if (action == Action.DELETE || hasBeenPublic(planned)) {
            return Stream.empty();
        }
        return moves.misfit(planned.type(), stage(planned), action.transition())
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
}
