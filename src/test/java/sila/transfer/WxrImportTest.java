package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An export of WordPress with the mapping that comes with the hub. */
@QuarkusTest
class WxrImportTest {

    private static final Path SITE = Path.of("src", "test", "resources", "transfer", "site.xml");
    private static final Path PICTURE = Path.of("content-model", "demo", "media", "cover-podcast.png");

    private final String site = "s" + UUID.randomUUID().toString().substring(0, 8);

    private JsonPath imported(String flags) throws IOException {
        String id = administrator()
                .body("{\"format\": \"wxr\", \"download\": false" + flags + "}")
                .post("/api/v1/manage/transfers/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .contentType(ContentType.BINARY)
                .body(Files.readAllBytes(PICTURE))
                .put("/api/v1/manage/transfers/" + id + "/uploads?path=2024/05/opora.png")
                .then()
                .statusCode(204);
        TransferApi.sent(id, Files.readString(SITE).replace("SITE", site));
        return TransferApi.apply(id, "");
    }

    private static JsonPath content(String type, String slug) {
        return administrator()
                .get("/api/v1/content/" + type + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_site_comes_with_its_people_pages_pictures_and_links() throws IOException {
        JsonPath done = imported(", \"publish\": true");
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("counts.failed"))
                .as(done.getString("problems"))
                .isNull();
        assertThat(done.getInt("counts.created")).isEqualTo(7);
        assertThat(done.getInt("counts.ignored")).isEqualTo(4);

        JsonPath post = content("article", "tarif-" + site);
        assertThat(post.getString("fields.title")).isEqualTo("Тариф вырос на 8 % & это ещё не всё " + site);
        assertThat(post.getString("fields.lead")).isEqualTo("Коротко о тарифе.");
        assertThat(post.getString("publishedAt")).isEqualTo("2024-05-02T07:30:00Z");
        assertThat(post.getList("fields.topics", String.class)).isEqualTo(List.of("salary"));
        assertThat(post.getString("fields.cover.alt")).isEqualTo("Опора линии электропередачи");
        assertThat(post.getInt("fields.cover.width")).isPositive();
        assertThat(post.getString("fields.body.html"))
                .contains("<strong>подписано</strong>")
                .contains("href=\"/articles/smena-" + site + "\"")
                .contains("href=\"https://other.example/x\"")
                .contains("<figcaption>Опора у Волги</figcaption>")
                .contains("href=\"https://youtu.be/abc\"")
                .doesNotContain("script");
        administrator()
                .get("/api/v1/content/person/" + post.getString("fields.author"))
                .then()
                .body("fields.title", equalTo("Анна Петрова " + site));

        JsonPath older = content("article", "smena-" + site);
        assertThat(older.getString("fields.body.html"))
                .startsWith("<p>Первый абзац<br>со второй строкой.</p><figure class=\"image\"><img ")
                .contains("<figcaption>Подпись [sic] к фото</figcaption>")
                .contains("<blockquote><p>Цитата</p></blockquote>");
        String parent = content("page", "about-" + site).getString("id");
        assertThat(content("page", "unit-" + site).getString("fields.parent")).isEqualTo(parent);
    }

    @Test
    void what_was_behind_a_password_stays_a_draft() throws IOException {
        imported(", \"publish\": true");
        administrator().get("/api/v1/content/article/tayna-" + site).then().statusCode(404);
        assertThat(TransferApi.bySlug("article", "tayna-" + site).getString("items[0].state"))
                .isEqualTo("draft");
    }

    @Test
    void a_second_import_changes_nothing() throws IOException {
        imported(", \"publish\": true");
        JsonPath again = imported(", \"publish\": true, \"update\": true");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(7);
        assertThat(again.getString("counts.created")).isNull();
        assertThat(TransferApi.bySlug("article", "tarif-" + site).getInt("items[0].version"))
                .isLessThanOrEqualTo(2);
    }
}
