package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Feeds of other sites, by address and by file. */
@QuarkusTest
class FeedImportTest {

    private static final Path PICTURE = Path.of("content-model", "demo", "media", "cover-wind.svg");

    /** Now: feeds are cut after the newest items, and all tests publish into the same ones. */
    private final Instant published = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private String rss(String base) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Лента</title><link>%2$s/</link><description>О нас</description>
                <item><title>Вторая %1$s</title><link>%2$s/second</link><guid isPermaLink="false">tag:%1$s,2024:2</guid>
                  <pubDate>%3$s</pubDate><category>Зарплата</category><category>Прочее</category>
                  <description>&lt;p&gt;Коротко &lt;b&gt;о главном&lt;/b&gt;.&lt;/p&gt;</description>
                  <content:encoded><![CDATA[<p>Читайте <a href="%2$s/first">первую</a>.</p><script>alert(1)</script>]]></content:encoded>
                  <enclosure url="%2$s/wind.svg" type="image/svg+xml" length="1"/></item>
                <item><title>Первая %1$s</title><link>%2$s/first</link><guid isPermaLink="false">tag:%1$s,2024:1</guid>
                  <pubDate>Mon, 06 May 2024 09:00:00 +0300</pubDate><dc:creator>Анна</dc:creator>
                  <description>Только текст</description></item>
                </channel></rss>
                """.formatted(
                unique, base, DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.ofHours(3))));
    }

    private static String order(String url) {
        return administrator()
                .body("{\"format\": \"rss\", \"publish\": true, \"url\": \"" + url + "\"}")
                .post("/api/v1/manage/transfers/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonPath found(String title) {
        return administrator()
                .queryParam("filter[title][eq]", title)
                .get("/api/v1/content/article")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_items_of_a_feed_become_articles_that_its_readers_know() throws IOException {
        try (var site = new Elsewhere().with("/wind.svg", Files.readAllBytes(PICTURE))) {
            site.redirecting("/feed", "/rss.xml").with("/rss.xml", rss(site.url("")));
            String id = order(site.url("/feed"));
            JsonPath ready = TransferApi.awaitRest(id);
            assertThat(ready.getString("state")).isEqualTo("ready");
            assertThat(ready.getInt("preview.new")).isEqualTo(2);
            assertThat(ready.getList("problems.title", String.class)).contains("Прочее");
            assertThat(TransferApi.apply(id, "").getInt("counts.created")).isEqualTo(2);

            JsonPath second = found("Вторая " + unique);
            String article = second.getString("items[0].id");
            assertThat(second.getString("items[0].publishedAt")).isEqualTo(published.toString());
            assertThat(second.getString("items[0].fields.lead")).isEqualTo("Коротко о главном.");
            assertThat(second.getList("items[0].fields.topics", String.class)).containsExactly("salary");
            assertThat(second.getString("items[0].fields.cover.alt")).isEqualTo("Вторая " + unique);
            assertThat(second.getString("items[0].fields.body.html"))
                    .contains("href=\"/articles/")
                    .doesNotContain("script");
            Api.awaitDelivered(article);
            administrator()
                    .get("/feeds/topics/salary/rss.xml")
                    .then()
                    .body(containsString("tag:" + unique + ",2024:2"));

            String again = order(site.url("/feed"));
            TransferApi.awaitRest(again);
            assertThat(TransferApi.apply(again, "").getInt("counts.unchanged")).isEqualTo(2);
            assertThat(TransferApi.export("article").only(article).files().keySet())
                    .contains("entries/article/" + article + "/feed-guid.json");
        }
    }

    @Test
    void an_atom_feed_is_read_from_a_file_too() {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Лента</title><id>urn:x</id><updated>2024-05-06T00:00:00Z</updated>
                <link href="https://%1$s.example/"/>
                <entry><title type="html">Атом &lt;b&gt;%1$s&lt;/b&gt;</title><id>urn:%1$s:1</id><updated>2024-05-06T00:00:00Z</updated>
                <published>2024-05-05T00:00:00Z</published><link href="https://%1$s.example/1"/>
                <content type="html">&lt;p&gt;Текст&lt;/p&gt;</content></entry></feed>
                """.formatted(unique);
        String id = TransferApi.rows("{\"format\": \"rss\", \"publish\": true}", atom);
        assertThat(TransferApi.apply(id, "").getInt("counts.created")).isEqualTo(1);
        assertThat(found("Атом " + unique).getString("items[0].publishedAt")).isEqualTo("2024-05-05T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/feed",
                "http://localhost:9/feed",
                "http://[::1]:9/feed",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/feed",
            })
    void an_address_in_a_private_network_is_not_called(String url) {
        JsonPath failed = TransferApi.awaitRest(order(url));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("problem")).contains("private network");
    }

    @Test
    void what_is_no_feed_or_is_not_there_fails_in_a_sentence() {
        try (var site = new Elsewhere()
                .with("/page", "<html><body>нет</body></html>")
                .with(
                        "/evil",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
                                + "<title>&x;</title></channel></rss>")) {
            for (String path : new String[] {"/page", "/evil", "/nothing"}) {
                JsonPath failed = TransferApi.awaitRest(order(site.url(path)));
                assertThat(failed.getString("state")).isEqualTo("failed");
                assertThat(failed.getString("problem")).isNotBlank().doesNotContain("root:");
            }
        }
    }

    @Test
    void the_work_is_told_while_it_is_done() {
        String id = TransferApi.rows("{\"format\": \"rss\"}", rss("https://" + unique + ".example"));
        administrator()
                .get("/api/v1/manage/transfers/" + id)
                .then()
                .body("state", equalTo("ready"))
                .body("preview.new", equalTo(2))
                .body("filename", equalTo("rows"));
        administrator().get("/api/v1/manage/transfers").then().body("items.id", hasItem(id));
    }
}
