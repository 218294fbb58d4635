package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heading of HTML, in which anything may stand.
 *
 * @param node empty when there are no words in it
 * @param others what cannot stand in a heading and comes behind it
 */
record HtmlHeading(Optional<ObjectNode> node, List<ObjectNode> others) {

    /** @param inside the blocks that were found in it */
    static HtmlHeading of(ArrayNode inside, int level) {
        var content = JsonNodeFactory.instance.arrayNode();
        var others = new ArrayList<ObjectNode>();
        inside.forEach(block -> {
            if (!Nodes.isOneOf(block, NodeType.PARAGRAPH)) {
                others.add((ObjectNode) block);
                return;
            }
            if (!content.isEmpty()) {
                Nodes.appendText(content, " ", content.arrayNode());
            }
            content.addAll((ArrayNode) block.path("content"));
        });
        content.forEach(HtmlHeading::unbold);
        return new HtmlHeading(content.isEmpty() ? Optional.empty() : Optional.of(node(content, level)), others);
    }

    private static ObjectNode node(ArrayNode content, int level) {
        var node = Nodes.of(NodeType.HEADING);
        Nodes.attributes(node).put("level", Math.min(4, Math.max(2, level)));
        node.set("content", content);
        return node;
    }

    /** Headings are bold by themselves. */
    private static void unbold(JsonNode letters) {
        if (letters.path("marks") instanceof ArrayNode marks) {
            for (int i = marks.size() - 1; i >= 0; i--) {
                if (marks.get(i).path("type").asText().equals(MarkType.STRONG.type())) {
                    marks.remove(i);
                }
            }
            if (marks.isEmpty()) {
                ((ObjectNode) letters).remove("marks");
            }
        }
    }
}
