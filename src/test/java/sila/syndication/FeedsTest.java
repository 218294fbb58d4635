package sila.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedsTest {

    @Test
    void a_reader_finds_everything_it_needs() throws Exception {
        String title = unique("Льготы & «гарантии» <b>энергетикам</b>");
        String id = published("article", article(title, "youth"));
        awaitDelivered(id);
        SyndFeed feed = read("/feeds/topics/youth/rss.xml");
        assertThat(feed.getTitle()).isEqualTo("Сила в каждом — Молодёжь");
        assertThat(feed.getLanguage()).isEqualTo("ru");
        SyndEntry entry = feed.getEntries().stream()
                .filter(item -> item.getUri().equals("urn:uuid:" + id))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo(title);
        assertThat(entry.getLink()).startsWith("http://localhost").contains("/articles/lgoty-garantii");
        assertThat(entry.getDescription().getValue()).isEqualTo("Коротко о главном.");
        assertThat(entry.getContents().get(0).getValue()).isEqualTo("<p>Соглашение подписано.</p>");
        assertThat(entry.getCategories().get(0).getName()).isEqualTo("Молодёжь");
        assertThat(entry.getPublishedDate()).isNotNull();
    }

    @Test
    void an_entry_that_comes_back_keeps_its_guid_and_its_date() throws Exception {
        String id = published("article", article(unique("Вернулась"), "culture"));
        awaitDelivered(id);
        SyndEntry before = only(id);
        administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish")
                .then()
                .statusCode(200);
        awaitDelivered(id);
        assertThat(read("/feeds/topics/culture/rss.xml").getEntries())
                .noneMatch(item -> item.getUri().equals("urn:uuid:" + id));
        administrator().post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
        awaitDelivered(id);
        assertThat(only(id).getPublishedDate()).isEqualTo(before.getPublishedDate());
    }

    @Test
    void a_reader_that_has_it_gets_304() {
        String id = published("article", article(unique("Лента"), "sport"));
        awaitDelivered(id);
        var first = given().get("/feeds/topics/sport/rss.xml").then().statusCode(200);
        first.contentType(startsWith("application/rss+xml")).header("Cache-Control", containsString("max-age"));
        String etag = first.extract().header("ETag");
        String modified = first.extract().header("Last-Modified");
        given().header("If-None-Match", etag)
                .get("/feeds/topics/sport/rss.xml")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", modified)
                .get("/feeds/topics/sport/rss.xml")
                .then()
                .statusCode(304);
        given().head("/feeds/topics/sport/rss.xml").then().statusCode(200).header("ETag", etag);
    }

    @Test
    void a_feed_without_items_is_a_feed() throws Exception {
        assertThat(read("/feeds/regions/87/rss.xml").getEntries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nonsense/rss.xml",
                "/feeds/persons/rss.xml",
                "/feeds/topics/nonsense/rss.xml",
                "/feeds/regions/999/rss.xml",
                "/feeds/all/rss.json",
                "/feeds/../etc/passwd",
            })
    void what_is_no_feed_is_not_found(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    private static SyndEntry only(String id) throws Exception {
        return read("/feeds/topics/culture/rss.xml").getEntries().stream()
                .filter(item -> item.getUri().equals("urn:uuid:" + id))
                .findFirst()
                .orElseThrow();
    }

    private static SyndFeed read(String path) throws Exception {
        String xml = given().get(path).then().statusCode(200).extract().asString();
        return new SyndFeedInput().build(new StringReader(xml));
    }
}
