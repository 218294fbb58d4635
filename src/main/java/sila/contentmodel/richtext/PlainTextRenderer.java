package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes a rich text as plain text: blocks apart by an empty line, what stands inside them by a line end. */
final class PlainTextRenderer {

    private final StringBuilder out = new StringBuilder();
    /** What stands between the text so far and the next one; the strongest wish wins. */
    private String gap = "";

    String document(JsonNode document) {
        children(document, 0);
        return out.toString();
    }

    private void children(JsonNode parent, int depth) {
        if (depth <= StructureCheck.MAX_DEPTH) {
            parent.path("content")
                    .forEach(child ->
                            NodeType.of(child.path("type").asText("")).ifPresent(type -> node(type, child, depth + 1)));
        }
    }

    private void node(NodeType type, JsonNode node, int depth) {
        switch (type) {
            case TEXT -> write(node.path("text"));
            case NORM_CITATION -> write(node.path("attrs").path("text"));
            case HARD_BREAK -> part("\n");
            case IMAGE, AUDIO, VIDEO -> block(node.path("attrs"), "caption");
            case EMBED -> block(node.path("attrs"), "title", "caption");
            default -> lines(depth == 1 ? "\n\n" : "\n", node, depth);
        }
    }

    private void lines(String separator, JsonNode node, int depth) {
        part(separator);
        children(node, depth);
        part(separator);
    }

    private void block(JsonNode attributes, String... texts) {
        part("\n\n");
        for (String text : texts) {
            part("\n");
            write(attributes.path(text));
        }
        part("\n\n");
    }

    private void part(String wish) {
        gap = wish.length() >= gap.length() ? wish : gap;
    }

    private void write(JsonNode text) {
        if (text.isTextual() && !text.textValue().isEmpty()) {
            out.append(out.isEmpty() ? "" : gap).append(text.textValue());
            gap = "";
        }
    }
}
