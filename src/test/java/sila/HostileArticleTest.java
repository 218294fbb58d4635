package sila;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.HostileArticle.ascii;
import static sila.testing.HostileArticle.assertInert;
import static sila.testing.HostileArticle.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sila.contentmodel.richtext.Characters;
import sila.testing.Chromium;
import sila.testing.HostileArticle;
import sila.testing.Library;

/** Whatever an attacker writes is read by people and run by nothing: on the site, in previews, in feeds and in the API. */
@QuarkusTest
class HostileArticleTest {

    /** Fewer than a feed has items. */
    private static final int BATCH = 40;

    private static final String RELEASES = "/api/v1/manage/releases/";
    private static final String PLAIN = "слово";
    private static final List<String> VECTORS = HostileArticle.vectors();

    private static String picture;

    private record Article(String words, String id, String path, JsonNode stored) {}

    /** Each as a list of words with which articles are written together. */
    static Stream<List<String>> batches() {
        return IntStream.iterate(0, from -> from < VECTORS.size(), from -> from + BATCH)
                .mapToObj(from -> VECTORS.subList(from, Math.min(from + BATCH, VECTORS.size())));
    }

    @Test
    void there_are_hundreds_of_ways() {
        assertThat(VECTORS).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void hostile_words_are_read_and_not_run(List<String> vectors) throws Exception {
        Article plain = written(PLAIN);
        List<Article> articles =
                vectors.stream().map(HostileArticleTest::written).toList();
        String release = release(Stream.concat(Stream.of(plain), articles.stream()));
        String preview = preview(release);
        String plainPreview = page("/preview/" + preview + plain.path());
        articles.forEach(article -> assertShown(article, page("/preview/" + preview + article.path()), plainPreview));

        administrator().post(RELEASES + release + "/publish").then().statusCode(200);
        awaitDelivered(plain.id());
        articles.forEach(article -> awaitDelivered(article.id()));
        String plainPage = page(plain.path());
        var pages = new ArrayList<String>();
        articles.forEach(article -> {
            String page = page(article.path());
            assertShown(article, page, plainPage);
            pages.add(page);
        });
        articles.forEach(HostileArticleTest::assertDelivered);
        assertInFeed(articles);
        for (String list : List.of("/", "/articles")) {
            assertInert(page(list));
        }
        assertNothingRuns(pages, plainPage);
    }

    /** Where no words belong, none are taken. */
    @Test
    void hostile_values_are_refused() {
        for (String words : VECTORS) {
            ObjectNode draft = HostileArticle.draft(PLAIN, picture());
            var fields = (ObjectNode) draft.path("fields");
            fields.put("age", words).put("author", words).putArray("topics").add(words);
            ((ObjectNode) fields.path("source")).put("url", words);
            ((ObjectNode) fields.path("cover")).put("id", words);
            var blocks = fields.at("/body/content");
            attributes(blocks, "image").put("asset", words);
            attributes(blocks, "embed").put("url", words);
            attributes(blocks, "callout").put("kind", words);
            ((ObjectNode) blocks.at("/6/content/0/marks/0/attrs")).put("href", words);
            assertThat(refused(draft))
                    .as(words)
                    .contains(
                            "/fields/age",
                            "/fields/author",
                            "/fields/topics/0",
                            "/fields/source/url",
                            "/fields/cover/id")
                    .anyMatch(pointer -> pointer.endsWith("/attrs/asset"))
                    .anyMatch(pointer -> pointer.endsWith("/attrs/url"))
                    .anyMatch(pointer -> pointer.endsWith("/attrs/kind"))
                    .anyMatch(pointer -> pointer.endsWith("/attrs/href"));
            assertThat(refused(HostileArticle.draft(PLAIN, picture()).put("slug", words)))
                    .as(words)
                    .containsExactly("/slug");
        }
    }

    private static ObjectNode attributes(JsonNode blocks, String type) {
        return blocks.valueStream()
                .filter(block -> block.path("type").asText().equals(type))
                .map(block -> (ObjectNode) block.path("attrs"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refused(ObjectNode draft) {
        Response answer = send(draft);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.as(JsonNode.class).path("errors").findValuesAsText("pointer");
    }

    /** Texts that are refused, as for a line end in a title, are replaced: the article is built alike. */
    private static Article written(String words) {
        ObjectNode draft = HostileArticle.draft(words, picture());
        Response answer = send(draft);
        if (answer.statusCode() == 422) {
            assertThat(Characters.arePlain(words) && words.matches(".*"))
                    .as(words)
                    .isFalse();
            List<String> refused = answer.as(JsonNode.class).path("errors").findValuesAsText("pointer");
            refused.forEach(pointer -> replace(draft, pointer));
            answer = send(draft);
        }
        assertThat(answer.statusCode()).as(words + answer.asString()).isEqualTo(201);
        JsonNode entry = answer.as(JsonNode.class);
        return new Article(
                words,
                entry.path("id").asText(),
                "/articles/" + entry.path("slug").asText(),
                entry.path("fields"));
    }

    private static void replace(ObjectNode draft, String pointer) {
        int slash = pointer.lastIndexOf('/');
        assertThat(draft.at(pointer).isTextual()).as(pointer).isTrue();
        ((ObjectNode) draft.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), PLAIN);
    }

    private static Response send(ObjectNode draft) {
        return administrator().body(ascii(draft)).post("/api/v1/manage/content/article");
    }

    private static String release(Stream<Article> articles) {
        List<String> ids = articles.map(Article::id).toList();
        return administrator()
                .body(Map.of("title", "Чужие слова", "entries", ids))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String preview(String release) {
        return administrator()
                .body(Map.of("release", release))
                .post("/api/v1/manage/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static void assertShown(Article article, String page, String plain) {
        assertInert(page);
        assertThat(skeleton(page)).as(article.words()).isEqualTo(skeleton(plain));
        Document shown = Jsoup.parse(page);
        JsonNode stored = article.stored();
        assertThat(squeezed(shown.select("h1").first().wholeText()))
                .isEqualTo(squeezed(stored.path("title").asText()));
        assertThat(squeezed(shown.select(".standfirst").first().wholeText()))
                .isEqualTo(squeezed(stored.path("lead").asText()));
        assertThat(squeezed(shown.select("meta[name=description]").attr("content")))
                .isEqualTo(squeezed(stored.at("/seo/description").asText()));
        String letters = stored.at("/body/content/0/content/0/text").asText();
        assertThat(shown.select(".text > p").first().wholeText()).isEqualTo(letters);
        assertThat(shown.select(".text > pre").first().wholeText()).isEqualTo(letters);
        assertThat(shown.select("figure.image img").last().attr("alt")).isEqualTo(letters);
        assertThat(shown.select("figure.embed a").first().wholeText()).isEqualTo("Смотреть на RUTUBE: " + letters);
    }

    /** As people see it: without the controls that pages leave out, runs of white space as one. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static void assertDelivered(Article article) {
        JsonNode delivered = given().get("/api/v1/content/article/" + article.id())
                .as(JsonNode.class)
                .path("fields");
        assertThat(delivered.path("title")).isEqualTo(article.stored().path("title"));
        assertInert(delivered.at("/body/html").asText());
    }

    private static void assertInFeed(List<Article> articles) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        given().get("/feeds/articles/rss.xml").asByteArray()));
        var items = new HashMap<String, org.w3c.dom.Element>();
        var found = feed.getElementsByTagName("item");
        for (int i = 0; i < found.getLength(); i++) {
            var item = (org.w3c.dom.Element) found.item(i);
            items.put(text(item, "guid"), item);
        }
        for (Article article : articles) {
            var item = items.get("urn:uuid:" + article.id());
            JsonNode stored = article.stored();
            assertThat(squeezed(text(item, "title")))
                    .isEqualTo(squeezed(stored.path("title").asText()));
            assertThat(squeezed(text(item, "description")))
                    .isEqualTo(squeezed(stored.path("lead").asText()));
            String html = text(item, "content:encoded");
            assertInert(html);
            assertThat(Jsoup.parseBodyFragment(html).select("p").first().wholeText())
                    .isEqualTo(stored.at("/body/content/0/content/0/text").asText());
        }
    }

    private static String text(org.w3c.dom.Element item, String name) {
        return item.getElementsByTagName(name).item(0).getTextContent();
    }

    /** In a browser that really loads and touches them. */
    private static void assertNothingRuns(List<String> pages, String plain) {
        try (var browser = Chromium.start()) {
            JsonNode seen = browser.run("""
                const skeleton = html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
                    .map(element => element.nodeName + ' ' + element.getAttributeNames().join());
                const ran = [];
                window.ran = what => ran.push(what);
                const watch = '<script>for (const name of ["alert", "confirm", "prompt", "eval", "open", "msgbox"])'
                    + ' window[name] = () => parent.ran(name);</' + 'script>';
                const expected = skeleton(argument.plain).join('\\n');
                const others = [];
                for (const page of argument.pages) {
                    if (skeleton(page).join('\\n') !== expected) {
                        others.push(page);
                    }
                    const frame = document.createElement('iframe');
                    frame.srcdoc = watch + page;
                    await new Promise(loaded => { frame.onload = loaded; document.body.append(frame); });
                    for (const element of frame.contentDocument.querySelectorAll('*')) {
                        for (const type of ['mouseover', 'pointerenter', 'focus', 'keydown', 'load', 'error', 'toggle']) {
                            element.dispatchEvent(new Event(type));
                        }
                    }
                    for (const link of frame.contentDocument.links) {
                        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(link.protocol)) {
                            others.push(link.outerHTML);
                        }
                    }
                    frame.remove();
                }
                return {ran, others, pages: argument.pages.length};
                """, Map.of("pages", pages, "plain", plain));
            assertThat(seen.path("ran")).isEmpty();
            assertThat(seen.path("others")).isEmpty();
            assertThat(seen.path("pages").asInt()).isEqualTo(pages.size());
        }
    }

    private static synchronized String picture() {
        if (picture == null) {
            picture = Library.picture(1200, 700);
        }
        return picture;
    }
}
