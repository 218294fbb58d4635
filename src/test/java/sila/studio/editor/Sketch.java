package sila.studio.editor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** A rich text on one line, for people to compare: {@code heading{level=2}[Раздел] paragraph[Слово <strong>важное</strong>]}. */
final class Sketch {

    private Sketch() {}

    static String of(JsonNode document) {
        return children(document, " ");
    }

    private static String children(JsonNode parent, String separator) {
        return parent.path("content").valueStream().map(Sketch::node).collect(Collectors.joining(separator));
    }

    private static String node(JsonNode node) {
        String type = node.path("type").asText();
        if (type.equals("text")) {
            return marked(node);
        }
        boolean holdsLetters = node.path("content").valueStream().anyMatch(Sketch::isInline);
        String inner = children(node, holdsLetters ? "" : " ");
        return type + attributes(node) + (inner.isEmpty() ? "" : "[" + inner + "]");
    }

    private static boolean isInline(JsonNode node) {
        return node.path("type").asText().matches("text|hard_break|norm_citation");
    }

    private static String marked(JsonNode text) {
        String made = text.path("text").asText();
        for (JsonNode mark : text.path("marks")) {
            String type = mark.path("type").asText();
            made = "<" + type + attributes(mark) + ">" + made + "</" + type + ">";
        }
        return made;
    }

    private static String attributes(JsonNode owner) {
        var written = new ArrayList<String>();
        owner.path("attrs")
                .properties()
                .forEach(attribute -> written.add(attribute.getKey() + "=" + value(attribute.getValue())));
        return written.isEmpty() ? "" : "{" + String.join(" ", written) + "}";
    }

    /** Ids are others in each run. */
    private static String value(JsonNode value) {
        return value.asText().matches("[0-9a-f-]{36}") ? "ID" : value.asText();
    }
}
