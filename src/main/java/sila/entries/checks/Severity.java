package sila.entries.checks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Publishing is refused for it. */
    BLOCKS,
    /** Readers, or a channel, will miss something. */
    WARNING,
    /** It could be better. */
    HINT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
