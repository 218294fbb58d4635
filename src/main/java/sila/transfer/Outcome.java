package sila.transfer;

import java.util.Locale;

/** What is found of one thing in a preview, or has become of it in an import. */
public enum Outcome {
    /** Preview: it is not here yet. */
    NEW,
    /** Preview: it is here in an older state. */
    CHANGED,
    /** It is here as it is there. */
    UNCHANGED,
    /** Preview: it can only be brought in by one of {@link Conflicts}. */
    CONFLICT,
    /** Import: it is here now. */
    CREATED,
    /** Import: it is here in its newer state now. */
    UPDATED,
    /** Import: it was left outside, as it was asked to be. */
    SKIPPED,
    /** It cannot be read, or was refused. */
    FAILED,
    /** Nothing that the hub knows what to do with. */
    IGNORED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
