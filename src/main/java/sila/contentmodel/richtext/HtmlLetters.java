package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The letters between two blocks, with their marks. White space is what HTML makes of it: any run of it is one space,
 * none at the edges of a line. Two line breaks in a row part paragraphs, for so they were meant.
 */
final class HtmlLetters {

    private final ArrayNode marks;
    private ArrayNode letters = JsonNodeFactory.instance.arrayNode();
    private boolean atSpace = true;

    HtmlLetters(ArrayNode marks) {
        this.marks = marks.deepCopy();
    }

    /** The marks that lie on what is written now; for blocks inside. */
    ArrayNode marks() {
        return marks;
    }

    void write(String text) {
        var collapsed = new StringBuilder(text.length());
        String plain = Characters.plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                collapsed.append(c);
            } else if (!atSpace) {
                collapsed.append(' ');
            }
            atSpace = space;
        }
        Nodes.appendText(letters, collapsed.toString(), marks);
    }

    void lineBreak() {
        stripEnd();
        Nodes.append(letters, NodeType.HARD_BREAK);
        atSpace = true;
    }

    /** A mark that lies there already is not laid twice. */
    void marked(List<ObjectNode> added, Runnable inner) {
        int before = marks.size();
        var present = marks.findValuesAsText("type");
        added.stream()
                .filter(mark -> !present.contains(mark.path("type").textValue()))
                .forEach(marks::add);
        inner.run();
        while (marks.size() > before) {
            marks.remove(marks.size() - 1);
        }
    }

    /** Ends the paragraph: what has been written becomes one, or several, or none when there was nothing to see. */
    void flush(ArrayNode blocks) {
        var lines = letters;
        letters = JsonNodeFactory.instance.arrayNode();
        atSpace = true;
        var paragraph = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < lines.size(); i++) {
            boolean parts = isBreak(lines.get(i)) && i + 1 < lines.size() && isBreak(lines.get(i + 1));
            if (parts) {
                add(paragraph, blocks);
                paragraph = JsonNodeFactory.instance.arrayNode();
            }
            if (!isBreak(lines.get(i)) || (!parts && !paragraph.isEmpty())) {
                paragraph.add(lines.get(i));
            }
        }
        add(paragraph, blocks);
    }

    private static void add(ArrayNode paragraph, ArrayNode blocks) {
        stripEnd(paragraph);
        while (!paragraph.isEmpty() && isBreak(paragraph.get(paragraph.size() - 1))) {
            paragraph.remove(paragraph.size() - 1);
            stripEnd(paragraph);
        }
        boolean isBlank = String.join("", paragraph.findValuesAsText("text"))
                .replace('\u00a0', ' ')
                .isBlank();
        if (!isBlank) {
            Nodes.append(blocks, NodeType.PARAGRAPH).set("content", paragraph);
        }
    }

    private void stripEnd() {
        stripEnd(letters);
    }

    private static void stripEnd(ArrayNode letters) {
        if (letters.path(letters.size() - 1) instanceof ObjectNode last
                && last.path("text").isTextual()) {
            String text = last.path("text").textValue();
            String stripped = text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
            if (stripped.isEmpty()) {
                letters.remove(letters.size() - 1);
                stripEnd(letters);
            } else {
                last.put("text", stripped);
            }
        }
    }

    private static boolean isBreak(JsonNode node) {
        return Nodes.isOneOf(node, NodeType.HARD_BREAK);
    }
}
