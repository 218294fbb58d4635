package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a document apart into its passages, in reading order; also a document that was never checked. */
final class Passages {

    /** What is known to an editor by its own name and not by that of the paragraph inside. */
    private static final Set<NodeType> FRAMES = Set.of(NodeType.LIST_ITEM, NodeType.TABLE_CELL, NodeType.TABLE_HEADER);

    private final List<Passage> found = new ArrayList<>();

    List<Passage> of(JsonNode document) {
        children(document, "", List.of(), Optional.empty());
        return found;
    }

    /** @param frame name of the item or cell that the first child is known by */
    private void children(JsonNode parent, String pointer, List<String> within, Optional<String> frame) {
        var content = parent.path("content");
        for (int i = 0; i < content.size(); i++) {
            node(content.get(i), pointer + "/content/" + i, within, i == 0 ? frame : Optional.empty());
        }
    }

    private void node(JsonNode node, String pointer, List<String> within, Optional<String> frame) {
        var name = node.path("type").asText("");
        var type = NodeType.of(name);
        if (type.filter(Passages::holdsBlocks).isPresent() && within.size() < StructureCheck.MAX_DEPTH) {
            var inside = Stream.concat(within.stream(), Stream.of(name)).toList();
            children(node, pointer, inside, type.filter(FRAMES::contains).map(NodeType::type));
        } else {
            found.add(new Passage(pointer, frame.orElse(name), within, node, text(node)));
        }
    }

    private static boolean holdsBlocks(NodeType type) {
        return type.content != null && type.content != NodeType.Group.INLINE && type.content != NodeType.Group.LETTERS;
    }

    private static String text(JsonNode node) {
        var alone = JsonNodeFactory.instance.objectNode();
        alone.putArray("content").add(node);
        return RichText.plainText(alone);
    }
}
