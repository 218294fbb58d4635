package sila.entries.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sila.contentmodel.Transition;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;

/**
 * Who may take which steps with an entry: by scope, and by the roles that the workflow names.
 *
 * @param title what people call a role, by its name
 */
record Clearance(Permissions permissions, Subject subject, Function<String, Text> title) {

    /** @throws Problem 403 that says which scope, role, type, region or language is missing */
    void require(Transition step) {
        requireScope(step.name());
        if (!hasRole(step)) {
            throw new Problem(403, "forbidden", missingRole(step));
        }
    }

    /** Whether the workflow has a step of that name or not. @throws Problem 403 */
    void requireScope(String transition) {
        permissions.require(scope(transition), subject);
    }

    /** Why a step may not be taken; empty when it may. */
    List<Text> obstacles(Transition step) {
        var obstacles = new ArrayList<Text>();
        var decision = permissions.decide(scope(step.name()), subject);
        if (!decision.allowed()) {
            obstacles.addAll(decision.reasons());
        }
        if (!hasRole(step)) {
            obstacles.add(missingRole(step));
        }
        return obstacles;
    }

    private boolean hasRole(Transition step) {
        return step.roles().isEmpty() || permissions.holdsOneOf(step.roles(), subject);
    }

    private Text missingRole(Transition step) {
        return Text.of(
                        "«%s» могут только роли: %s — в регионах этого материала.",
                        "“%s” is only for these roles, in the regions of this entry: %s.")
                .with(
                        step.title(),
                        Text.join(
                                ", ", step.roles().stream().sorted().map(title).toList()));
    }

    static String scope(String transition) {
        return switch (transition) {
            case Transition.PUBLISH, Transition.SCHEDULE, Transition.UNPUBLISH, Transition.ARCHIVE -> Scope.PUBLISH;
            case Transition.APPROVE, Transition.REQUEST_CHANGES -> Scope.REVIEW;
            default -> Scope.WRITE;
        };
    }
}
