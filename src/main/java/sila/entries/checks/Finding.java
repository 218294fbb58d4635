package sila.entries.checks;

import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What an editor should know before a publication.
 *
 * @param code stable, kebab-case
 * @param pointer into the entry as the management API shows it, e.g. {@code /fields/title}; empty for the entry as a
 *     whole
 * @param channel by which readers are concerned; null for all of them
 */
public record Finding(
        Severity severity,
        String code,
        String pointer,
        @Nullable String channel,
        Text message) {

    /** What is wrong in no particular way. */
    static final String INVALID = "invalid";

    public static Finding warning(String code, String pointer, Text message) {
        return new Finding(Severity.WARNING, code, pointer, null, message);
    }

    public static Finding hint(String code, String pointer, Text message) {
        return new Finding(Severity.HINT, code, pointer, null, message);
    }

    static Finding obstacle(String code, Violation violation) {
        return new Finding(Severity.BLOCKS, code, violation.pointer(), null, violation.message());
    }

    public Finding in(String channel) {
        return new Finding(severity, code, pointer, channel, message);
    }

    boolean blocks() {
        return severity == Severity.BLOCKS;
    }

    /** Whether another one says more precisely what stands in the way at the same place. */
    boolean isLessThan(Finding other) {
        return !equals(other) && code.equals(INVALID) && other.blocks() && other.pointer.equals(pointer);
    }
}
