package sila.entries.references;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the latest version of an entry points at.
 *
 * @param pointer into the document
 * @param entry null when it is missing, or when the reader may not see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        String pointer, UUID id, State state, @Nullable EntryHead entry) {

    public enum State {
        PUBLISHED,
        UNPUBLISHED,
        /** It is in the bin. */
        DELETED,
        /** There is no such entry. */
        MISSING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
