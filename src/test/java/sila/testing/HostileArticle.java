package sila.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import sila.kernel.StrictJson;

/** An article that an attacker has written: the same words in each of its texts. */
public final class HostileArticle {

    private static final String FILE = "/hostile/xss-vectors.txt";
    private static final String COMMENT = "#:";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)");

    /** What acts by being there, or brings others in. */
    private static final Set<String> ACTING = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "portal",
            "base",
            "style",
            "template",
            "math",
            "foreignobject",
            "animate",
            "set",
            "handler",
            "marquee",
            "plaintext",
            "xmp",
            "noembed",
            "isindex",
            "keygen");

    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "data", "poster", "cite", "background", "xlink:href", "longdesc");

    /** A path, a part of the page, or a scheme that shows something. */
    private static final Pattern HARMLESS = Pattern.compile("(?:/(?!/)|[#?]|https?://|mailto:|tel:).*|");

    /** Halves of characters could not be sent otherwise. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private HostileArticle() {}

    /** Hundreds of ways to make a browser run what is only to be read. */
    public static List<String> vectors() {
        try (var in = HostileArticle.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .map(line -> ESCAPE.matcher(line).replaceAll(HostileArticle::unescaped))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        return Matcher.quoteReplacement(
                switch (code.charAt(0)) {
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case '\\' -> "\\";
                    case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                    default -> throw new IllegalArgumentException("no escape: " + escape.group());
                });
    }

    /** A draft with the words in every text that readers see. */
    public static ObjectNode draft(String words, String picture) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        ObjectNode fields = draft.putObject("fields");
        fields.put("title", words).put("lead", words).put("age", "0+");
        fields.putObject("seo").put("title", words).put("description", words);
        fields.putObject("cover").put("id", picture).put("alt", words).put("caption", words);
        fields.putObject("source").put("url", "https://example.org/").put("text", words);
        ArrayNode blocks = fields.putObject("body").put("type", "doc").putArray("content");
        letters(blocks, "paragraph", words);
        letters(blocks, "heading", words).putObject("attrs").put("level", 2);
        letters(blocks, "code_block", words);
        letters(block(blocks, "blockquote").putArray("content"), "paragraph", words);
        letters(
                block(blocks, "bullet_list")
                        .putArray("content")
                        .addObject()
                        .put("type", "list_item")
                        .putArray("content"),
                "paragraph",
                words);
        ObjectNode callout = block(blocks, "callout");
        callout.putObject("attrs").put("kind", "info");
        letters(callout.putArray("content"), "paragraph", words);
        ((ObjectNode) letters(blocks, "paragraph", words).at("/content/0"))
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", "https://example.org/");
        ObjectNode citation = block(blocks, "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "norm_citation")
                .putObject("attrs");
        citation.put("act", "тк").put("article", "81").put("text", words);
        block(blocks, "image")
                .putObject("attrs")
                .put("asset", picture)
                .put("alt", words)
                .put("caption", words);
        block(blocks, "embed")
                .putObject("attrs")
                .put("url", "https://rutube.ru/video/0a1b/")
                .put("title", words)
                .put("caption", words);
        return draft;
    }

    private static ObjectNode block(ArrayNode blocks, String type) {
        return blocks.addObject().put("type", type);
    }

    private static ObjectNode letters(ArrayNode blocks, String type, String words) {
        ObjectNode block = block(blocks, type);
        block.putArray("content").addObject().put("type", "text").put("text", words);
        return block;
    }

    /** JSON that arrives as it is meant, whatever characters are in it. */
    public static String ascii(JsonNode json) {
        try {
            return ASCII.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Nothing in a page of the hub, or a part of one, acts by itself or by being touched: for pages whose own scripts and
     * styles are files of the hub.
     */
    public static void assertInert(String html) {
        var document = Jsoup.parse(html);
        document.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                assertThat(comment.getData()).doesNotContain("<", "alert");
            } else if (node instanceof Element element) {
                assertInert(element);
            }
        });
    }

    private static void assertInert(Element element) {
        String name = element.normalName();
        assertThat(name).as(element::outerHtml).isNotIn(ACTING);
        if (name.equals("script")) {
            assertOurs(element);
        }
        if (name.equals("meta")) {
            assertThat(element.attr("http-equiv")).as(element::outerHtml).isEmpty();
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            assertThat(key).as(element::outerHtml).doesNotStartWith("on").isNotIn("srcdoc", "style", "ping");
            if (ADDRESSES.contains(key)) {
                assertThat(attribute.getValue())
                        .as(element::outerHtml)
                        .matches(HARMLESS)
                        .doesNotContain("evil.example");
            }
        }
    }

    /** A file of the hub, or data that no browser runs. */
    private static void assertOurs(Element script) {
        if (script.hasAttr("src")) {
            assertThat(script.attr("src")).matches("/(?!/).*");
            assertThat(script.data()).isBlank();
        } else {
            assertThat(script.attr("type")).isEqualTo("application/ld+json");
            assertThat(isJson(script.data())).as(script.data()).isTrue();
        }
    }

    private static boolean isJson(String text) {
        try {
            return StrictJson.MAPPER.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** What a page is built of, without its words: two articles that differ in words only have the same. */
    public static List<String> skeleton(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.normalName() + " "
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }
}
