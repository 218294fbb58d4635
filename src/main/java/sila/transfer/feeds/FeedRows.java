package sila.transfer.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import sila.kernel.StrictJson;
import sila.syndication.IncomingFeed;
import sila.transfer.rows.RowFormat;
import sila.transfer.rows.UnreadableSource;
import sila.transfer.rows.UsualMapping;

/**
 * The items of a feed, the oldest first: {@code {"guid","link","title","summary","content","author","published",
 * "categories":[…],"enclosure":{"url","type"},"image"}}; {@code summary} and {@code content} are HTML.
 */
@ApplicationScoped
public class FeedRows implements RowFormat {

    private static final long LARGEST = 64L << 20;

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public Stream<JsonNode> open(Path file) throws IOException {
        return read(file).items().stream().map(FeedRows::row);
    }

    @Override
    public Optional<String> site(Path file) throws IOException {
        return Optional.of(read(file).link()).filter(link -> !link.isBlank());
    }

    @Override
    public Optional<String> usualMapping() {
        return Optional.of(UsualMapping.of("feed"));
    }

    private static IncomingFeed read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableSource("RSS/Atom", "> 64 MiB");
        }
        try (var in = Files.newInputStream(file)) {
            return IncomingFeed.read(in);
        } catch (IncomingFeed.Unreadable e) {
            throw new UnreadableSource("RSS/Atom", String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode row(IncomingFeed.Item item) {
        ObjectNode row = StrictJson.MAPPER
                .createObjectNode()
                .put("guid", item.guid())
                .put("link", item.link())
                .put("title", item.title())
                .put("summary", item.summary())
                .put("content", item.content())
                .put("author", item.author())
                .put(
                        "published",
                        item.published() == null ? null : item.published().toString());
        var categories = row.putArray("categories");
        item.categories().forEach(categories::add);
        if (item.enclosure() != null) {
            row.putObject("enclosure")
                    .put("url", item.enclosure().url())
                    .put("type", item.enclosure().type());
            if (item.enclosure().type().startsWith("image/")) {
                row.put("image", item.enclosure().url());
            }
        }
        return row;
    }
}
