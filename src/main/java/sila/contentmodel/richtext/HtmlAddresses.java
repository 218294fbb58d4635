package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses of an HTML text: completed, made safe, and known to the hub or not. */
record HtmlAddresses(HtmlSources sources) {

    private record Player(Pattern address, String page) {}

    /** A player's address in a frame, and the page on which people watch the same. */
    private static final List<Player> PLAYERS = List.of(
            player(
                    "https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*",
                    "https://www.youtube.com/watch?v=$1"),
            player("https?://(?:www\\.)?rutube\\.ru/play/embed/(\\w+).*", "https://rutube.ru/video/$1/"),
            player("https?://ok\\.ru/videoembed/(\\d+).*", "https://ok.ru/video/$1"),
            player("https?://dzen\\.ru/embed/([\\w-]+).*", "https://dzen.ru/embed/$1"),
            player("https?://player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1"),
            player(
                    "https?://(?:vk\\.com|vk\\.ru|vkvideo\\.ru)/video_ext\\.php\\?oid=(-?\\d+)&(?:amp;)?id=(\\d+).*",
                    "https://vk.com/video$1_$2"));

    private static final Pattern BARE_HOST = Pattern.compile("//[^/].*");

    private static Player player(String address, String page) {
        return new Player(Pattern.compile(address), page);
    }

    /** The address in an attribute as it may stand in a link; empty when there is none or it is not safe. */
    Optional<String> in(Element element, String attribute) {
        String written = element.attr(attribute).strip().replace(" ", "%20").replaceAll("[\\t\\r\\n]", "");
        if (written.isEmpty() || written.startsWith("#")) {
            return Optional.empty();
        }
        if (BARE_HOST.matcher(written).matches()) {
            written = "https:" + written;
        } else if (!sources.base().isEmpty()) {
            String absolute = element.attr(attribute, written).absUrl(attribute);
            written = absolute.isEmpty() ? written : absolute;
        }
        return Href.safe(written);
    }

    /** The mark of a link: to the entry that is found under the address here, else to the address. */
    ObjectNode link(String address) {
        var mark = JsonNodeFactory.instance.objectNode().put("type", MarkType.LINK.type());
        sources.entry(address)
                .ifPresentOrElse(
                        entry -> Nodes.attributes(mark).put("entry", entry.toString()),
                        () -> Nodes.attributes(mark).put("href", address));
        return mark;
    }

    Optional<UUID> file(String address, NodeType kind) {
        return sources.file(address, kind.type());
    }

    /** The page on which people see what a frame shows. */
    static String page(String address) {
        for (Player player : PLAYERS) {
            Matcher matcher = player.address().matcher(address);
            if (matcher.matches()) {
                return matcher.replaceFirst(player.page());
            }
        }
        return address;
    }
}
