package sila.entries.manage.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with many entries at once. */
enum BulkAction {
    PUBLISH,
    UNPUBLISH,
    ARCHIVE,
    REVIVE,
    ASSIGN,
    TAG,
    UNTAG,
    BIN,
    RESTORE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BulkAction> of(String code) {
        return Stream.of(values()).filter(action -> action.code().equals(code)).findFirst();
    }

    boolean isAboutTopics() {
        return this == TAG || this == UNTAG;
    }
}
