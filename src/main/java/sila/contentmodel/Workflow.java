package sila.contentmodel;

import java.util.List;
import java.util.Optional;
import sila.kernel.Text;

/** The way of an entry from draft to archive, and who may move it; {@code workflow:} of a type names one. */
public record Workflow(String name, Text title, List<Transition> transitions) {

    /** The workflow of types that name none. */
    public static final String DIRECT = "direct";

    /** The step of that name, wherever it begins. */
    public Optional<Transition> find(String transition) {
        return transitions.stream()
                .filter(known -> known.name().equals(transition))
                .findFirst();
    }

    /** The steps that can be taken from a stage, in the order of the YAML. */
    public List<Transition> transitionsFrom(Stage stage) {
        return transitions.stream().filter(step -> step.leadsFrom(stage)).toList();
    }
}
