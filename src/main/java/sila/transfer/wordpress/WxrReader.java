package sila.transfer.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.transfer.rows.UnreadableSource;

/** Reads a WXR file element by element, however large it is. */
final class WxrReader implements Iterator<JsonNode>, AutoCloseable {

    private static final Set<String> ROWS = Set.of("item", "wp:author", "wp:category", "wp:tag", "wp:term");

    private final XMLStreamReader xml;
    private final InputStreamReader text;
    private final PostBody body;
    private @Nullable String site;
    private @Nullable JsonNode next;
    private boolean isWxr;
    private boolean ended;

    WxrReader(Path file, PostBody body) throws IOException {
        this.body = body;
        this.text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
        try {
            this.xml = factory().createXMLStreamReader(new XmlCharacters(text));
        } catch (XMLStreamException e) {
            text.close();
            throw unreadable(e);
        }
    }

    /** The JDK's own; no DTD, so that nothing is expanded and nothing outside is read. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static UnreadableSource unreadable(Exception cause) {
        return new UnreadableSource("WXR", String.valueOf(cause.getMessage()).replaceAll("\\s+", " "));
    }

    /** It stands before the first row. */
    Optional<String> site() {
        look();
        return Optional.ofNullable(site);
    }

    @Override
    public boolean hasNext() {
        look();
        return next != null;
    }

    private void look() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode row = Objects.requireNonNull(next);
        next = null;
        return row;
    }

    private @Nullable JsonNode read() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    JsonNode row = element(name(xml));
                    if (row != null) {
                        return row;
                    }
                }
            }
            if (!isWxr) {
                throw new UnreadableSource("WXR", "<wp:wxr_version>?");
            }
            return null;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private @Nullable JsonNode element(String name) throws XMLStreamException {
        if (ROWS.contains(name)) {
            var element = new WxrElement(xml, name);
            return name.equals("item") ? new WxrItem(element, body).row() : taxonomy(name, element);
        }
        switch (name) {
            case "wp:wxr_version" -> isWxr = true;
            case "wp:base_blog_url" -> site = new WxrElement(xml, name).text();
            case "link" -> {
                String link = new WxrElement(xml, name).text();
                site = site == null && !link.isEmpty() ? link : site;
            }
            default -> {}
        }
        return null;
    }

    private static JsonNode taxonomy(String name, WxrElement element) {
        ObjectNode row = StrictJson.MAPPER.createObjectNode();
        switch (name) {
            case "wp:author" ->
                row.put("kind", "author")
                        .put("id", element.text("wp:author_id"))
                        .put("login", element.text("wp:author_login"))
                        .put("email", element.text("wp:author_email"))
                        .put("name", firstOf(element, "wp:author_display_name", "wp:author_login"));
            case "wp:category" ->
                row.put("kind", "category")
                        .put("slug", Percent.decoded(element.text("wp:category_nicename")))
                        .put("parent", Percent.decoded(element.text("wp:category_parent")))
                        .put("name", element.text("wp:cat_name"))
                        .put("description", element.text("wp:category_description"));
            case "wp:tag" ->
                row.put("kind", "tag")
                        .put("slug", Percent.decoded(element.text("wp:tag_slug")))
                        .put("name", element.text("wp:tag_name"))
                        .put("description", element.text("wp:tag_description"));
            default ->
                row.put("kind", "term")
                        .put("taxonomy", element.text("wp:term_taxonomy"))
                        .put("slug", Percent.decoded(element.text("wp:term_slug")))
                        .put("name", element.text("wp:term_name"));
        }
        return row;
    }

    private static String firstOf(WxrElement element, String name, String otherwise) {
        String text = element.text(name);
        return text.isBlank() ? element.text(otherwise) : text;
    }

    /** With the prefix that WordPress writes, whatever the file has. */
    static String name(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String prefix = namespace.endsWith("/excerpt/")
                ? "excerpt:"
                : namespace.contains("wordpress.org/export")
                        ? "wp:"
                        : namespace.contains("rss/1.0/modules/content")
                                ? "content:"
                                : namespace.contains("purl.org/dc") ? "dc:" : "";
        return prefix + xml.getLocalName();
    }

    @Override
    public void close() {
        try {
            xml.close();
            text.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
