package sila.entries.dryrun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen to an entry in public. */
public enum Action {
    PUBLISH,
    UNPUBLISH,
    /** Into the bin, and away from the public. */
    DELETE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
