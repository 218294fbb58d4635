package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.storage.Area;
import sila.storage.Storage;
import sila.testing.Api;

/** One entry on its way through everything that the hub is for. */
@QuarkusTest
class EntryJourneyTest {

    @Inject
    Storage storage;

    @Test
    void an_article_goes_from_draft_to_every_channel_and_back() throws Exception {
        String title = unique("Тариф вырос на 8 процентов");
        String author = create("person", Api.person(unique("Анна Соколова")));
        publish(author);
        String draft = Api.articleBy(author, title);

        var created = administrator()
                .body(draft)
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201);
        created.header("ETag", "\"1\"").body("state", equalTo("draft")).body("version", equalTo(1));
        String id = created.extract().path("id");
        String slug = created.extract().path("slug");
        assertThat(slug).startsWith("tarif-vyros-na-8-protsentov");
        created.header("Location", containsString("/api/v1/manage/entries/" + id));
        given().get("/api/v1/content/article/" + slug).then().statusCode(404);

        publish(id).body("state", equalTo("published")).body("publishedVersion", equalTo(1));
        assertThat(Api.channels(id)).containsExactly("archive", "feeds", "index", "site");
        awaitDelivered(id);

        itIsInJson(id, slug, author, title);
        itIsInTheArchive(id, title);
        itIsInTheFeed(id, title);
        itIsOnThePage(slug, title);
        itIsInThePersonalFeed(id, title);

        administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish")
                .then()
                .statusCode(200)
                .body("state", equalTo("unpublished"));
        awaitDelivered(id);
        itIsGone(id, slug, title);
    }

    private static void itIsInJson(String id, String slug, String author, String title) {
        var one = given().get("/api/v1/content/article/" + slug + "?include=author")
                .then()
                .statusCode(200);
        one.body("id", equalTo(id)).body("fields.title", equalTo(title)).body("fields.author", equalTo(author));
        one.body("fields.body.html", equalTo("<p>Соглашение подписано.</p>"));
        one.body("included.'" + author + "'.type", equalTo("person"));
        String etag = one.extract().header("ETag");
        assertThat(etag).matches("\"[A-Za-z0-9_-]+\"");
        given().header("If-None-Match", etag)
                .get("/api/v1/content/article/" + slug + "?include=author")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().get("/api/v1/content/article/" + id).then().statusCode(200).body("slug", equalTo(slug));
        given().queryParam("filter[id][eq]", id)
                .queryParam("fields", "title")
                .get("/api/v1/content/article")
                .then()
                .statusCode(200)
                .body("items.fields", contains(Map.of("title", title)))
                .body("total", equalTo(1))
                .body("next", nullValue());
    }

    private void itIsInTheArchive(String id, String title) throws Exception {
        byte[] version =
                storage.read(Area.CONTENT, "content/article/" + id + "/1.json").orElseThrow();
        assertThat(StrictJson.MAPPER.readTree(version).at("/fields/title").asText())
                .isEqualTo(title);
        assertThat(archivedState(id)).isEqualTo("published");
    }

    private String archivedState(String id) throws Exception {
        byte[] current = storage.read(Area.CONTENT, "content/article/" + id + "/current.json")
                .orElseThrow();
        return StrictJson.MAPPER.readTree(current).path("state").asText();
    }

    private static void itIsInTheFeed(String id, String title) {
        for (String feed : List.of("all", "articles", "topics/salary", "regions/77")) {
            var answer = given().get("/feeds/" + feed + "/rss.xml").then().statusCode(200);
            XmlPath rss = new XmlPath(answer.extract().asString());
            assertThat(rss.getList("rss.channel.item.title", String.class)).contains(title);
            assertThat(rss.getList("rss.channel.item.guid", String.class)).contains("urn:uuid:" + id);
        }
    }

    private static void itIsOnThePage(String slug, String title) {
        var page = Jsoup.parse(given().get("/articles/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.text()).contains("Соглашение подписано.");
        await().untilAsserted(() -> given().get("/").then().statusCode(200).body(containsString(title)));
        await().untilAsserted(
                        () -> given().get("/articles").then().statusCode(200).body(containsString(title)));
    }

    private static void itIsInThePersonalFeed(String id, String title) {
        await().untilAsserted(() -> given().queryParam("interests", "salary")
                .queryParam("region", "77")
                .queryParam("limit", 100)
                .get("/api/v1/feed")
                .then()
                .statusCode(200)
                .body("items.entry.id", hasItem(id))
                .body("items.entry.title", hasItem(title)));
    }

    private void itIsGone(String id, String slug, String title) throws Exception {
        given().get("/api/v1/content/article/" + slug).then().statusCode(404);
        given().queryParam("filter[id][eq]", id)
                .get("/api/v1/content/article")
                .then()
                .body("items", empty());
        given().get("/feeds/all/rss.xml").then().body(not(containsString(title)));
        given().get("/articles/" + slug).then().statusCode(404);
        await().untilAsserted(() -> given().get("/").then().body(not(containsString(title))));
        await().untilAsserted(() ->
                given().queryParam("limit", 100).get("/api/v1/feed").then().body("items.entry.id", not(hasItem(id))));
        assertThat(archivedState(id)).isEqualTo("unpublished");
        String archived = new String(
                storage.read(Area.CONTENT, "content/article/" + id + "/1.json").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(archived).contains(title);
    }

    @Test
    void a_correction_replaces_the_published_version_and_keeps_the_guid() {
        String title = unique("Съезд открылся");
        String id = Api.published("article", Api.article(title));
        awaitDelivered(id);
        String corrected = unique("Съезд завершился");
        administrator()
                .header("If-Match", "\"1\"")
                .body(Api.article(corrected))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("publishedVersion", equalTo(1));
        given().get("/api/v1/content/article/" + id).then().body("fields.title", equalTo(title));
        publish(id).body("publishedVersion", equalTo(2));
        awaitDelivered(id);
        given().get("/api/v1/content/article/" + id)
                .then()
                .body("version", equalTo(2))
                .body("fields.title", equalTo(corrected));
        XmlPath rss = new XmlPath(given().get("/feeds/articles/rss.xml").asString());
        assertThat(rss.getString("rss.channel.item.find { it.guid == 'urn:uuid:" + id + "' }.title"))
                .isEqualTo(corrected);
        administrator()
                .get("/api/v1/manage/entries/" + id + "/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.published", contains(true, false));
        administrator()
                .get("/api/v1/manage/entries/" + id + "/versions/1")
                .then()
                .body("fields.title", equalTo(title));
    }

    @Test
    void a_page_follows_the_person_it_names() {
        String name = unique("Иван Петров");
        String person = create("person", Api.person(name));
        publish(person);
        awaitDelivered(person);
        String id = Api.published("article", Api.articleBy(person, unique("Интервью")));
        awaitDelivered(id);
        String slug = given().get("/api/v1/content/article/" + id).path("slug");
        given().get("/articles/" + slug).then().body(containsString(name));

        String renamed = unique("Иван Сидоров");
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"title\": \"" + renamed + "\", \"age\": \"0+\"}}")
                .put("/api/v1/manage/entries/" + person)
                .then()
                .statusCode(200);
        publish(person);
        await().untilAsserted(() -> given().get("/articles/" + slug).then().body(containsString(renamed)));
    }
}
