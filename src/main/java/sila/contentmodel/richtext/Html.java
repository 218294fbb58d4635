package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;

/**
 * Reads HTML of any kind into a rich text: what it says and how it is built, nothing of how it looks, and nothing that
 * acts. Pictures of other hosts become links, players embeds or links.
 */
final class Html {

    private Html() {}

    static ObjectNode read(String html, HtmlSources sources) {
        var document = Nodes.of(NodeType.DOC);
        var blocks = new HtmlBlocks(Nodes.content(document), new HtmlAddresses(sources));
        blocks.children(Jsoup.parseBodyFragment(html, sources.base()).body());
        blocks.finish();
        return document;
    }
}
