package sila.entries.previews;

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
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** The delivery API as it would answer, for whoever has a preview token. */
@QuarkusTest
class PreviewApiTest {

    private static final String ARTICLES = "/api/v1/content/article";

    @Inject
    EntityManager database;

    @Test
    void a_draft_is_answered_by_its_id_by_its_address_and_in_lists() {
        String title = unique("Черновик");
        String id = create("article", article(title));
        String slug = administrator().get("/api/v1/manage/entries/" + id).path("slug");
        String token = token("{\"entry\": \"" + id + "\"}");

        for (String key : new String[] {id, slug}) {
            get(ARTICLES + "/" + key, token)
                    .statusCode(200)
                    .body("fields.title", equalTo(title))
                    .body("fields.body.html", equalTo("<p>Соглашение подписано.</p>"));
        }
        get(ARTICLES + "?filter[id][eq]=" + id, token).statusCode(200).body("items.id", contains(id));
        get(ARTICLES + "?filter[topics][contains]=salary&limit=100", token).body("items.id", hasItem(id));
        given().get(ARTICLES + "/" + id).then().statusCode(404);
        given().get(ARTICLES + "?filter[id][eq]=" + id).then().body("items", empty());
    }

    @Test
    void nobody_keeps_the_answer() {
        String id = create("article", article(unique("Черновик")));
        String token = token("{\"entry\": \"" + id + "\"}");
        for (String path : new String[] {ARTICLES + "/" + id, ARTICLES}) {
            get(path, token)
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .header("X-Robots-Tag", containsString("noindex"))
                    .header("ETag", nullValue());
        }
    }

    @Test
    void what_happens_to_be_public_already_is_not_kept_either() {
        String id = published("article", article(unique("Вышла")));
        String release = administrator()
                .body("{\"title\": \"Пустой\"}")
                .post("/api/v1/manage/releases")
                .path("id");
        get(ARTICLES + "/" + id, token("{\"release\": \"" + release + "\"}"))
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void other_drafts_are_not_answered() {
        String hidden = create("article", article(unique("Чужой")));
        String token = token("{\"entry\": \"" + create("article", article(unique("Черновик"))) + "\"}");
        get(ARTICLES + "/" + hidden, token).statusCode(404);
        get(ARTICLES + "?limit=100", token).body("items.id", not(hasItem(hidden)));
    }

    @Test
    void a_release_is_answered_as_a_whole() {
        String author = create("person", Api.person(unique("Автор")));
        String coming = create("article", Api.articleBy(author, unique("Статья")));
        String going = published("article", article(unique("Уходит")));
        String release = administrator()
                .body("{\"title\": \"Выпуск\", \"entries\": [\"" + coming + "\", \"" + author + "\", {\"entry\": \""
                        + going + "\", \"action\": \"unpublish\"}]}")
                .post("/api/v1/manage/releases")
                .path("id");
        String token = token("{\"release\": \"" + release + "\"}");

        get(ARTICLES + "/" + coming + "?include=author", token)
                .statusCode(200)
                .body("included.'" + author + "'.type", equalTo("person"));
        get("/api/v1/content/person/" + author, token).statusCode(200);
        get(ARTICLES + "/" + going, token).statusCode(404);
        given().get(ARTICLES + "/" + going).then().statusCode(200);
    }

    @Test
    void a_token_that_has_expired_or_was_taken_back_answers_nothing() {
        String id = create("article", article(unique("Черновик")));
        var issued = administrator().body("{\"entry\": \"" + id + "\"}").post("/api/v1/manage/previews");
        String revoked = issued.path("token");
        administrator().delete("/api/v1/manage/previews/" + issued.<String>path("id"));
        String expired = token("{\"entry\": \"" + id + "\"}");
        get(ARTICLES + "/" + id, expired).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update preview set expires_at = now() where entry_id = cast(:id as uuid)")
                .setParameter("id", id)
                .executeUpdate());

        get(ARTICLES + "/" + id, revoked).statusCode(403);
        get(ARTICLES + "/" + id, expired).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1 --", "\u0000", "ААА"})
    void what_is_no_token_is_refused(String token) {
        int status = get(ARTICLES, token).extract().statusCode();
        assertThat(status).isBetween(400, 403);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().queryParam("preview", token).get(path).then();
    }

    private static String token(String order) {
        return administrator()
                .body(order)
                .post("/api/v1/manage/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
