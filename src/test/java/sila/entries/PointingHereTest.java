package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** What points at an entry, as readers may see it. */
@QuarkusTest
class PointingHereTest {

    private String person = "";
    private String here = "";

    @BeforeEach
    void a_person() {
        person = published("person", Api.person(unique("Герой")));
        here = "/api/v1/content/person/" + person + "/references";
    }

    private String by(String field) {
        return article(unique("Статья")).replace("\"lead\"", field + ", \"lead\"");
    }

    @Test
    void fields_blocks_and_links_in_texts_count_drafts_do_not() {
        String written = published("article", by("\"author\": \"" + person + "\""));
        create("article", by("\"author\": \"" + person + "\""));
        String episode = published("page", """
                {"fields": {"title": "%s", "age": "0+", "blocks": [{"type": "people", "persons": ["%s"]}]}}
                """.formatted(unique("О нас"), person));
        String linked = published(
                "article",
                article(unique("Ссылка"))
                        .replace(
                                "\"text\": \"Соглашение подписано.\"",
                                "\"text\": \"Герой\", \"marks\": [{\"type\": \"link\", \"attrs\": {\"entry\": \""
                                        + person + "\"}}]"));

        given().get(here)
                .then()
                .statusCode(200)
                .body("items.id", contains(linked, episode, written))
                .body("items.type", contains("article", "page", "article"))
                .body("total", is(3))
                .header("Surrogate-Key", containsString("entry/" + person));
        given().queryParam("types", "page").get(here).then().body("items.id", contains(episode));
        given().queryParam("fields", "title").get(here).then().body("items[0].fields.keySet()", hasSize(1));

        administrator()
                .post("/api/v1/manage/entries/" + written + "/unpublish")
                .then()
                .statusCode(200);
        given().get(here).then().body("items.id", contains(linked, episode));
    }

    @Test
    void many_come_page_by_page() {
        var expected = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            expected.add(0, published("article", by("\"author\": \"" + person + "\"")));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2).queryParam("total", false);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(here);
            seen.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(expected);
        String tag = given().get(here).header("ETag");
        given().header("If-None-Match", tag).get(here).then().statusCode(304);
    }
}
