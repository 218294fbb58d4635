package sila.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of things that cannot simply be brought in beside or over what is here. */
public enum Conflicts {
    /** They stay outside. */
    SKIP,
    /** They become the latest state; what was here stays among the versions. */
    OVERWRITE,
    /** They come in beside it, under another id or address. */
    KEEP_BOTH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
