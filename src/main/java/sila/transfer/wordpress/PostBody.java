package sila.transfer.wordpress;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of a post as HTML. What the block editor has written is HTML already; the older editor leaves paragraphs as
 * empty lines. In both, short codes stand for what plugins would make of them.
 *
 * @param attachments addresses by ids
 */
record PostBody(Map<String, String> attachments) {

    /** For whoever does not read the texts. */
    static final PostBody NONE = new PostBody(Map.of());

    private static final String BLOCKS = "<!-- wp:";
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** What is embedded stands as a bare address in a block of its own. */
    private static final Pattern EMBEDDED =
            Pattern.compile("(<div class=\"wp-block-embed__wrapper\">)\\s*(https?://[^\\s<\"]+)\\s*(</div>)");

    private static final Pattern LONELY_ADDRESS = Pattern.compile("(?m)^[ \\t]*(https?://[^\\s<>\"]+)[ \\t]*$");

    String html(String content) {
        if (content.isBlank()) {
            return "";
        }
        boolean isOfBlocks = content.contains(BLOCKS);
        String bare = COMMENT.matcher(content).replaceAll("");
        String embedded = isOfBlocks
                ? EMBEDDED.matcher(bare).replaceAll("$1<a href=\"$2\">$2</a>$3")
                : LONELY_ADDRESS.matcher(bare).replaceAll("<a href=\"$1\">$1</a>");
        String expanded = new Shortcodes(attachments).expanded(embedded);
        return isOfBlocks ? expanded : Paragraphs.of(expanded);
    }
}
