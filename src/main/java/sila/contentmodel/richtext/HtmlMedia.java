package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Pictures, sound, video and frames: files of the media library as nodes, known players as embeds, all else as links. */
record HtmlMedia(HtmlAddresses addresses, HtmlLetters letters) {

    private static final int LONGEST_ALT = 500;
    private static final int LONGEST_CAPTION = 1000;
    private static final int LONGEST_TITLE = 200;
    /** Where pages that load pictures late keep the address. */
    private static final List<String> PICTURE_ADDRESSES = List.of("data-src", "data-lazy-src", "data-original", "src");

    /** Empty when the library does not have it, and when it is no player of a site that texts may embed. */
    Optional<ObjectNode> node(Element element) {
        return switch (element.normalName()) {
            case "img" -> file(element, NodeType.IMAGE);
            case "audio" -> file(element, NodeType.AUDIO);
            case "video" -> file(element, NodeType.VIDEO);
            default -> embed(element);
        };
    }

    private Optional<ObjectNode> file(Element element, NodeType type) {
        return sources(element)
                .flatMap(address -> addresses.file(address, type).stream())
                .findFirst()
                .map(file -> node(type, file, element));
    }

    private Optional<ObjectNode> embed(Element element) {
        return sources(element)
                .findFirst()
                .map(HtmlAddresses::page)
                .filter(Embeds.USUAL::allow)
                .map(page -> {
                    var node = Nodes.of(NodeType.EMBED);
                    Nodes.attributes(node).put("url", page);
                    if (!element.attr("title").isBlank()) {
                        Nodes.attributes(node).put("title", shortened(element.attr("title"), LONGEST_TITLE));
                    }
                    return node;
                });
    }

    private ObjectNode node(NodeType type, UUID file, Element element) {
        var node = Nodes.of(type);
        Nodes.attributes(node).put("asset", file.toString());
        if (type == NodeType.IMAGE) {
            String alt = Stream.of(element.attr("alt"), element.attr("title"))
                    .filter(words -> !words.isBlank())
                    .findFirst()
                    .orElseGet(() -> addresses.sources().description(file));
            Nodes.attributes(node).put("alt", shortened(alt, LONGEST_ALT));
        }
        return node;
    }

    /** The safe addresses of what the element shows, the best first. */
    private Stream<String> sources(Element element) {
        return switch (element.normalName()) {
            case "img" -> PICTURE_ADDRESSES.stream().flatMap(name -> addresses.in(element, name).stream());
            case "object" -> addresses.in(element, "data").stream();
            default ->
                Stream.concat(
                        addresses.in(element, "src").stream(),
                        element.select("> source").stream().flatMap(source -> addresses.in(source, "src").stream()));
        };
    }

    /** A link to what is shown elsewhere; nothing for a picture that only counts readers. */
    void writeLink(Element element) {
        if (isPixel(element)) {
            return;
        }
        sources(element).findFirst().map(HtmlAddresses::page).ifPresent(address -> {
            String text = Stream.of(element.attr("alt"), element.attr("title"), address)
                    .filter(words -> !words.isBlank())
                    .findFirst()
                    .orElse(address);
            letters.marked(List.of(addresses.link(address)), () -> letters.write(text));
        });
    }

    private static boolean isPixel(Element element) {
        return element.normalName().equals("img")
                && (element.attr("width").matches("[0-2]")
                        || element.attr("height").matches("[0-2]"));
    }

    /** @return false when the node is none that has a caption, or has one already */
    static boolean caption(ObjectNode node, String caption) {
        boolean isMedia = Nodes.isOneOf(node, NodeType.IMAGE, NodeType.AUDIO, NodeType.VIDEO, NodeType.EMBED);
        if (!isMedia || Nodes.attributes(node).has("caption")) {
            return false;
        }
        if (!caption.isBlank()) {
            Nodes.attributes(node).put("caption", shortened(caption, LONGEST_CAPTION));
            if (Nodes.attributes(node).path("alt").asText("-").isEmpty()) {
                Nodes.attributes(node).put("alt", shortened(caption, LONGEST_ALT));
            }
        }
        return true;
    }

    private static String shortened(String text, int longest) {
        String plain = Characters.plain(text).replaceAll("\\s+", " ").strip();
        return plain.length() <= longest
                ? plain
                : plain.substring(0, longest - 1).strip() + "…";
    }
}
