package sila.entries.dryrun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import sila.contentmodel.Transition;

/** What can happen to an entry in public. */
public enum Action {
    PUBLISH,
    UNPUBLISH,
    /** Into the bin, and away from the public. */
    DELETE;

    /** Name of the step in a workflow. */
    String transition() {
        return switch (this) {
            case PUBLISH -> Transition.PUBLISH;
            case UNPUBLISH -> Transition.UNPUBLISH;
            case DELETE -> throw new IllegalStateException("no workflow knows the bin");
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
