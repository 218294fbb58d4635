package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Reads CommonMark into a rich text. {@code ![описание](asset:UUID)} is an image of the media library and
 * {@code [текст](entry:UUID)} a link to an entry; HTML comes out as the letters it is written with.
 */
final class Markdown extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder().build();
    /** Of blocks in blocks, of emphasis in emphasis; people write three. */
    private static final int MAX_DEPTH = 20;

    private final ArrayNode blocks;
    private final int depth;

    private Markdown(ArrayNode blocks, int depth) {
        this.blocks = blocks;
        this.depth = depth;
    }

    static ObjectNode read(String markdown) {
        var document = Nodes.of(NodeType.DOC);
        PARSER.parse(Characters.plain(markdown)).accept(new Markdown(Nodes.content(document), 0));
        return document;
    }

    @Override
    public void visit(Paragraph paragraph) {
        MarkdownLetters.paragraphs(paragraph, blocks);
    }

    @Override
    public void visit(Heading heading) {
        var node = Nodes.append(blocks, NodeType.HEADING);
        Nodes.attributes(node).put("level", Math.min(4, Math.max(2, heading.getLevel())));
        MarkdownLetters.inside(heading, Nodes.content(node));
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(quote, NodeType.BLOCKQUOTE);
    }

    @Override
    public void visit(BulletList list) {
        inside(list, NodeType.BULLET_LIST);
    }

    @Override
    public void visit(OrderedList list) {
        int order = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        Nodes.attributes(inside(list, NodeType.ORDERED_LIST)).put("order", Math.min(1_000_000, Math.max(1, order)));
    }

    @Override
    public void visit(ListItem item) {
        inside(item, NodeType.LIST_ITEM);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        var letters = Nodes.content(Nodes.append(blocks, NodeType.PARAGRAPH));
        Nodes.appendText(letters, html.getLiteral(), letters.arrayNode());
    }

    @Override
    public void visit(ThematicBreak line) {
        Nodes.append(blocks, NodeType.HORIZONTAL_RULE);
    }

    private void code(String literal) {
        var letters = Nodes.content(Nodes.append(blocks, NodeType.CODE_BLOCK));
        Nodes.appendText(letters, literal.stripTrailing(), letters.arrayNode());
    }

    /** The children of a block as the content of a node; an empty quote or item gets an empty paragraph. */
    private ObjectNode inside(Node block, NodeType type) {
        requireReadable(depth + 1);
        var node = Nodes.append(blocks, type);
        var content = Nodes.content(node);
        var children = new Markdown(content, depth + 1);
        for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(children);
        }
        if (content.isEmpty()) {
            Nodes.append(content, NodeType.PARAGRAPH);
        }
        return node;
    }

    static void requireReadable(int depth) {
        if (depth > MAX_DEPTH) {
            throw Problem.badRequest("", Text.of("Текст вложен слишком глубоко.", "The text is nested too deeply."));
        }
    }
}
