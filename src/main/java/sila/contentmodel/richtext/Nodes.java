package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Makes the JSON of nodes. */
final class Nodes {

    private Nodes() {}

    static ObjectNode of(NodeType type) {
        return JsonNodeFactory.instance.objectNode().put("type", type.type());
    }

    static ArrayNode content(ObjectNode node) {
        return node.withArrayProperty("content");
    }

    static ObjectNode attributes(ObjectNode node) {
        return node.withObjectProperty("attrs");
    }

    static boolean isOneOf(JsonNode node, NodeType... types) {
        return Stream.of(types)
                .anyMatch(type -> type.type().equals(node.path("type").asText()));
    }

    /** A node at the end of others. */
    static ObjectNode append(ArrayNode siblings, NodeType type) {
        var node = of(type);
        siblings.add(node);
        return node;
    }

    /** Letters at the end of others: joined to the ones before when their marks are the same. */
    static void appendText(ArrayNode siblings, String letters, ArrayNode marks) {
        if (letters.isEmpty()) {
            return;
        }
        if (siblings.path(siblings.size() - 1) instanceof ObjectNode last
                && last.path("text").isTextual()
                && marks.equals(last.has("marks") ? last.get("marks") : marks.arrayNode())) {
            last.put("text", last.path("text").textValue() + letters);
            return;
        }
        var node = append(siblings, NodeType.TEXT).put("text", letters);
        if (!marks.isEmpty()) {
            node.set("marks", marks.deepCopy());
        }
    }
}
