package sila.entries;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.HubServices;

/** What is published while a part is away arrives by itself when the part is back. */
@QuarkusTest
class OutageTest {

    @Test
    void elasticsearch_goes_and_comes_back() throws Exception {
        String id;
        HubServices.elasticsearch().stop();
        try {
            id = published("article", article(unique("Пока поиска нет")));
            awaitFailure(id, "index");
            awaitState(id, "feeds", "delivered");
            awaitState(id, "site", "delivered");
            awaitState(id, "archive", "delivered");
            given().queryParam("q", "зарплата")
                    .get("/api/v1/legal/search")
                    .then()
                    .statusCode(503);
        } finally {
            HubServices.elasticsearch().start();
        }
        awaitDelivered(id);
        await().untilAsserted(() ->
                given().queryParam("limit", 100).get("/api/v1/feed").then().body("items.entry.id", hasItem(id)));
    }

    @Test
    void s3_goes_and_comes_back() throws Exception {
        String title = unique("Пока хранилища нет");
        String id;
        HubServices.s3().stop();
        try {
            id = published("article", article(title));
            awaitFailure(id, "archive");
            awaitState(id, "index", "delivered");
            awaitState(id, "feeds", "delivered");
            given().get("/api/v1/content/article/" + id).then().statusCode(200);
        } finally {
            HubServices.s3().start();
        }
        awaitDelivered(id);
        String slug = given().get("/api/v1/content/article/" + id).path("slug");
        given().get("/articles/" + slug).then().statusCode(200);
    }

    @Test
    void an_editor_need_not_wait_for_the_next_attempt() {
        String id = published("article", article(unique("Повтор")));
        awaitDelivered(id);
        administrator()
                .post("/api/v1/manage/entries/" + id + "/deliveries/index/retry")
                .then()
                .statusCode(202);
        administrator()
                .post("/api/v1/manage/entries/" + id + "/deliveries/nowhere/retry")
                .then()
                .statusCode(404);
        awaitDelivered(id);
    }

    private static void awaitFailure(String id, String channel) {
        awaitState(id, channel, "failed");
        administrator()
                .get("/api/v1/manage/entries/" + id + "/deliveries")
                .then()
                .body("find { it.channel == '" + channel + "' }.problem", notNullValue());
    }

    private static void awaitState(String id, String channel, String state) {
        await().untilAsserted(() -> Api.administrator()
                .get("/api/v1/manage/entries/" + id + "/deliveries")
                .then()
                .body("find { it.channel == '" + channel + "' }.state", equalTo(state)));
    }
}
