package sila.transfer.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.kernel.SafeHtml;

/**
 * Short codes of WordPress as HTML: captions, galleries, players, what is embedded. Of others the words between them
 * stay. What only looks like one, as [sic], is left alone.
 *
 * @param attachments addresses by ids
 */
record Shortcodes(Map<String, String> attachments) {

    private static final String ATTRIBUTES = "((?:\\s+[^\\[\\]]*)?)";

    private static final Pattern CAPTION =
            Pattern.compile("\\[(?:wp_)?caption" + ATTRIBUTES + "\\](.*?)\\[/(?:wp_)?caption\\]", Pattern.DOTALL);
    private static final Pattern CAPTIONED =
            Pattern.compile("((?:<a\\b[^>]*>)?\\s*<img\\b[^>]*>\\s*(?:</a>)?)(.*)", Pattern.DOTALL);
    private static final Pattern GALLERY = Pattern.compile("\\[gallery" + ATTRIBUTES + "/?\\]");
    private static final Pattern EMBED = Pattern.compile("\\[embed" + ATTRIBUTES + "\\]\\s*(\\S+?)\\s*\\[/embed\\]");
    private static final Pattern PLAYER = Pattern.compile("\\[(audio|video)" + ATTRIBUTES + "/?\\](?:\\s*\\[/\\1\\])?");
    private static final Pattern ESCAPED = Pattern.compile("\\[(\\[[\\w-]+" + ATTRIBUTES + "\\])\\]");

    /** Has attributes, or a counterpart that closes it: words in brackets have neither. */
    private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][\\w-]*)\\]");

    private static final Pattern OPENING = Pattern.compile("\\[([A-Za-z][\\w-]*)" + ATTRIBUTES + "/?\\]");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))");
    private static final Set<String> MEDIA =
            Set.of("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv");

    /** Protects what a writer has escaped while the rest is expanded. */
    private static final char OPEN = '\uE000';

    String expanded(String html) {
        String text = ESCAPED.matcher(html)
                .replaceAll(
                        found -> Matcher.quoteReplacement(OPEN + found.group(1).substring(1)));
        text = CAPTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(caption(found.group(2))));
        text = GALLERY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(gallery(attributes(found.group(1)))));
        text = EMBED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(link(found.group(2))));
        text = PLAYER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(player(found.group(1), attributes(found.group(2)))));
        return withoutOthers(text).replace(OPEN, '[');
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new HashMap<String, String>();
        ASSIGNMENT.matcher(text).results().forEach(found -> attributes.put(found.group(1), value(found)));
        return attributes;
    }

    private static String value(MatchResult found) {
        return Stream.of(2, 3, 4)
                .map(found::group)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }

    private static String caption(String inner) {
        Matcher parts = CAPTIONED.matcher(inner.strip());
        return parts.matches()
                ? "\n\n<figure>" + parts.group(1).strip() + "<figcaption>"
                        + parts.group(2).strip() + "</figcaption></figure>\n\n"
                : inner;
    }

    private String gallery(Map<String, String> attributes) {
        String ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
        return Stream.of(ids.split("[,\\s]+"))
                .flatMap(id -> Optional.ofNullable(attachments.get(id)).stream())
                .map(address -> "<figure><img src=\"" + SafeHtml.escape(address) + "\"></figure>")
                .collect(Collectors.joining("\n", "\n\n", "\n\n"));
    }

    private static String link(String address) {
        String escaped = SafeHtml.escape(address.replace("&amp;", "&"));
        return "\n\n<p><a href=\"" + escaped + "\">" + escaped + "</a></p>\n\n";
    }

    private static String player(String element, Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> MEDIA.contains(attribute.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(address -> "\n\n<" + element + " src=\"" + SafeHtml.escape(address) + "\"></" + element + ">\n\n")
                .orElse("");
    }

    private static String withoutOthers(String text) {
        Set<String> closed =
                CLOSING.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String opened = OPENING.matcher(text).replaceAll(found -> {
            boolean isCode = closed.contains(found.group(1)) || found.group(2).contains("=");
            return isCode ? "" : Matcher.quoteReplacement(found.group());
        });
        return CLOSING.matcher(opened).replaceAll("");
    }
}
