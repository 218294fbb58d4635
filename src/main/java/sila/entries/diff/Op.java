package sila.entries.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of a part. */
public enum Op {
    SAME,
    ADDED,
    REMOVED,
    CHANGED,
    /** It stands elsewhere among its neighbours and is otherwise as it was. */
    MOVED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
