package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sila.contentmodel.PublishedForm;
import sila.kernel.SafeHtml;

/**
 * Writes a rich text as HTML. Safe for any JSON, checked or not: elements come from this class alone, every text and
 * attribute is escaped, and what is not understood is left out.
 */
final class HtmlRenderer {

    private final PublishedForm form;
    private final StringBuilder out = new StringBuilder();

    HtmlRenderer(PublishedForm form) {
        this.form = form;
    }

    String document(JsonNode document) {
        blocks(document, 0);
        return out.toString();
    }

    private void blocks(JsonNode parent, int depth) {
        if (depth <= StructureCheck.MAX_DEPTH) {
            parent.path("content")
                    .forEach(child -> NodeType.of(child.path("type").asText(""))
                            .ifPresent(type -> block(type, child, child.path("attrs"), depth + 1)));
        }
    }

    private void block(NodeType type, JsonNode node, JsonNode attributes, int depth) {
        switch (type) {
            case PARAGRAPH -> paragraph(node);
            case HEADING ->
                textBlock("h" + Math.min(4, Math.max(2, attributes.path("level").asInt(2))), node);
            case BLOCKQUOTE -> element("blockquote", "", node, depth);
            case BULLET_LIST -> element("ul", "", node, depth);
            case ORDERED_LIST -> element("ol", number("start", attributes.path("order")), node, depth);
            case LIST_ITEM -> element("li", "", node, depth);
            case CODE_BLOCK -> textBlock("pre", node);
            case HORIZONTAL_RULE -> out.append("<hr>");
            case IMAGE -> image(attributes);
            case AUDIO, VIDEO -> player(type.type(), attributes);
            case EMBED -> embed(attributes);
            case TABLE -> table(node, depth);
            case TABLE_ROW -> element("tr", "", node, depth);
            case TABLE_CELL -> element("td", spans(attributes), node, depth);
            case TABLE_HEADER -> element("th", spans(attributes), node, depth);
            case CALLOUT -> element("aside", " class=\"callout callout-" + tone(attributes) + "\"", node, depth);
            default -> {}
        }
    }

    private void element(String name, String attributes, JsonNode node, int depth) {
        out.append('<').append(name).append(attributes).append('>');
        blocks(node, depth);
        out.append("</").append(name).append('>');
    }

    private void table(JsonNode node, int depth) {
        out.append("<table>");
        element("tbody", "", node, depth);
        out.append("</table>");
    }

    /** An empty paragraph is only the place where the cursor was. */
    private void paragraph(JsonNode node) {
        if (!node.path("content").isEmpty()) {
            textBlock("p", node);
        }
    }

    private void textBlock(String name, JsonNode node) {
        out.append('<').append(name).append('>');
        inline(node.path("content"));
        out.append("</").append(name).append('>');
    }

    /** Marks that neighbours share stay open between them, so that one link is one element. */
    private void inline(JsonNode content) {
        List<Tag> open = List.of();
        for (var node : content) {
            var tags = node.path("marks")
                    .valueStream()
                    .flatMap(mark -> Tag.of(mark, form).stream())
                    .toList();
            int shared = shared(open, tags);
            close(open.subList(shared, open.size()));
            tags.subList(shared, tags.size()).forEach(tag -> out.append(tag.open()));
            open = tags;
            letters(node);
        }
        close(open);
    }

    private static int shared(List<Tag> open, List<Tag> next) {
        int shared = 0;
        while (shared < open.size() && shared < next.size() && open.get(shared).equals(next.get(shared))) {
            shared++;
        }
        return shared;
    }

    private void close(List<Tag> tags) {
        for (int i = tags.size() - 1; i >= 0; i--) {
            out.append(tags.get(i).close());
        }
    }

    private void letters(JsonNode node) {
        switch (node.path("type").asText("")) {
            case "text" -> out.append(escaped(node.path("text")));
            case "hard_break" -> out.append("<br>");
            case "norm_citation" ->
                out.append("<cite class=\"norm\">")
                        .append(escaped(node.path("attrs").path("text")))
                        .append("</cite>");
            default -> {}
        }
    }

    private void image(JsonNode attributes) {
        asset(attributes)
                .ifPresent(asset -> figure(
                        "image",
                        attributes,
                        "<img src=\"" + source(asset) + "\" alt=\""
                                + escaped(attributes.path("alt")) + "\"" + number("width", asset.path("width"))
                                + number("height", asset.path("height")) + " loading=\"lazy\">"));
    }

    private void player(String element, JsonNode attributes) {
        asset(attributes)
                .ifPresent(asset -> figure(
                        element,
                        attributes,
                        "<" + element + " controls preload=\"none\" src=\"" + source(asset) + "\"></" + element + ">"));
    }

    /** A link alone: nothing of another site comes into our pages. */
    private void embed(JsonNode attributes) {
        Embeds.safe(attributes.path("url").asText(""))
                .ifPresent(address -> figure(
                        "embed",
                        attributes,
                        "<a href=\"" + SafeHtml.escape(address)
                                + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                + embedTitle(address, escaped(attributes.path("title"))) + "</a>"));
    }

    private static String embedTitle(String address, String title) {
        String label = SafeHtml.escape(Embeds.label(address));
        return title.isBlank() ? label : label + ": " + title;
    }

    private void figure(String kind, JsonNode attributes, String inner) {
        out.append("<figure class=\"").append(kind).append("\">").append(inner);
        var caption = escaped(attributes.path("caption"));
        if (!caption.isBlank()) {
            out.append("<figcaption>").append(caption).append("</figcaption>");
        }
        out.append("</figure>");
    }

    /** The file a node shows; empty when it names none or the file cannot be served. */
    private Optional<ObjectNode> asset(JsonNode attributes) {
        return Ids.in(attributes.path("asset"))
                .map(form::asset)
                .filter(asset -> Href.safe(asset.path("url").asText("")).isPresent());
    }

    private static String source(ObjectNode asset) {
        return escaped(asset.path("url"));
    }

    private static String escaped(JsonNode text) {
        return text.isTextual() ? SafeHtml.escape(text.textValue()) : "";
    }

    private static String spans(JsonNode attributes) {
        return number("colspan", attributes.path("colspan")) + number("rowspan", attributes.path("rowspan"));
    }

    /** A numeric HTML attribute; nothing for 1, which is what spans and lists have without it. */
    private static String number(String name, JsonNode value) {
        return value.canConvertToInt() && value.intValue() > 1 ? " " + name + "=\"" + value.intValue() + "\"" : "";
    }

    private static String tone(JsonNode attributes) {
        var kind = attributes.path("kind").asText("");
        return kind.equals("warning") || kind.equals("important") ? kind : "info";
    }
}
