package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.richtext.RichText;
import sila.kernel.Slug;
import sila.kernel.StrictJson;

/**
 * The value of a field as a mapping writes it. Text may have places to fill: {@code {column}}, {@code {author.name}} into
 * an object, {@code {text|line}} with a change on the way. A text that is one place alone takes the column's value as it
 * is, a number as a number. {@code {markdown: "…"}} and {@code {plain: "…"}} become rich text.
 */
record Template(JsonNode form) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(?:\\|([a-z]+))?}");
    private static final int LINE = 150;

    private static final Map<String, UnaryOperator<String>> CHANGES =
            Map.of("line", Template::firstLine, "slug", text -> Slug.from(text).value(), "trim", String::strip);

    /** @throws IllegalArgumentException a place names an unknown change */
    Template {
        check(form);
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            PLACE.matcher(node.textValue())
                    .results()
                    .map(place -> place.group(2))
                    .forEach(change -> {
                        if (change != null && !CHANGES.containsKey(change)) {
                            throw new IllegalArgumentException(change);
                        }
                    });
        }
        node.forEach(Template::check);
    }

    JsonNode fill(JsonNode row) {
        return fill(form, row);
    }

    private static JsonNode fill(JsonNode node, JsonNode row) {
        if (node.isTextual()) {
            return filled(node.textValue(), row);
        }
        if (node.isArray()) {
            ArrayNode array = StrictJson.MAPPER.createArrayNode();
            node.forEach(element -> array.add(fill(element, row)));
            return array;
        }
        return node instanceof ObjectNode object ? object(object, row) : node;
    }

    private static JsonNode object(ObjectNode node, JsonNode row) {
        if (node.size() == 1 && node.has("markdown")) {
            return RichText.ofMarkdown(fill(node.get("markdown"), row).asText());
        }
        if (node.size() == 1 && node.has("plain")) {
            return RichText.ofPlainText(fill(node.get("plain"), row).asText());
        }
        ObjectNode object = StrictJson.MAPPER.createObjectNode();
        node.properties().forEach(member -> object.set(member.getKey(), fill(member.getValue(), row)));
        return object;
    }

    private static JsonNode filled(String text, JsonNode row) {
        Matcher places = PLACE.matcher(text);
        if (places.matches() && places.group(2) == null) {
            return column(row, places.group(1));
        }
        return TextNode.valueOf(places.replaceAll(place ->
                Matcher.quoteReplacement(changed(column(row, place.group(1)).asText(""), place.group(2)))));
    }

    private static JsonNode column(JsonNode row, String path) {
        JsonNode value = row;
        for (String step : path.split("\\.")) {
            value = value.path(step);
        }
        return value.isMissingNode() ? StrictJson.MAPPER.nullNode() : value;
    }

    private static String changed(String text, @Nullable String change) {
        return change == null
                ? text
                : CHANGES.getOrDefault(change, UnaryOperator.identity()).apply(text);
    }

    /** The first line, cut between words: a title for a text that has none. */
    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= LINE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LINE);
        return line.substring(0, space > 0 ? space : LINE) + "…";
    }
}
