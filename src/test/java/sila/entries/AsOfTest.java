package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Time travel: what was public at any past moment. */
@QuarkusTest
class AsOfTest {

    private static final String ARTICLES = "/api/v1/content/article";

    private static ValidatableResponse at(Instant moment, String path) {
        return given().queryParam("as_of", moment.toString()).get(path).then();
    }

    private static Instant updatedAt(String id) {
        return Instant.parse(given().get(ARTICLES + "/" + id).path("updatedAt"));
    }

    private static void change(String id, String field, String value) {
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": {\"" + field + "\": " + value + "}}")
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        Api.publish(id);
    }

    private static void unpublish(String id) {
        administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish?despite=references")
                .then()
                .statusCode(200);
    }

    @Test
    void an_entry_is_read_as_it_was() {
        String id = published("article", article(unique("Первый")));
        Instant first = updatedAt(id);
        String firstTitle = given().get(ARTICLES + "/" + id).path("fields.title");
        change(id, "title", "\"" + unique("Второй") + "\"");
        Instant second = updatedAt(id);
        unpublish(id);

        at(first.minusMillis(1), ARTICLES + "/" + id).statusCode(404);
        at(first, ARTICLES + "/" + id)
                .statusCode(200)
                .body("fields.title", equalTo(firstTitle))
                .body("version", is(1));
        at(second.minusNanos(1000), ARTICLES + "/" + id).body("version", is(1));
        at(second, ARTICLES + "/" + id).body("version", is(2)).body("fields.title", not(firstTitle));
        at(Instant.now(), ARTICLES + "/" + id).statusCode(404);
        given().get(ARTICLES + "/" + id).then().statusCode(404);

        Api.publish(id);
        at(first, ARTICLES + "/" + id).body("version", is(1));
        at(updatedAt(id), ARTICLES + "/" + id).body("version", is(2));
    }

    @Test
    void lists_filter_sort_page_and_include_the_past() {
        String author = published("person", Api.person(unique("Прежний")));
        var ids = new ArrayList<String>();
        for (String letter : List.of("А", "Б", "В")) {
            ids.add(published("article", Api.articleBy(author, unique(letter))));
        }
        Instant then = updatedAt(ids.get(2));
        change(ids.get(0), "author", "null");
        change(ids.get(1), "topics", "[\"sport\"]");
        change(author, "title", "\"" + unique("Нынешний") + "\"");
        unpublish(ids.get(2));

        given().queryParam("filter[author][eq]", author).get(ARTICLES).then().body("total", is(1));
        assertThat(walk(then, author, "title", "")).containsExactly("А", "Б", "В");
        assertThat(walk(then, author, "-publishedAt", "")).containsExactly("В", "Б", "А");
        assertThat(walk(then, author, "-title", "sport")).isEmpty();
        assertThat(walk(then, author, "-title", "salary")).containsExactly("В", "Б", "А");
        given().queryParam("as_of", then.toString())
                .queryParam("filter[author.title][startsWith]", "Прежний")
                .queryParam("filter[author][eq]", author)
                .queryParam("include", "author")
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items[0].included.'" + author + "'.version", is(1));
    }

    private static List<String> walk(Instant moment, String author, String sort, String topic) {
        var letters = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("as_of", moment.toString())
                    .queryParam("filter[author][eq]", author)
                    .queryParam("sort", sort)
                    .queryParam("limit", 2);
            if (!topic.isEmpty()) {
                request.queryParam("filter[topics][eq]", topic);
            }
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(ARTICLES);
            page.then().statusCode(200);
            page.jsonPath()
                    .getList("items.fields.title", String.class)
                    .forEach(title -> letters.add(title.substring(0, 1)));
            cursor = page.path("next");
        } while (cursor != null);
        return letters;
    }

    @Test
    void the_past_never_changes_and_may_be_kept() {
        String id = published("article", article(unique("Статья")));
        Instant then = updatedAt(id);
        String tag = at(then, ARTICLES + "/" + id).extract().header("ETag");
        given().queryParam("as_of", then.toString())
                .header("If-None-Match", tag)
                .get(ARTICLES + "/" + id)
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=60"));
    }

    @Test
    void the_future_is_nobodys_without_a_token() {
        at(Instant.now().plusSeconds(3600), ARTICLES).statusCode(403);
    }

    @Test
    void with_a_token_a_draft_is_seen_among_what_is_public_and_kept_by_nobody() {
        String title = unique("Черновик");
        String id = Api.create("article", article(title));
        String token = administrator()
                .body("{\"entry\": \"" + id + "\"}")
                .post("/api/v1/manage/previews")
                .path("token");
        given().queryParam("preview", token)
                .queryParam("filter[title][eq]", title)
                .queryParam("include", "topics")
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].id", equalTo(id))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("ETag", nullValue());
        given().queryParam("preview", token)
                .get(ARTICLES + "/" + id)
                .then()
                .statusCode(200)
                .body("fields.title", equalTo(title));
        given().queryParam("preview", token + "x")
                .get(ARTICLES + "/" + id)
                .then()
                .statusCode(403);
        given().queryParam("filter[title][eq]", title).get(ARTICLES).then().body("total", is(0));
        given().get(ARTICLES + "/" + id).then().statusCode(404);
    }
}
