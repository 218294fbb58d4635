package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A part of a rich text that editors see as one: a paragraph, a heading, an item of a list, a picture.
 *
 * @param pointer into the document: {@code /content/2/content/0}
 * @param type of its node; of an item or a cell, when it is the first in it
 * @param within types of the nodes around it, outermost first, without the document
 * @param text its words alone
 */
public record Passage(String pointer, String type, List<String> within, JsonNode node, String text) {

    /** Whether the two say the same in the same form, wherever they stand. */
    public boolean isSameAs(Passage other) {
        return type.equals(other.type) && within.equals(other.within) && node.equals(other.node);
    }
}
