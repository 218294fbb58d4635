package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through HTML and makes the blocks of one container of it. */
final class HtmlBlocks {

    /** Of quotes in lists in tables …; people write three. What is nested deeper keeps its words. */
    private static final int MAX_DEPTH = 20;
    /** Of elements that only group: the walk is recursive. */
    private static final int MAX_NESTING = 300;

    private final ArrayNode blocks;
    private final HtmlAddresses addresses;
    private final HtmlLetters letters;
    private final HtmlMedia media;
    private final int depth;
    private int nesting;

    HtmlBlocks(ArrayNode blocks, HtmlAddresses addresses) {
        this(blocks, addresses, JsonNodeFactory.instance.arrayNode(), 0);
    }

    private HtmlBlocks(ArrayNode blocks, HtmlAddresses addresses, ArrayNode marks, int depth) {
        this.blocks = blocks;
        this.addresses = addresses;
        this.letters = new HtmlLetters(marks);
        this.media = new HtmlMedia(addresses, letters);
        this.depth = depth;
    }

    void children(Node parent) {
        parent.childNodes().forEach(this::node);
    }

    /** What was written last becomes a paragraph too. */
    void finish() {
        letters.flush(blocks);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            letters.write(text.getWholeText());
        } else if (node instanceof Element element && !HtmlElements.isDropped(element)) {
            if (nesting >= MAX_NESTING) {
                letters.write(element.text());
                return;
            }
            nesting++;
            element(element);
            nesting--;
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> letters.lineBreak();
            case "hr" -> {
                finish();
                Nodes.append(blocks, NodeType.HORIZONTAL_RULE);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "blockquote" -> container(element, NodeType.BLOCKQUOTE);
            case "ul", "menu", "dir" -> list(element, NodeType.BULLET_LIST);
            case "ol" -> list(element, NodeType.ORDERED_LIST);
            case "pre" -> code(element);
            case "table" -> table(element);
            case "figure" -> figure(element);
            case "img", "video", "audio", "iframe", "embed", "object" -> media(element);
            case "a" -> link(element);
            default -> marked(element, HtmlElements.isPart(element));
        }
    }

    private void marked(Element element, boolean isPart) {
        if (isPart) {
            finish();
        }
        letters.marked(HtmlMarks.of(element), () -> children(element));
        if (isPart) {
            finish();
        }
    }

    private void link(Element element) {
        var marks = new ArrayList<>(HtmlMarks.of(element));
        addresses.in(element, "href").map(addresses::link).ifPresent(marks::add);
        letters.marked(marks, () -> children(element));
    }

    /** Words stand in a heading, what else was in it behind it. */
    private void heading(Element element, int level) {
        finish();
        var inside = JsonNodeFactory.instance.arrayNode();
        var inner = inside(inside, depth);
        inner.children(element);
        inner.finish();
        var heading = HtmlHeading.of(inside, level);
        heading.node().ifPresent(blocks::add);
        blocks.addAll(heading.others());
    }

    private HtmlBlocks inside(ArrayNode content, int innerDepth) {
        var inner = new HtmlBlocks(content, addresses, letters.marks(), innerDepth);
        inner.nesting = nesting;
        return inner;
    }

    /** Nested too deeply it only keeps its words. */
    private boolean isTooDeep(Element element) {
        if (depth < MAX_DEPTH) {
            return false;
        }
        finish();
        children(element);
        finish();
        return true;
    }

    private void container(Element element, NodeType type) {
        if (!isTooDeep(element)) {
            finish();
            var content = content(element);
            if (!content.isEmpty()) {
                Nodes.append(blocks, type).set("content", content);
            }
        }
    }

    private ArrayNode content(Element element) {
        var content = JsonNodeFactory.instance.arrayNode();
        var inner = inside(content, depth + 1);
        inner.children(element);
        inner.finish();
        return content;
    }

    private void list(Element element, NodeType type) {
        if (isTooDeep(element)) {
            return;
        }
        finish();
        var items = JsonNodeFactory.instance.arrayNode();
        for (Element child : element.children()) {
            if (!HtmlElements.isDropped(child)) {
                item(child, items);
            }
        }
        if (!items.isEmpty()) {
            var list = Nodes.append(blocks, type);
            start(element).ifPresent(order -> Nodes.attributes(list).put("order", order));
            list.set("content", items);
        }
    }

    /** A list that stands beside the items instead of in one belongs to the one before it. */
    private void item(Element child, ArrayNode items) {
        boolean isList = HtmlElements.isList(child);
        var content = JsonNodeFactory.instance.arrayNode();
        var inner = inside(content, depth + 1);
        if (isList) {
            inner.node(child);
        } else {
            inner.children(child);
        }
        inner.finish();
        if (isList && items.path(items.size() - 1) instanceof ObjectNode before) {
            Nodes.content(before).addAll(content);
        } else if (!content.isEmpty()) {
            Nodes.append(items, NodeType.LIST_ITEM).set("content", content);
        }
    }

    private static Optional<Integer> start(Element list) {
        return Optional.of(list.attr("start"))
                .filter(start -> list.normalName().equals("ol") && start.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .filter(start -> start > 1);
    }

    private void code(Element element) {
        finish();
        String text = Characters.plain(element.wholeText()).replaceAll("^\\R|\\s+$", "");
        if (!text.isEmpty()) {
            var node = Nodes.append(blocks, NodeType.CODE_BLOCK);
            Nodes.appendText(Nodes.content(node), text, node.arrayNode());
        }
    }

    /** A table of one cell is a frame around what is in it. */
    private void table(Element element) {
        if (isTooDeep(element)) {
            return;
        }
        finish();
        var table = new HtmlTable(element);
        table.caption().ifPresent(caption -> marked(caption, true));
        if (table.isFrame()) {
            table.cells().forEach(cell -> marked(cell, true));
            return;
        }
        table.written(this::content).ifPresent(blocks::add);
    }

    private void media(Element element) {
        media.node(element)
                .ifPresentOrElse(
                        node -> {
                            finish();
                            blocks.add(node);
                        },
                        () -> {
                            boolean isPart = !element.normalName().equals("img");
                            if (isPart) {
                                finish();
                            }
                            media.writeLink(element);
                            if (isPart) {
                                finish();
                            }
                        });
    }

    /** Its caption goes to the picture or player in it; under anything else it stands as a paragraph. */
    private void figure(Element element) {
        finish();
        int before = blocks.size();
        List<Element> captions = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element caption && caption.normalName().equals("figcaption")) {
                captions.add(caption);
            } else {
                node(child);
            }
        }
        finish();
        for (Element caption : captions) {
            boolean isOfOne =
                    blocks.size() == before + 1 && HtmlMedia.caption((ObjectNode) blocks.get(before), caption.text());
            if (!isOfOne) {
                marked(caption, true);
            }
        }
    }
}
