package sila.contentmodel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the latest version of an entry stands on its way; a workflow says which steps lead from one to another. */
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

    public static Optional<Stage> of(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
