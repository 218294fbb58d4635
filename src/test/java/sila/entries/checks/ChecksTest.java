package sila.entries.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.person;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.testing.Library;

/** Each rule by an entry that breaks it and nothing else, beside one that breaks none. */
@QuarkusTest
class ChecksTest {

    private static final Path MP3 = Path.of("src", "test", "resources", "media", "chapters.mp3");
    private static final String WORDS = "Соглашение подписано, и зарплата вырастет с первого числа. ".repeat(6);

    @Test
    void a_good_article_has_nothing_against_it() {
        check(article(fields -> {})).body("publishable", equalTo(true)).body("version", equalTo(1));
        assertThat(findings(article(fields -> {}))).isEmpty();
    }

    @Test
    void what_publishing_needs_is_named_by_what_is_missing() {
        check(article(fields -> fields.remove("body"))).body("publishable", equalTo(false));
        breaks("blocks required /fields/body", fields -> fields.remove("body"));
        breaks("blocks age-missing /fields/age", fields -> fields.putNull("age"));
        breaks("blocks alt-missing /fields/cover/alt", fields -> cover(fields).remove("alt"));
        breaks("blocks alt-missing /fields/body/content/1/attrs/alt", fields -> blocks(fields)
                .addObject()
                .put("type", "image")
                .putObject("attrs")
                .put("asset", Library.picture(1200, 700)));
    }

    @Test
    void a_name_of_a_file_is_no_description() {
        breaks("hint alt-file-name /fields/cover/alt", fields -> cover(fields).put("alt", "IMG_2041"));
        breaks("hint alt-file-name /fields/cover/alt", fields -> cover(fields).put("alt", "foto-1.jpg"));
        breaks("hint alt-file-name /fields/cover/alt", fields -> cover(fields).put("alt", "Picture.png"));
    }

    @Test
    void a_file_that_is_broken_stands_in_the_way() {
        String broken = Library.uploaded("broken.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        String id = article(fields -> blocks(fields)
                .addObject()
                .put("type", "image")
                .putObject("attrs")
                .put("asset", broken)
                .put("alt", "Ничего"));
        assertThat(findings(id)).containsOnly("blocks media-broken /fields/body/content/1/attrs/asset");
    }

    @Test
    void relations_that_readers_would_not_find_are_named() {
        String author = create("person", person(unique("Автор")));
        breaks("warning reference-not-public /fields/author", fields -> fields.put("author", author));
        String id = article(fields -> fields.put("author", author));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + author + "?despite=references")
                .then()
                .statusCode(204);
        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "blocks invalid /fields/author", "warning reference-not-public /fields/author");
    }

    @Test
    void addresses_that_lead_nowhere_are_named() {
        breaks("warning link-malformed /fields/source/url", link("https://a..ru/"));
        breaks("warning link-private /fields/source/url", link("https://192.168.0.1/kadry"));
        breaks("warning link-private /fields/source/url", link("https://[::1]/"));
        breaks("warning link-private /fields/source/url", link("https://intranet/kadry"));
        breaks("hint link-insecure /fields/source/url", link("http://example.org/"));
        breaks("warning link-dead /fields/source/url", link("/articles/nobody-wrote-this"));
        breaks("warning link-dead /fields/source/url", link("http://localhost:8080/articles/nobody-wrote-this"));
        breaks("warning link-dead /fields/body/content/0/content/0/marks/0/attrs/href", fields -> ((ObjectNode)
                        blocks(fields).at("/0/content/0"))
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", "/persons/nobody?x=1#y"));
    }

    @Test
    void addresses_that_lead_somewhere_are_not() {
        String person = published("person", person(unique("Автор")));
        String slug = administrator().get("/api/v1/manage/entries/" + person).path("slug");
        for (String address : List.of(
                "https://example.org/a?b=c#d",
                "https://энергия.рф/новости",
                "https://a_b.example.org/",
                "mailto:a@example.org",
                "/persons/" + slug,
                "/persons",
                "/",
                "/files/reglament.pdf")) {
            assertThat(findings(article(link(address)))).as(address).isEmpty();
        }
        String self = article(fields -> {});
        String own = administrator().get("/api/v1/manage/entries/" + self).path("slug");
        administrator()
                .header("If-Match", "*")
                .header("Content-Type", "application/merge-patch+json")
                .body("{\"fields\": {\"source\": {\"url\": \"/articles/" + own + "\"}}}")
                .patch("/api/v1/manage/entries/" + self)
                .then()
                .statusCode(200);
        assertThat(findings(self)).isEmpty();
    }

    @Test
    void each_channel_has_room_for_so_long_a_title() {
        breaks("hint title-long /fields/title site", title(81));
        breaks("hint title-long /fields/title rss", title(101).andThen(seo("title", "Коротко")));
        assertThat(findings(article(title(141).andThen(seo("title", "Коротко")))))
                .containsExactlyInAnyOrder(
                        "hint title-long /fields/title rss", "warning title-long /fields/title dzen");
        breaks("hint title-long /fields/seo/title site", seo("title", "З".repeat(81)));
    }

    @Test
    void a_page_needs_a_description_that_is_shown_whole() {
        breaks("hint description-long /fields/seo/description site", seo("description", "о".repeat(161)));
        breaks("hint description-long /fields/seo/description site", fields -> fields.put("lead", "о".repeat(161)));
        breaks(
                "hint summary-missing /fields/lead rss",
                seo("description", "О чём").andThen(fields -> fields.remove("lead")));
        assertThat(findings(article(fields -> fields.remove("lead"))))
                .containsExactlyInAnyOrder(
                        "hint description-missing /fields/seo/description site",
                        "hint summary-missing /fields/lead rss");
    }

    @Test
    void a_page_needs_a_cover_that_messengers_show() {
        Consumer<ObjectNode> picture = fields -> blocks(fields)
                .addObject()
                .put("type", "image")
                .putObject("attrs")
                .put("asset", Library.picture(700, 400))
                .put("alt", "Опора");
        breaks("hint cover-missing /fields/cover site", picture.andThen(fields -> fields.remove("cover")));
        breaks("hint cover-drawing /fields/cover site", picture.andThen(fields -> cover(fields)
                .put("id", Library.drawing())));
        breaks("hint cover-small /fields/cover site", fields -> cover(fields).put("id", Library.picture(1199, 700)));
    }

    @Test
    void dzen_wants_a_text_and_a_picture_and_no_tables() {
        breaks("warning text-short /fields/body dzen", fields -> fields.set("body", body("б".repeat(299))));
        breaks("hint table-dropped /fields/body dzen", fields -> blocks(fields)
                .addObject()
                .put("type", "table")
                .putArray("content")
                .addObject()
                .put("type", "table_row")
                .putArray("content")
                .addObject()
                .put("type", "table_cell")
                .putArray("content")
                .addObject()
                .put("type", "paragraph"));
        assertThat(findings(article(fields -> cover(fields).put("id", Library.picture(699, 400)))))
                .containsExactlyInAnyOrder(
                        "warning picture-missing /fields/cover dzen", "hint cover-small /fields/cover site");
    }

    @Test
    void directories_of_podcasts_want_a_square_cover_and_a_description() {
        String square = Library.picture(1400, 1400);
        assertThat(findings(podcast(square, "О чём"))).isEmpty();
        assertThat(findings(podcast(Library.picture(3000, 3000), "О чём"))).isEmpty();
        for (String wrong :
                List.of(Library.picture(1399, 1399), Library.picture(1400, 1500), Library.picture(3001, 3001))) {
            assertThat(findings(podcast(wrong, "О чём"))).containsExactly("warning cover-size /fields/cover apple");
        }
        assertThat(findings(podcast(Library.drawing(), "О чём")))
                .containsExactly("warning cover-format /fields/cover apple");
        assertThat(findings(podcast(null, "О чём"))).containsExactly("warning cover-missing /fields/cover apple");
        assertThat(findings(podcast(square, null)))
                .containsExactlyInAnyOrder(
                        "warning description-missing /fields/lead podcast",
                        "hint description-missing /fields/seo/description site");
    }

    @Test
    void an_episode_wants_sound_that_apps_play_and_notes_that_fit() throws Exception {
        String show = published("podcast", podcastDraft(Library.picture(1400, 1400), "О чём"));
        String mp3 = Library.uploaded("episode.mp3", Files.readAllBytes(MP3));
        assertThat(findings(episode(show, mp3, "я".repeat(2000)))).isEmpty();
        assertThat(findings(episode(show, mp3, "я".repeat(2001))))
                .containsExactly("warning description-long /fields/body podcast");
        assertThat(findings(episode(show, Library.silence(), "О чём")))
                .containsExactly("warning audio-format /fields/audio apple");
    }

    @Test
    void who_else_edits_it_and_who_may_not_publish_stand_in_the_way() {
        String id = article(fields -> {});
        bearer(token("content:read"))
                .get(checks(id))
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("findings.code", hasItem("forbidden"));
        bearer(token("content:read", "content:write", "content:publish"))
                .post("/api/v1/manage/entries/" + id + "/lock")
                .then()
                .statusCode(200);
        assertThat(findings(id)).containsExactly("blocks locked ");
    }

    @Test
    void what_blocks_is_what_publishing_refuses_and_the_rest_only_informs() {
        String poor = article(fields -> {
            fields.remove("lead");
            fields.remove("cover");
            fields.set("body", body("Коротко."));
        });
        check(poor).body("publishable", equalTo(true)).body("findings.severity", hasItem("warning"));
        administrator()
                .post("/api/v1/manage/entries/" + poor + "/publish")
                .then()
                .statusCode(200);
        String bad = article(fields -> cover(fields).remove("alt"));
        check(bad).body("publishable", equalTo(false)).body("findings[0].severity", equalTo("blocks"));
        administrator()
                .post("/api/v1/manage/entries/" + bad + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/fields/cover/alt")));
    }

    @Test
    void a_finding_is_said_in_the_language_of_whoever_asks() {
        String id = article(title(81));
        check(id).body("findings[0].message", containsString("В заголовке страницы 81 знаков"));
        administrator()
                .header("Accept-Language", "en")
                .get(checks(id))
                .then()
                .body("findings[0].message", containsString("has 81 characters"));
    }

    @Test
    void translations_are_looked_at_too() {
        ObjectNode draft = draft(fields -> {});
        draft.putObject("translations")
                .putObject("en")
                .set("cover", StrictJson.MAPPER.createObjectNode().put("id", Library.picture(1200, 700)));
        assertThat(findings(create("article", draft.toString())))
                .containsExactly("blocks alt-missing /translations/en/cover/alt");
    }

    @Test
    void hostile_words_are_told_as_they_are() {
        String words = "%s%n%1$s {0} ${7*7} <script>alert(1)</script> \"'\u202e";
        String id = article(fields -> {
            fields.put("title", words + "д".repeat(80));
            cover(fields).put("alt", "<img/src=x>.png");
            link("/articles/a%25s").accept(fields);
        });
        administrator().get(checks(id) + "?links=true").then().statusCode(200).body("publishable", equalTo(true));
        assertThat(findings(id)).contains("hint alt-file-name /fields/cover/alt", "hint title-long /fields/title site");
        administrator().get(checks(id) + "?links=%00%25s").then().statusCode(200);
        administrator()
                .get(checks("00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(404);
        administrator().get(checks("nonsense")).then().statusCode(404);
    }

    private static void breaks(String finding, Consumer<ObjectNode> change) {
        assertThat(findings(article(change))).containsExactly(finding);
    }

    private static ValidatableResponse check(String id) {
        return administrator().get(checks(id)).then().statusCode(200);
    }

    private static String checks(String id) {
        return "/api/v1/manage/entries/" + id + "/checks";
    }

    /** «severity code pointer channel», the channel where there is one. */
    private static List<String> findings(String id) {
        List<Map<String, String>> found = check(id).extract().path("findings");
        return found.stream()
                .map(one -> one.get("severity") + " " + one.get("code") + " " + one.get("pointer")
                        + (one.containsKey("channel") ? " " + one.get("channel") : ""))
                .toList();
    }

    private static String article(Consumer<ObjectNode> change) {
        return create("article", draft(change).toString());
    }

    private static ObjectNode draft(Consumer<ObjectNode> change) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        ObjectNode fields = draft.putObject("fields");
        fields.put("title", unique("Статья")).put("lead", "Коротко о главном.").put("age", "0+");
        fields.set("body", body(WORDS));
        fields.putObject("cover").put("id", Library.picture(1200, 700)).put("alt", "Опора линии на закате");
        change.accept(fields);
        return draft;
    }

    private static ObjectNode body(String words) {
        ObjectNode body = StrictJson.MAPPER.createObjectNode().put("type", "doc");
        body.putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", words);
        return body;
    }

    private static ArrayNode blocks(ObjectNode fields) {
        return (ArrayNode) fields.path("body").path("content");
    }

    private static ObjectNode cover(ObjectNode fields) {
        return (ObjectNode) fields.path("cover");
    }

    private static Consumer<ObjectNode> link(String address) {
        return fields -> fields.putObject("source").put("url", address);
    }

    private static Consumer<ObjectNode> title(int length) {
        return fields -> fields.put("title", unique("З".repeat(length - 9)));
    }

    private static Consumer<ObjectNode> seo(String part, String words) {
        return fields -> fields.withObjectProperty("seo").put(part, words);
    }

    private static String podcast(String cover, String lead) {
        return create("podcast", podcastDraft(cover, lead));
    }

    private static String podcastDraft(String cover, String lead) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        ObjectNode fields = draft.putObject("fields");
        fields.put("title", unique("Подкаст"))
                .put("lead", lead)
                .put("age", "0+")
                .put("category", "News");
        if (cover != null) {
            fields.putObject("cover").put("id", cover).put("alt", "Микрофон");
        }
        return draft.toString();
    }

    private static String episode(String show, String audio, String notes) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        ObjectNode fields = draft.putObject("fields");
        fields.put("title", unique("Выпуск"))
                .put("lead", "Коротко о главном.")
                .put("age", "0+")
                .put("podcast", show);
        fields.putObject("audio").put("id", audio);
        fields.putObject("cover").put("id", Library.picture(1400, 1400)).put("alt", "Микрофон");
        fields.set("body", body(notes));
        return create("episode", draft.toString());
    }
}
