package sila.members.organisations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an organisation stands: below its own level or a higher one. */
public enum Level {
    CENTRAL,
    REGIONAL,
    PRIMARY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(@Nullable String code) {
        return Stream.of(values()).filter(level -> level.code().equals(code)).findFirst();
    }

    public boolean mayStandBelow(Level parent) {
        return this != CENTRAL && compareTo(parent) >= 0;
    }
}
