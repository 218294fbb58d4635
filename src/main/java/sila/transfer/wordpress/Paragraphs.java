package sila.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs where the older editor of WordPress leaves empty lines, and breaks where it leaves line ends; as
 * WordPress itself makes them when it shows a post.
 */
final class Paragraphs {

    private static final String BLOCK = "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li"
            + "|pre|form|blockquote|address|style|script|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer"
            + "|nav|figure|figcaption|details|menu|summary|iframe|audio|video)";

    private static final Pattern OPENING = Pattern.compile("(<" + BLOCK + "[\\s/>])");
    private static final Pattern CLOSING = Pattern.compile("(</" + BLOCK + ">)");
    private static final Pattern STARTS_WITH_BLOCK = Pattern.compile("^</?" + BLOCK + "[\\s/>]");
    private static final Pattern KEPT = Pattern.compile("<(pre|script|style)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern HOLDER = Pattern.compile("<pre data-kept=\"(\\d+)\"></pre>");

    private Paragraphs() {}

    static String of(String text) {
        var kept = new ArrayList<String>();
        String lines = KEPT.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(found -> {
                    kept.add(found.group());
                    return "<pre data-kept=\"" + (kept.size() - 1) + "\"></pre>";
                });
        String parted =
                CLOSING.matcher(OPENING.matcher(lines).replaceAll("\n\n$1")).replaceAll("$1\n\n");
        var html = new StringBuilder();
        for (String part : parted.split("\n\\s*\n")) {
            String stripped = part.strip();
            if (STARTS_WITH_BLOCK.matcher(stripped).find()) {
                html.append(stripped).append('\n');
            } else if (!stripped.isEmpty()) {
                html.append("<p>").append(stripped.replace("\n", "<br>")).append("</p>\n");
            }
        }
        return restored(html.toString(), kept);
    }

    private static String restored(String html, List<String> kept) {
        return HOLDER.matcher(html)
                .replaceAll(holder -> Matcher.quoteReplacement(kept.get(Integer.parseInt(holder.group(1)))));
    }
}
