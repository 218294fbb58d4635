package sila.entries.workflow;

import java.util.List;
import java.util.Locale;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.kernel.Language;
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
        Text where = Text.of(
                        "Переход «%s» с этапа «%s» не начинается, только с этапов: %s.",
                        "Transition \"%s\" does not begin at stage \"%s\", only at: %s.")
                .with(step.name(), route.stage().code(), String.join(", ", stages(step)));
        List<Transition> way = route.wayTo(step);
        return way.isEmpty() ? where : joined(where, missing(way));
    }

    /** What has to be done before. */
    static Text missing(List<Transition> way) {
        return Text.of("Сначала: " + titles(way, Language.RU) + ".", "First: " + titles(way, Language.EN) + ".");
    }

    private static String titles(List<Transition> way, Language language) {
        return String.join(
                ", ",
                way.stream()
                        .map(step -> String.format(
                                Locale.ROOT, "%s (%s)", step.title().in(language), step.name()))
                        .toList());
    }

    private static Text joined(Text one, Text other) {
        return Text.of(one.ru() + " " + other.ru(), one.en() + " " + other.en());
    }

    private static List<String> stages(Transition step) {
        return step.from().stream().sorted().map(Stage::code).toList();
    }
}
