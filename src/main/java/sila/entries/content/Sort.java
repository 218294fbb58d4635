package sila.entries.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.kernel.Cursor;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * The order of a list: {@code sort=-publishedAt,title}, newest first when nothing is said. The id comes last, so that no
 * two entries are equal and a cursor stands between exactly two of them.
 */
record Sort(String text, List<Key> keys) {

    private static final int MOST_KEYS = 4;
    private static final String USUAL = "-publishedAt";

    /**
     * @param expression what is compared; never null, so that entries without a value have their place too
     * @param type of PostgreSQL, to which a cursor's text is cast
     */
    record Key(String expression, String type, boolean descending) {

        String direction() {
            return descending ? " desc" : " asc";
        }

        String after() {
            return descending ? " < " : " > ";
        }
    }

    /** @throws Problem 400 */
    static Sort of(ContentType type, @Nullable String parameter) {
        String text = parameter == null ? USUAL : parameter;
        var keys = new ArrayList<Key>();
        for (String name : text.split(",", -1)) {
            boolean descending = name.startsWith("-");
            keys.add(key(type, descending ? name.substring(1) : name, descending));
        }
        if (keys.size() > MOST_KEYS) {
            throw Problem.badRequest(
                    "sort", Text.of("Не больше %s полей.", "At most %s fields.").with(MOST_KEYS));
        }
        keys.add(new Key(
                SystemField.ID.column(), "uuid", keys.get(keys.size() - 1).descending()));
        return new Sort(text, keys);
    }

    private static Key key(ContentType type, String name, boolean descending) {
        Optional<SystemField> system = SystemField.named(name);
        if (system.isPresent()) {
            return new Key(system.get().column(), systemType(system.get()), descending);
        }
        return type.filterable(name)
                .filter(field -> !field.many())
                .map(field -> factKey(name, descending))
                .orElseThrow(() -> ContentQuery.unknownField("sort", name));
    }

    /** @param name one of the content model's own, so that it can stand in the text of the statement */
    private static Key factKey(String name, boolean descending) {
        String path = "'{" + name.replace('.', ',') + "}'";
        return new Key("coalesce(facts #> " + path + ", 'null')", "jsonb", descending);
    }

    private static String systemType(SystemField field) {
        return switch (field) {
            case ID -> "uuid";
            case SLUG, LANGUAGE -> "text";
            case PUBLISHED_AT, UPDATED_AT -> "timestamptz";
            case VERSION -> "int";
        };
    }

    String orderBy() {
        return " order by "
                + keys.stream().map(key -> key.expression() + key.direction()).collect(Collectors.joining(", "));
    }

    /** The values of a row's keys as text, to be selected beside it. */
    String columns() {
        return keys.stream()
                .map(key -> "cast(" + key.expression() + " as text)")
                .collect(Collectors.joining(", "));
    }

    Cursor cursor(ArrayNode values) {
        return new Cursor(text, values);
    }

    /** Only what comes after the cursor. @throws Problem 400 when the cursor is not one of this order */
    void after(String cursor, Statement statement) {
        ArrayNode values = Cursor.decode(cursor, text).values();
        if (values.size() != keys.size()) {
            throw Problem.badRequest("cursor", Text.of("Метка страницы испорчена.", "The cursor is broken."));
        }
        var bound = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            bound.add("cast(" + statement.bind(values.get(i).asText()) + " as "
                    + keys.get(i).type() + ")");
        }
        statement.and(oneDirection() ? asRow(bound) : step(0, bound));
    }

    private boolean oneDirection() {
        return keys.stream().map(Key::descending).distinct().count() == 1;
    }

    /** A comparison of rows, which an index answers. */
    private String asRow(List<String> bound) {
        String columns = keys.stream().map(Key::expression).collect(Collectors.joining(", "));
        return "(" + columns + ")" + keys.get(0).after() + "(" + String.join(", ", bound) + ")";
    }

    private String step(int i, List<String> bound) {
        Key key = keys.get(i);
        String beyond = key.expression() + key.after() + bound.get(i);
        return i == keys.size() - 1
                ? "(" + beyond + ")"
                : "(" + beyond + " or (" + key.expression() + " = " + bound.get(i) + " and " + step(i + 1, bound)
                        + "))";
    }
}
