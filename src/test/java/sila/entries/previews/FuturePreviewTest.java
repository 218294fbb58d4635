package sila.entries.previews;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The delivery API as it will answer at a moment to come. */
@QuarkusTest
class FuturePreviewTest {

    private final Instant morning = Instant.now().plusSeconds(36_000);
    private final Instant evening = morning.plusSeconds(36_000);

    @Test
    void what_is_scheduled_appears_at_its_moment_and_goes_at_the_other() {
        String id = create("article", article(unique("На один день")));
        schedule(id, "{\"publishAt\": \"" + morning + "\", \"unpublishAt\": \"" + evening + "\"}");
        String token = token(evening.plusSeconds(60));

        at(morning.minusSeconds(60), id, token).statusCode(404);
        at(morning.plusSeconds(60), id, token).statusCode(200).body("version", equalTo(1));
        at(evening.plusSeconds(60), id, token).statusCode(404);
        shown(id, token).statusCode(404);
    }

    @Test
    void what_is_public_leaves_at_its_moment() {
        String id = published("article", article(unique("До вечера")));
        schedule(id, "{\"unpublishAt\": \"" + evening + "\"}");

        shown(id, token(morning)).statusCode(200);
        shown(id, token(evening.plusSeconds(60))).statusCode(404);
        given().get("/api/v1/content/article/" + id).then().statusCode(200);
    }

    @Test
    void the_version_that_waits_is_shown_and_not_a_newer_draft() {
        String title = unique("Назначена");
        String id = create("article", article(title));
        schedule(id, "{\"publishAt\": \"" + morning + "\"}");
        administrator()
                .header("If-Match", "\"1\"")
                .body(article(unique("Черновик дальше")))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);

        shown(id, token(morning)).statusCode(200).body("fields.title", equalTo(title));
    }

    @Test
    void of_a_schedule_and_a_release_the_later_one_holds() {
        String id = create("article", article(unique("Сначала расписание")));
        schedule(id, "{\"publishAt\": \"" + morning + "\"}");
        String later = unique("Потом релиз");
        administrator()
                .header("If-Match", "\"1\"")
                .body(article(later))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        administrator()
                .body("{\"title\": \"Вечерний\", \"entries\": [\"" + id + "\"], \"publishAt\": \"" + evening + "\"}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201);

        shown(id, token(morning)).body("version", equalTo(1));
        shown(id, token(evening)).body("version", equalTo(2)).body("fields.title", equalTo(later));
    }

    @Test
    void a_token_shows_nothing_beyond_its_moment() {
        String id = create("article", article(unique("Вечером")));
        schedule(id, "{\"publishAt\": \"" + evening + "\"}");
        String token = token(morning);
        at(evening.plusSeconds(60), id, token).statusCode(403);
        String draft = create("article", article(unique("Черновик")));
        String ofDraft = administrator()
                .body("{\"entry\": \"" + draft + "\"}")
                .post("/api/v1/manage/previews")
                .path("token");
        at(evening.plusSeconds(60), id, ofDraft).statusCode(403);
    }

    private static void schedule(String id, String order) {
        administrator()
                .body(order)
                .post("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse at(Instant moment, String id, String token) {
        return given().queryParam("preview", token)
                .queryParam("as_of", moment.toString())
                .get("/api/v1/content/article/" + id)
                .then();
    }

    private static ValidatableResponse shown(String id, String token) {
        return given().queryParam("preview", token)
                .get("/api/v1/content/article/" + id)
                .then();
    }

    private static String token(Instant moment) {
        return administrator()
                .body("{\"at\": \"" + moment + "\"}")
                .post("/api/v1/manage/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
