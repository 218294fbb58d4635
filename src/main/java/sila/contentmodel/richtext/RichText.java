package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.AssetUse;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.schema.Outline;

/** Formatted text as editors write it: ProseMirror's JSON, {@code {"type":"doc","content":[…]}}. */
public final class RichText {

    /** What every rich text may use, however narrow the field; items and cells stand only in what a field may refuse. */
    static final Set<String> BASIC =
            Set.of("doc", "paragraph", "text", "hard_break", "list_item", "table_row", "table_cell", "table_header");

    private RichText() {}

    /** Names of the nodes and marks by which a field may be narrowed. */
    public static Set<String> names() {
        return Stream.concat(
                        Arrays.stream(NodeType.values()).map(NodeType::type),
                        Arrays.stream(MarkType.values()).map(MarkType::type))
                .filter(name -> !BASIC.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** JSON Schema of a document, with one definition for each node. */
    public static ObjectNode schema(Outline outline) {
        return Grammar.document(outline);
    }

    /**
     * Looks at a document from outside.
     *
     * @param allowed the nodes and marks it may use; empty for all
     */
    public static void check(JsonNode document, Set<String> allowed, Embeds embeds, Inspection inspection) {
        new StructureCheck(allowed, embeds).document(document, inspection);
    }

    /** Safe HTML: also of a document that was never checked. */
    public static String html(JsonNode document, PublishedForm form) {
        return new HtmlRenderer(form).document(document);
    }

    /** The words alone: blocks apart by an empty line. */
    public static String plainText(JsonNode document) {
        return new PlainTextRenderer().document(document);
    }

    /** The document in the parts that editors see as one each, in reading order. */
    public static List<Passage> passages(JsonNode document) {
        return new Passages().of(document);
    }

    public static void entries(JsonNode document, String pointer, Consumer<EntryReference> found) {
        new Mentions(found, asset -> {}, link -> {}).in(document, pointer);
    }

    public static void assets(JsonNode document, String pointer, Consumer<AssetUse> found) {
        new Mentions(entry -> {}, found, link -> {}).in(document, pointer);
    }

    /** The addresses that links and embeds lead to. */
    public static void links(JsonNode document, String pointer, Consumer<LinkUse> found) {
        new Mentions(entry -> {}, asset -> {}, found).in(document, pointer);
    }

    /** Whether there is anything to see beside words. */
    public static boolean showsMedia(JsonNode document) {
        return passages(document).stream()
                .anyMatch(passage ->
                        Nodes.isOneOf(passage.node(), NodeType.IMAGE, NodeType.AUDIO, NodeType.VIDEO, NodeType.EMBED));
    }

    /**
     * CommonMark; {@code ![описание](asset:UUID)} shows a file, {@code [текст](entry:UUID)} links an entry.
     *
     * @throws sila.kernel.Problem when it is nested more deeply than any text people write
     */
    public static ObjectNode ofMarkdown(String markdown) {
        return Markdown.read(markdown);
    }

    /** Plain text: an empty line parts paragraphs, a line end is kept as one. */
    public static ObjectNode ofPlainText(String text) {
        var document = Nodes.of(NodeType.DOC);
        var blocks = Nodes.content(document);
        for (var paragraph : Characters.plain(text).strip().split("\\R\\s*\\R")) {
            var letters = Nodes.content(Nodes.append(blocks, NodeType.PARAGRAPH));
            for (var line : paragraph.split("\\R")) {
                if (!letters.isEmpty()) {
                    Nodes.append(letters, NodeType.HARD_BREAK);
                }
                Nodes.appendText(letters, line.strip(), letters.arrayNode());
            }
        }
        return document;
    }

    /**
     * HTML from anywhere: its paragraphs, headings, lists, quotes, tables, links and pictures. Never fails; scripts,
     * styles and forms are left out, players of other hosts become embeds or links.
     *
     * @param sources what the addresses in it mean in this hub
     */
    public static ObjectNode ofHtml(String html, HtmlSources sources) {
        return Html.read(html, sources);
    }
}
