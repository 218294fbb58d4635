package sila.entries.workflow;

import java.util.List;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.kernel.Problem;
import sila.kernel.Text;

/** A step does not begin where the entry stands; the answer says where it begins and which steps lead there. */
public final class TransitionNotAllowed extends Problem {

    private static final long serialVersionUID = 1L;

    TransitionNotAllowed(Route route, Transition step) {
        super(409, "transition-not-allowed", sentence(route, step));
        and("state", route.stage());
        and("transition", step.name());
        and("from", stages(step));
        and("way", route.wayTo(step).stream().map(Transition::name).toList());
    }

    private static Text sentence(Route route, Transition step) {
        Text where = Text.of("С этого этапа шаг «%s» не начинается.", "The step “%s” does not begin at this stage.")
                .with(step.title());
        List<Transition> way = route.wayTo(step);
        return way.isEmpty() ? where : Text.join(" ", List.of(where, missing(way)));
    }

    /** What has to be done before. */
    static Text missing(List<Transition> way) {
        Text quoted = Text.of("«%s»", "“%s”");
        return Text.of("Сначала: %s.", "First: %s.")
                .with(Text.join(
                        ", ",
                        way.stream().map(step -> quoted.with(step.title())).toList()));
    }

    private static List<String> stages(Transition step) {
        return step.from().stream().sorted().map(Stage::code).toList();
    }
}
