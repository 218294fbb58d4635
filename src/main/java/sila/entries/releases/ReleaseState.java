package sila.entries.releases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sila.entries.Codes;

/** Where a release stands. */
public enum ReleaseState {
    DRAFT,
    /** Its versions stand fast, and so does its moment. */
    SCHEDULED,
    PUBLISHED,
    /** Its moment came and something was in the way: nothing of it was published. */
    FAILED,
    ROLLED_BACK;

    /** Those in which it may still be changed and published. */
    static final List<ReleaseState> OPEN = List.of(DRAFT, SCHEDULED, FAILED);

    static final class Code extends Codes<ReleaseState> {
        Code() {
            super(ReleaseState.class, ReleaseState::code);
        }
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReleaseState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
