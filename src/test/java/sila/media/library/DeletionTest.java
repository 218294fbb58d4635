package sila.media.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.delete;
import static sila.testing.Library.png;
import static sila.testing.Library.uploaded;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sila.media.Assets;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.People;

@QuarkusTest
class DeletionTest {

    private static final int RACES = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @Inject
    Assets assets;

    @Inject
    EntityManager database;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static ValidatableResponse restore(String id) {
        return administrator().post(ASSETS + "/" + id + "/restore").then();
    }

    @Test
    void a_file_is_put_away_and_taken_back() {
        String name = "gone-" + UUID.randomUUID() + ".png";
        String id = uploaded(name, png(2, 2));
        delete(id).statusCode(204);
        given().get("/media/" + id).then().statusCode(404);
        given().get("/media/" + id + "/file").then().statusCode(404);
        administrator().get(ASSETS + "?q=" + name).then().body("items", empty());
        administrator().get(ASSETS + "?state=deleted&q=" + name).then().body("items.id", contains(id));
        administrator()
                .get(ASSETS + "/" + id)
                .then()
                .statusCode(200)
                .body("deletedAt", notNullValue())
                .body("deletedBy", notNullValue());
        delete(id).statusCode(409).body("type", endsWith("asset-is-deleted"));
        Library.describe(id, "{}").statusCode(409);
        administrator()
                .body(Library.articleWith(id, Api.unique("Не может")))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/cover/id"));

        restore(id).statusCode(200).body("deletedAt", nullValue()).body("version", equalTo(3));
        restore(id).statusCode(200).body("version", equalTo(3));
        given().get("/media/" + id + "/file").then().statusCode(200);
        administrator()
                .get("/api/v1/manage/audit?subject=asset:" + id)
                .then()
                .body("items.action", contains("asset.restore", "asset.delete"));
        restore(UUID.randomUUID().toString()).statusCode(404);
        delete(UUID.randomUUID().toString()).statusCode(404);
        administrator()
                .header("If-Match", "\"1\"")
                .delete(ASSETS + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void what_somebody_shows_stays_and_they_are_named() {
        String id = uploaded("used.png", png(2, 2));
        String title = Api.unique("Показывает");
        String entry = Api.create("article", Library.articleWith(id, title));
        delete(id)
                .statusCode(409)
                .body("type", endsWith("asset-is-used"))
                .body("count", equalTo(1))
                .body("users.id", contains(entry))
                .body("users.title", contains(title));

        save(entry, 1, Api.article(title));
        delete(id).statusCode(204);
        restore(id).statusCode(200);
        save(entry, 2, Library.articleWith(id, title));
        Api.publish(entry);
        save(entry, 3, Api.article(title));
        delete(id).statusCode(409).body("users.published", contains(true));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(204);
        delete(id).statusCode(204);
    }

    @Test
    void a_version_that_a_release_will_publish_keeps_its_files() {
        String id = uploaded("planned.png", png(2, 2));
        String title = Api.unique("В релизе");
        String entry = Api.create("article", Library.articleWith(id, title));
        save(entry, 1, Api.article(title));
        String release = administrator()
                .body("{\"title\": \"" + title + "\", \"entries\": [{\"entry\": \"" + entry + "\", \"version\": 1}]}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        delete(id).statusCode(409);
        administrator().delete("/api/v1/manage/releases/" + release).then().statusCode(204);
        delete(id).statusCode(204);
    }

    @Test
    void entries_that_one_may_not_read_are_counted_and_not_named() {
        String id = uploaded("secret.png", png(2, 2));
        Api.create("article", Library.articleWith(id, Api.unique("Чужой")));
        var archivist = People.with(List.of(Map.of("role", People.role(List.of("media:write")))));
        archivist
                .asks()
                .delete(ASSETS + "/" + id)
                .then()
                .statusCode(409)
                .body("count", equalTo(1))
                .body("users", empty());
    }

    private static void save(String entry, int version, String draft) {
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(200);
    }

    @Test
    void either_the_deletion_is_refused_or_the_use_is() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String id = uploaded("race.png", png(2, 2));
            String draft = Library.articleWith(id, Api.unique("Гонка"));
            var start = new CyclicBarrier(2);
            Future<Integer> deletion = threads.submit(() -> {
                start.await();
                return delete(id).extract().statusCode();
            });
            Future<Integer> use = threads.submit(() -> {
                start.await();
                return administrator()
                        .body(draft)
                        .post("/api/v1/manage/content/article")
                        .statusCode();
            });
            assertThat(deletion.get()).isIn(204, 409);
            assertThat(use.get()).isEqualTo(deletion.get() == 204 ? 422 : 201);
        }
    }

    @Test
    void a_deletion_waits_until_it_is_known_whether_somebody_shows_the_file() throws Exception {
        String id = uploaded("held.png", png(2, 2));
        Future<Integer> deletion = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(assets.held(List.of(UUID.fromString(id)))).hasSize(1);
            Future<Integer> asked = threads.submit(() -> delete(id).extract().statusCode());
            await().until(() -> QuarkusTransaction.requiringNew()
                    .call(() -> (Boolean) database.createNativeQuery("""
                                    select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'
                                        and query like 'select 1 from asset where id = % for update')
                                    """).getSingleResult()));
            assertThat(asked.isDone()).isFalse();
            return asked;
        });
        assertThat(deletion.get()).isEqualTo(204);
        administrator().get(ASSETS).then().body("items.id", not(hasItem(id)));
    }
}
