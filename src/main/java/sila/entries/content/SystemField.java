package sila.entries.content;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every published entry has beside its fields. */
enum SystemField {
    ID("id", "publication.entry_id", UUID::fromString),
    SLUG("slug", "publication.slug", text -> text),
    LANGUAGE("language", "publication.language", text -> text),
    PUBLISHED_AT("publishedAt", "publication.published_at", Instant::parse),
    UPDATED_AT("updatedAt", "publication.updated_at", Instant::parse),
    VERSION("version", "publication.version", Integer::valueOf);

    private final String api;
    // with its table, for the list selects the same columns twice: to show and to sort by
    private final String column;
    private final Function<String, Object> parse;

    SystemField(String api, String column, Function<String, Object> parse) {
        this.api = api;
        this.column = column;
        this.parse = parse;
    }

    static Optional<SystemField> named(String name) {
        return Stream.of(values()).filter(field -> field.api.equals(name)).findFirst();
    }

    String column() {
        return column;
    }

    /** @throws sila.kernel.Problem 400 that names the parameter */
    List<Object> values(String parameter, Filter.Operator operator, List<String> texts) {
        if (operator == Filter.Operator.CONTAINS || operator == Filter.Operator.EXISTS) {
            throw Filter.unfit(parameter);
        }
        try {
            return texts.stream().map(parse).toList();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Filter.unfit(parameter);
        }
    }
}
