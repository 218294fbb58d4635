package sila.contentmodel.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.contentmodel.Workflow;
import sila.contentmodel.yaml.Section;

/** Reads the file of one workflow. */
final class WorkflowReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Map<String, Stage> STAGES =
            Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::code, Function.identity()));

    /** Stages that only the hub's own steps bring about. */
    private static final Set<Stage> EFFECTIVE =
            Set.of(Stage.SCHEDULED, Stage.PUBLISHED, Stage.UNPUBLISHED, Stage.ARCHIVED);

    private WorkflowReader() {}

    static Workflow read(Section section) {
        var sections = section.sections("transitions");
        var names = Section.occurrences("name", sections);
        if (sections.isEmpty()) {
            section.complain("transitions", "нужен хотя бы один переход");
        }
        var workflow = new Workflow(
                section.text("name"),
                section.title("title"),
                sections.stream().map(one -> transition(one, names)).toList());
        section.finish();
        return workflow;
    }

    private static Transition transition(Section section, Map<String, Long> names) {
        var name = section.text("name");
        if (!NAME.matcher(name).matches()) {
            section.complain("name", "имя перехода — маленькие латинские буквы и дефис: «request-changes»");
        }
        if (names.getOrDefault(name, 0L) > 1) {
            section.complain("name", "переход «" + name + "» описан дважды");
        }
        var from = Collections.unmodifiableSet(new TreeSet<>(section.choices("from", STAGES)));
        if (from.isEmpty()) {
            section.complain("from", "нужен ключ «from» с этапом или списком этапов");
        }
        section.text("to");
        var to = section.choice("to", STAGES).orElse(Stage.DRAFT);
        checkEffect(section, name, to);
        var transition =
                new Transition(name, section.title("title"), from, to, roles(section), section.flag("reason-required"));
        section.finish();
        return transition;
    }

    private static void checkEffect(Section section, String name, Stage to) {
        var effect = Transition.EFFECTS.get(name);
        if (effect != null && effect != to) {
            section.complain("to", "переход «" + name + "» ведёт только в «" + effect.code() + "»");
        } else if (effect == null && EFFECTIVE.contains(to)) {
            section.complain("to", "в «" + to.code() + "» ведёт только собственный переход системы");
        }
    }

    private static Set<String> roles(Section section) {
        List<String> roles = section.texts("roles");
        if (!roles.stream().allMatch(role -> NAME.matcher(role).matches())) {
            section.complain("roles", "роль — латинские буквы и дефис: «chief-editor»");
        }
        return Collections.unmodifiableSet(new TreeSet<>(roles));
    }
}
