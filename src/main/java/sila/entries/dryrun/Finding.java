package sila.entries.dryrun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What should be known before a step is taken.
 *
 * @param entry of the step
 * @param blocks whether the step cannot be taken
 * @param pointer into the entry as the management API shows it, e.g. {@code /fields/title}; empty for the entry as a
 *     whole
 * @param about ids of the other entries or releases it is about
 */
public record Finding(UUID entry, Kind kind, boolean blocks, String pointer, Text detail, List<UUID> about) {

    public enum Kind {
        /** The entry, its version or its type is not there. */
        MISSING,
        DELETED,
        INVALID,
        ADDRESS_TAKEN,
        LOCKED,
        STAGE,
        FORBIDDEN,
        NOT_PUBLISHED,
        NEWER_VERSION,
        IN_OTHER_RELEASE,
        REFERENCE_NOT_PUBLIC,
        STILL_REFERRED_TO;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Finding obstacle(UUID entry, Kind kind, Text detail) {
        return new Finding(entry, kind, true, "", detail, List.of());
    }

    public static Finding notice(UUID entry, Kind kind, Text detail, List<UUID> about) {
        return new Finding(entry, kind, false, "", detail, about);
    }

    static Finding invalid(UUID entry, Violation violation) {
        return new Finding(entry, Kind.INVALID, true, violation.pointer(), violation.message(), List.of());
    }

    Finding at(String place) {
        return new Finding(entry, kind, blocks, place, detail, about);
    }

    /** The same seen from an outer document: {@code /fields/title} under {@code /items/3} is {@code /items/3/fields/title}. */
    public Finding under(String parent) {
        return at(parent + pointer);
    }

    public Violation violation() {
        return new Violation(pointer, detail);
    }
}
