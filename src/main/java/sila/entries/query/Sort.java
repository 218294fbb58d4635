package sila.entries.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.filters.Cost;
import sila.entries.filters.SystemField;
import sila.kernel.Cursor;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/**
 * The order of a list: {@code sort=-publishedAt,title}, newest first when nothing is said. Of entries that are equal in a
 * field the newest comes first, with {@code -} before the field the oldest: one order is exactly the other backwards. The
 * id comes last, so that no two entries are equal and a cursor stands between exactly two of them.
 *
 * @param text as it stands in the request
 * @param keys with those that are always added
 */
public record Sort(String text, List<SortKey> keys) {

    private static final int MOST_KEYS = 4;
    private static final String USUAL = "-publishedAt";
    /** Units of {@link Cost}. */
    private static final int WITHOUT_INDEX = 200;

    private static final int FURTHER_KEY = 50;

    public static Sort newestFirst() {
        return new Sort(USUAL, List.of(SortKey.of(SystemField.PUBLISHED_AT, true), SortKey.of(SystemField.ID, true)));
    }

    /** @throws Problem 400 */
    static Sort of(ContentType type, @Nullable String parameter) {
        String text = parameter == null ? USUAL : parameter;
        var keys = new ArrayList<SortKey>();
        for (String name : text.split(",", -1)) {
            boolean descending = name.startsWith("-");
            keys.add(key(type, descending ? name.substring(1) : name, descending));
        }
        if (keys.size() > MOST_KEYS) {
            throw Problem.badRequest(
                    "sort", Text.of("Не больше %s полей.", "At most %s fields.").with(MOST_KEYS));
        }
        SortKey last = keys.get(keys.size() - 1);
        if (last.isFact()) {
            keys.add(SortKey.of(SystemField.PUBLISHED_AT, !last.descending()));
        }
        keys.add(SortKey.of(SystemField.ID, last.isFact() != last.descending()));
        return new Sort(text, List.copyOf(keys));
    }

    private static SortKey key(ContentType type, String name, boolean descending) {
        Optional<SystemField> system = SystemField.named(name);
        if (system.isPresent()) {
            return SortKey.of(system.get(), descending);
        }
        return type.filterable(name)
                .filter(field -> !field.many())
                .map(field -> SortKey.ofFact(name, descending))
                .orElseThrow(() -> ContentQuery.unknownField("sort", name));
    }

    /** Of the page behind an entry. */
    public String cursor(Found last) {
        var values = StrictJson.MAPPER.createArrayNode();
        last.position().forEach(values::add);
        return new Cursor(text, values).encoded();
    }

    /** The values of a cursor's entry, one for each key. @throws Problem 400 when it is none of this order */
    public List<String> position(String cursor) {
        var values = Cursor.decode(cursor, text).values();
        if (values.size() != keys.size() || !values.valueStream().allMatch(JsonNode::isTextual)) {
            throw Cursor.misfit();
        }
        return values.valueStream().map(JsonNode::textValue).toList();
    }

    SortKey first() {
        return keys.get(0);
    }

    boolean is(SystemField field) {
        return keys.size() == 2 && first().is(field);
    }

    boolean isByOneFact() {
        return keys.size() == 3 && first().isFact();
    }

    /** @param expressions one for each key */
    String orderBy(List<String> expressions) {
        var each = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            each.add(expressions.get(i) + keys.get(i).direction());
        }
        return each.stream().collect(Collectors.joining(", ", " order by ", " "));
    }

    void weigh(Cost cost) {
        boolean indexed = first().isFact()
                ? !first().name().contains(".")
                : SystemField.named(text.replaceAll("^-|,.*", ""))
                        .filter(SystemField::isIndexed)
                        .isPresent();
        int further = (int) text.chars().filter(c -> c == ',').count();
        if (!indexed || further > 0) {
            cost.add("sort=" + text, (indexed ? 0 : WITHOUT_INDEX) + further * FURTHER_KEY);
        }
    }
}
