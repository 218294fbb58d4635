package sila.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import java.util.Set;

/** How far a transfer has come. */
public enum State {
    /** For its file. */
    WAITING,
    PREVIEWING,
    /** Previewed: somebody has to say that it shall happen. */
    READY,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    private static final Set<State> ENDED = Set.of(DONE, FAILED, CANCELLED);
    private static final Set<State> AT_WORK = Set.of(PREVIEWING, RUNNING);

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether a job works on it, or will. */
    boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    static final class Column implements AttributeConverter<State, String> {

        @Override
        public String convertToDatabaseColumn(State state) {
            return state.code();
        }

        @Override
        public State convertToEntityAttribute(String code) {
            return State.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
