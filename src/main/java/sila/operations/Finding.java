package sila.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * How one part of the hub is.
 *
 * @param name by which machines know the part
 * @param says one sentence
 * @param advice what to do; null when there is nothing to be done
 * @param data figures and addresses, as the part tells them
 */
public record Finding(
        String name,
        Text title,
        State state,
        Text says,
        @Nullable Text advice,
        Map<String, Object> data) {

    /** From good to bad. */
    public enum State {
        OK,
        ATTENTION,
        DOWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
