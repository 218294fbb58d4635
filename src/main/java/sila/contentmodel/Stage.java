package sila.contentmodel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an entry has come on its way to readers. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    NEEDS_CHANGES,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED,
    ARCHIVED;

    /** As it stands in YAML, JSON and the database: {@code in-review}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> of(@Nullable String code) {
        return List.of(values()).stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
