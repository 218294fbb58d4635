package sila.syndication;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed of another site, RSS of any version or Atom.
 *
 * @param link address of the site; may be empty
 * @param items the oldest first
 */
public record IncomingFeed(String title, String link, List<Item> items) {

    /**
     * @param guid by which readers know it; the link where the feed gives none
     * @param summary HTML; empty when there is none
     * @param content HTML; of feeds that have only one text, that text
     * @param published null when the feed does not say, or in a way that nobody understands
     */
    public record Item(
            String guid,
            String link,
            String title,
            String summary,
            String content,
            String author,
            @Nullable Instant published,
            List<String> categories,
            @Nullable Enclosure enclosure) {}

    public record Enclosure(String url, String type) {}

    /** What was sent is no feed. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Neither a DOCTYPE nor anything outside the feed is looked at. */
    public static IncomingFeed read(InputStream in) throws IOException, Unreadable {
        try (var reader = new XmlReader(in)) {
            var text = new StringWriter();
            reader.transferTo(text);
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return of(input.build(new StringReader(XmlText.of(text.toString()))));
        } catch (FeedException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    private static IncomingFeed of(SyndFeed feed) {
        return new IncomingFeed(
                text(feed.getTitle()),
                text(feed.getLink()),
                feed.getEntries().stream()
                        .map(IncomingFeed::item)
                        .sorted(Comparator.comparing(Item::published, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList());
    }

    private static Item item(SyndEntry entry) {
        String summary = entry.getDescription() == null
                ? ""
                : text(entry.getDescription().getValue());
        String content = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(summary);
        return new Item(
                Stream.of(text(entry.getUri()), text(entry.getLink()))
                        .filter(guid -> !guid.isEmpty())
                        .findFirst()
                        .orElse(""),
                text(entry.getLink()),
                text(entry.getTitle()),
                summary,
                content,
                text(entry.getAuthor()),
                Optional.ofNullable(entry.getPublishedDate())
                        .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                        .map(Date::toInstant)
                        .orElse(null),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .distinct()
                        .toList(),
                entry.getEnclosures().stream()
                        .filter(enclosure -> enclosure.getUrl() != null)
                        .findFirst()
                        .map(IncomingFeed::enclosure)
                        .orElse(null));
    }

    private static Enclosure enclosure(SyndEnclosure enclosure) {
        return new Enclosure(enclosure.getUrl().strip(), text(enclosure.getType()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
