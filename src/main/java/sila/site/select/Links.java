package sila.site.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import sila.site.theme.Link;

/** Makes links of the values of fields. */
final class Links {

    private Links() {}

    static Stream<Link> link(JsonNode value) {
        String url = Fields.plain(value.path("url"));
        String text = Fields.plain(value.path("text"));
        return isAddress(url) ? Stream.of(new Link(text.isEmpty() ? url : text, url)) : Stream.empty();
    }

    /** Files that pages do not show themselves are offered for download. */
    static Stream<Link> document(JsonNode file) {
        String type = file.path("type").asText("");
        String url = file.path("url").asText("");
        boolean shown = Stream.of("image/", "audio/", "video/").anyMatch(type::startsWith);
        String name = Fields.plain(file.path("alt"));
        return shown || !isAddress(url) ? Stream.empty() : Stream.of(new Link(name.isEmpty() ? "Скачать" : name, url));
    }

    /** Nothing that runs: {@code javascript:} and the like. */
    private static boolean isAddress(String url) {
        return url.startsWith("/") || url.matches("(?is)(https?|mailto|tel):.*");
    }
}
