package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The letters of one Markdown block, with their marks. */
final class MarkdownLetters extends AbstractVisitor {

    private static final String ASSET = "asset:";
    private static final String ENTRY = "entry:";

    private final ArrayNode letters;
    private final ArrayNode marks = JsonNodeFactory.instance.arrayNode();
    private int depth;

    private MarkdownLetters(ArrayNode letters) {
        this.letters = letters;
    }

    static void inside(Node block, ArrayNode letters) {
        new MarkdownLetters(letters).visitChildren(block);
    }

    /** A paragraph, parted where an image of the media library stands: images are blocks. */
    static void paragraphs(Paragraph paragraph, ArrayNode blocks) {
        var part = JsonNodeFactory.instance.arrayNode();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            var asset = child instanceof Image image ? id(image.getDestination(), ASSET) : Optional.<String>empty();
            if (asset.isPresent()) {
                part = flush(part, blocks);
                var alt = JsonNodeFactory.instance.arrayNode();
                inside(child, alt);
                Nodes.attributes(Nodes.append(blocks, NodeType.IMAGE))
                        .put("asset", asset.get())
                        .put("alt", String.join("", alt.findValuesAsText("text")));
            } else {
                child.accept(new MarkdownLetters(part));
            }
        }
        flush(part, blocks);
    }

    private static ArrayNode flush(ArrayNode part, ArrayNode blocks) {
        boolean isBlank = String.join("", part.findValuesAsText("text")).isBlank();
        if (!isBlank) {
            Nodes.append(blocks, NodeType.PARAGRAPH).set("content", part);
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public void visit(Text text) {
        write(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        write(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        write(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        Nodes.append(letters, NodeType.HARD_BREAK);
    }

    @Override
    public void visit(Code code) {
        marked(mark(MarkType.CODE), () -> write(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(mark(MarkType.EM), () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        marked(mark(MarkType.STRONG), () -> visitChildren(emphasis));
    }

    @Override
    public void visit(Link link) {
        linked(link, link.getDestination());
    }

    /** A picture from elsewhere is not shown, only linked: no third-party host on any page. */
    @Override
    public void visit(Image image) {
        linked(image, image.getDestination());
    }

    private void linked(Node node, String destination) {
        var entry = id(destination, ENTRY);
        if (entry.isEmpty() && Href.safe(destination).isEmpty()) {
            visitChildren(node);
            return;
        }
        var link = mark(MarkType.LINK);
        Nodes.attributes(link).put(entry.isPresent() ? "entry" : "href", entry.orElse(destination));
        marked(link, () -> visitChildren(node));
    }

    private static Optional<String> id(String destination, String scheme) {
        return Optional.of(destination)
                .filter(address -> address.startsWith(scheme))
                .map(address -> address.substring(scheme.length()))
                .filter(id -> Ids.in(id).isPresent());
    }

    private static ObjectNode mark(MarkType type) {
        return JsonNodeFactory.instance.objectNode().put("type", type.type());
    }

    /** A mark that lies there already is not laid twice. */
    private void marked(ObjectNode mark, Runnable inner) {
        boolean isThere =
                marks.findValuesAsText("type").contains(mark.path("type").textValue());
        if (!isThere) {
            marks.add(mark);
        }
        inner.run();
        if (!isThere) {
            marks.remove(marks.size() - 1);
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        Markdown.requireReadable(++depth);
        super.visitChildren(parent);
        depth--;
    }

    private void write(String text) {
        Nodes.appendText(letters, text, marks);
    }
}
