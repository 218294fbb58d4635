package sila.media;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a file has come; only {@link #READY} ones are public. */
public enum State {
    /** Stored whole, not yet looked into. */
    PROCESSING,
    READY,
    /** Not what its name promises, or damaged. */
    FAILED,
    /** Looking into it stopped the hub more than once. */
    QUARANTINED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
