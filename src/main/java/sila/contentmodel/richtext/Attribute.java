package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.Outline;
import sila.kernel.Text;

/** One attribute of a node or a mark: when it must be there and what it may be. Null counts as absent. */
record Attribute(String name, Need need, Predicate<JsonNode> rule, Text wish, ObjectNode schema) {

    enum Need {
        OPTIONAL,
        ALWAYS,
        TO_PUBLISH
    }

    static Attribute id(String name) {
        return new Attribute(
                name,
                Need.ALWAYS,
                value -> Ids.in(value).isPresent(),
                Text.of("нужен идентификатор (UUID)", "must be a UUID"),
                Outline.formatted("uuid"));
    }

    static Attribute whole(String name, int min, int max) {
        return new Attribute(
                name,
                Need.OPTIONAL,
                value -> value.canConvertToInt()
                        && value.isIntegralNumber()
                        && value.intValue() >= min
                        && value.intValue() <= max,
                Text.of("нужно целое число от %s до %s", "must be a whole number from %s to %s")
                        .with(min, max),
                Outline.type("integer").put("minimum", min).put("maximum", max));
    }

    static Attribute oneOf(String name, String... values) {
        return new Attribute(
                name,
                Need.ALWAYS,
                value -> value.isTextual() && List.of(values).contains(value.textValue()),
                Text.of("нужно одно из: %s", "must be one of: %s").with(String.join(", ", values)),
                Outline.oneOf(Stream.of(values).map(Outline::constant).toList()));
    }

    static Attribute text(String name, int max) {
        return new Attribute(
                name,
                Need.OPTIONAL,
                value -> value.isTextual()
                        && value.textValue().length() <= max
                        && Characters.arePlain(value.textValue()),
                Text.of("нужен текст не длиннее %s знаков", "must be a text of at most %s characters")
                        .with(max),
                Outline.type("string").put("maxLength", max));
    }

    static Attribute address(String name) {
        return new Attribute(
                name,
                Need.OPTIONAL,
                value -> value.isTextual() && Href.safe(value.textValue()).isPresent(),
                Text.of(
                        "нужен адрес https://…, mailto:…, tel:… или путь на сайте, начинающийся с «/»",
                        "must be an address https://…, mailto:…, tel:… or a path on the site that begins with “/”"),
                Outline.type("string"));
    }

    /** Widths of columns that the table editor remembers, in pixels. */
    static Attribute widths(String name) {
        return new Attribute(
                name,
                Need.OPTIONAL,
                value -> value.isArray()
                        && value.size() <= 100
                        && value.valueStream().allMatch(JsonNode::canConvertToInt),
                Text.of("нужен список чисел", "must be a list of numbers"),
                Outline.list(Outline.type("integer")).put("maxItems", 100));
    }

    Attribute needed(Need need) {
        return new Attribute(name, need, rule, wish, schema);
    }

    boolean isCertain() {
        return need == Need.ALWAYS;
    }

    /** JSON Schema of the value. */
    ObjectNode outlined() {
        var own = schema.deepCopy();
        return isCertain() ? own : Outline.oneOf(List.of(own, Outline.type("null")));
    }

    void check(JsonNode attributes, Inspection inspection) {
        var value = attributes.path(name);
        boolean absent = value.isMissingNode() || value.isNull();
        if (absent && need == Need.ALWAYS) {
            inspection.reject(about(Text.of("не указан", "is missing")));
        } else if (!absent && !rule.test(value)) {
            inspection.reject(about(wish));
        } else if (need == Need.TO_PUBLISH
                && inspection.isPublishing()
                && value.asText("").isBlank()) {
            inspection.reject(about(Text.of("нужен для публикации", "is needed to publish")));
        }
    }

    private Text about(Text said) {
        return Text.of(
                "содержит ошибку: атрибут «" + name + "» — " + said.ru() + ".",
                "is wrong: attribute “" + name + "” " + said.en() + ".");
    }
}
