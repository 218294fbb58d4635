package sila.entries.filters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import sila.kernel.Language;

/** What every published entry has beside its fields. */
public enum SystemField {
    ID("id", "entry_id", "uuid", true, UUID::fromString),
    SLUG("slug", "slug", "text", true, text -> text),
    LANGUAGE("language", "language", "text", false, SystemField::language),
    PUBLISHED_AT("publishedAt", "published_at", "timestamptz", true, SystemField::moment),
    UPDATED_AT("updatedAt", "updated_at", "timestamptz", true, SystemField::moment),
    VERSION("version", "version", "int", false, Integer::valueOf);

    private static final Set<Operator> COMPARISONS = Set.of(
            Operator.EQ, Operator.NE, Operator.IN, Operator.NIN, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);

    private final String api;
    private final String column;
    private final String sqlType;
    private final boolean indexed;
    private final Function<String, Object> parse;

    SystemField(String api, String column, String sqlType, boolean indexed, Function<String, Object> parse) {
        this.api = api;
        this.column = column;
        this.sqlType = sqlType;
        this.indexed = indexed;
        this.parse = parse;
    }

    public static Optional<SystemField> named(String name) {
        return Stream.of(values()).filter(field -> field.api.equals(name)).findFirst();
    }

    public String column() {
        return column;
    }

    /** Of PostgreSQL. */
    public String sqlType() {
        return sqlType;
    }

    /** Whether entries are found by it, and come in its order, without looking at all. */
    public boolean isIndexed() {
        return indexed;
    }

    static boolean takes(Operator operator) {
        return COMPARISONS.contains(operator);
    }

    /** Empty when the text is no value of this field. */
    Optional<Object> value(String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Object language(String code) {
        return Language.of(code)
                .map(Language::code)
                .orElseThrow(() -> new IllegalArgumentException("no language of the hub"));
    }

    /** Of a year with four digits: PostgreSQL knows fewer than Java. */
    private static Object moment(String text) {
        Instant moment = Instant.parse(text);
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("no year of our calendar");
        }
        return moment;
    }
}
