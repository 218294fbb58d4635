package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sila.contentmodel.richtext.HtmlSources;
import sila.contentmodel.richtext.RichText;
import sila.kernel.Slug;
import sila.kernel.StrictJson;

/**
 * A value as a mapping writes it. Text may have places to fill: {@code {column}}, {@code {author.name}} into an object,
 * {@code {text|line}} with a change on the way. A text that is one place alone takes the column's value as it is, a
 * number as a number, a list as a list.
 * Several changes follow each other: {@code {summary|text|lead}}.
 *
 * <p>Objects with one of these members stand for what is made of it: {@code {markdown: "…"}}, {@code {plain: "…"}} and
 * {@code {html: "…"}} rich text; {@code {entry: "key"}} the entry that came of the row with that key;
 * {@code {file: "key or address", alt: "…"}} a file of the library; {@code {table: "topics", of: "{categories}", most: 5}}
 * what the table says of each value.
 */
record Template(JsonNode form) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)((?:\\|[a-z]+)*)}");
    private static final int LINE = 150;
    private static final int LEAD = 500;

    private static final Map<String, UnaryOperator<String>> CHANGES = Map.of(
            "line", text -> firstOf(text.strip().lines().findFirst().orElse(""), LINE),
            "lead", text -> firstOf(text.strip(), LEAD),
            "text", Template::words,
            "slug", text -> text.isBlank() ? "" : Slug.from(text).value(),
            "trim", String::strip);

    /** @throws IllegalArgumentException a place names an unknown change */
    Template {
        check(form);
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            PLACE.matcher(node.textValue())
                    .results()
                    .flatMap(place -> changes(place.group(2)))
                    .forEach(change -> {
                        if (!CHANGES.containsKey(change)) {
                            throw new IllegalArgumentException(change);
                        }
                    });
        }
        node.forEach(Template::check);
    }

    /** @param written {@code |text|line} */
    private static Stream<String> changes(String written) {
        return Stream.of(written.split("\\|")).filter(change -> !change.isEmpty());
    }

    static Set<String> changes() {
        return CHANGES.keySet();
    }

    JsonNode fill(JsonNode row, Lookups lookups) {
        return new Filling(row, lookups).of(form);
    }

    /** As text; empty when there is none, or only white space. */
    Optional<String> text(JsonNode row) {
        return Optional.of(fill(row, Lookups.NONE).asText("").strip())
                .filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    private record Filling(JsonNode row, Lookups lookups) {

        JsonNode of(JsonNode node) {
            if (node.isTextual()) {
                return filled(node.textValue());
            }
            if (node.isArray()) {
                ArrayNode array = StrictJson.MAPPER.createArrayNode();
                node.forEach(element -> array.add(of(element)));
                return withoutNulls(array);
            }
            return node instanceof ObjectNode object ? object(object) : node;
        }

        private JsonNode object(ObjectNode node) {
            if (node.size() == 1 && node.has("markdown")) {
                return text(node.get("markdown"))
                        .<JsonNode>map(RichText::ofMarkdown)
                        .orElse(NullNode.instance);
            }
            if (node.size() == 1 && node.has("plain")) {
                return text(node.get("plain"))
                        .<JsonNode>map(RichText::ofPlainText)
                        .orElse(NullNode.instance);
            }
            if (node.size() == 1 && node.has("html")) {
                return text(node.get("html"))
                        .<JsonNode>map(html -> RichText.ofHtml(html, lookups.html()))
                        .orElse(NullNode.instance);
            }
            if (node.size() == 1 && node.has("entry")) {
                return each(
                        key(node.get("entry")), key -> lookups.entry(key).map(id -> TextNode.valueOf(id.toString())));
            }
            if (node.has("file")) {
                return file(node);
            }
            if (node.has("table") && node.has("of")) {
                String table = node.get("table").asText();
                JsonNode terms = each(
                        of(node.get("of")), value -> lookups.term(table, value).map(TextNode::valueOf));
                return first(terms, node.path("most").asInt(Integer.MAX_VALUE));
            }
            ObjectNode object = StrictJson.MAPPER.createObjectNode();
            node.properties().forEach(member -> object.set(member.getKey(), of(member.getValue())));
            return object;
        }

        private Optional<String> text(JsonNode form) {
            return Optional.of(of(form)).filter(value -> !value.isNull()).map(JsonNode::asText);
        }

        /** A key of which a part is not there is none. */
        private JsonNode key(JsonNode form) {
            boolean isWhole = !form.isTextual()
                    || PLACE.matcher(form.textValue()).results().noneMatch(place -> isBlank(column(place.group(1))));
            return isWhole ? of(form) : NullNode.instance;
        }

        private static boolean isBlank(JsonNode value) {
            return value.isNull() || (value.isValueNode() && value.asText().isBlank());
        }

        private static JsonNode first(JsonNode values, int most) {
            if (!values.isArray() || values.size() <= most) {
                return values;
            }
            ArrayNode first = StrictJson.MAPPER.createArrayNode();
            values.valueStream().limit(most).forEach(first::add);
            return first;
        }

        /** The members beside {@code file} say what it shows in this place, as far as the file does not. */
        private JsonNode file(ObjectNode node) {
            return each(key(node.get("file")), address -> lookups.file(address).map(id -> {
                ObjectNode use = StrictJson.MAPPER.createObjectNode().put("id", id.toString());
                node.properties().stream()
                        .filter(member -> !member.getKey().equals("file"))
                        .forEach(member -> text(member.getValue())
                                .filter(words -> !words.isBlank())
                                .ifPresent(words -> use.put(member.getKey(), words)));
                Optional.of(lookups.html().description(id))
                        .filter(words -> !words.isBlank())
                        .ifPresent(words -> use.put("alt", words));
                return use;
            }));
        }

        /** Of a list each value, of a value itself; what leads to nothing is left out. */
        private static JsonNode each(JsonNode values, Function<String, Optional<? extends JsonNode>> meaning) {
            if (!values.isArray()) {
                return isBlank(values)
                        ? NullNode.instance
                        : meaning.apply(values.asText())
                                .<JsonNode>map(node -> node)
                                .orElse(NullNode.instance);
            }
            ArrayNode array = StrictJson.MAPPER.createArrayNode();
            for (JsonNode value : values) {
                JsonNode meant = each(value, meaning);
                boolean isThere = array.valueStream().anyMatch(meant::equals);
                if (!meant.isNull() && !isThere) {
                    array.add(meant);
                }
            }
            return array;
        }

        private static JsonNode withoutNulls(ArrayNode array) {
            ArrayNode kept = StrictJson.MAPPER.createArrayNode();
            array.forEach(element -> {
                if (!element.isNull()) {
                    kept.add(element);
                }
            });
            return kept;
        }

        private JsonNode filled(String text) {
            Matcher places = PLACE.matcher(text);
            if (places.matches() && places.group(2).isEmpty()) {
                return column(places.group(1));
            }
            return TextNode.valueOf(places.replaceAll(place ->
                    Matcher.quoteReplacement(changed(column(place.group(1)).asText(""), place.group(2)))));
        }

        private JsonNode column(String path) {
            JsonNode value = row;
            for (String step : path.split("\\.")) {
                value = value.path(step);
            }
            return value.isMissingNode() ? NullNode.instance : value;
        }
    }

    private static String changed(String text, String written) {
        return changes(written)
                .reduce(
                        text,
                        (value, change) -> CHANGES.getOrDefault(change, UnaryOperator.identity())
                                .apply(value),
                        (one, other) -> other);
    }

    /** What is written in HTML, without its form. */
    private static String words(String html) {
        return RichText.plainText(RichText.ofHtml(html, HtmlSources.NONE))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The beginning of a text, cut between words. */
    private static String firstOf(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > 0 ? space : longest) + "…";
    }
}
