package sila.entries.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** What a mirror is told, step by step. */
@QuarkusTest
class SyncTest {

    private static final String SYNC = "/api/v1/sync";

    private static String announcement(String topic) {
        return published(
                "announcement",
                "{\"fields\": {\"title\": \"%s\", \"age\": \"0+\", \"topics\": [\"%s\"]}}"
                        .formatted(unique("Объявление"), topic));
    }

    private static void change(String id, String fields) {
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": " + fields + "}")
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        Api.publish(id);
    }

    private static void unpublish(String id) {
        administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish")
                .then()
                .statusCode(200);
    }

    private static Mirror follower(Map<String, String> view) {
        var mirror = new Mirror(view, 100);
        mirror.catchUp();
        return mirror;
    }

    @Test
    void begins_with_everything_and_goes_on_with_changes() {
        String there = announcement("salary");
        String gone = announcement("salary");
        unpublish(gone);
        var mirror = follower(Map.of("types", "announcement"));
        assertThat(mirror.entries()).containsKey(there).doesNotContainKey(gone);
        assertThat(mirror.deleted()).as("what it never had").doesNotContain(gone);
        assertThat(mirror.entries().get(there).at("/fields/topics/0").asText()).isEqualTo("salary");

        String later = announcement("youth");
        change(there, "{\"title\": \"" + unique("Иначе") + "\"}");
        mirror.catchUp();
        assertThat(mirror.entries()).containsKey(later);
        assertThat(mirror.entries().get(there).path("version").asInt()).isEqualTo(2);

        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + later)
                .then()
                .statusCode(204);
        unpublish(there);
        mirror.catchUp();
        assertThat(mirror.entries()).doesNotContainKeys(there, later);
        assertThat(mirror.deleted()).contains(there, later);

        Api.publish(there);
        mirror.catchUp();
        assertThat(mirror.entries()).containsKey(there);
    }

    @Test
    void what_was_purged_is_told_to_whoever_comes_late() {
        String id = announcement("salary");
        String other = announcement("salary");
        var mirrors = List.of(
                follower(Map.of("types", "announcement")),
                follower(Map.of()),
                follower(Map.of("types", "announcement", "filter[topics][eq]", "salary", "fields", "title")));
        mirrors.forEach(mirror -> assertThat(mirror.entries()).containsKeys(id, other));

        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/bin/" + id)
                .then()
                .statusCode(204);
        administrator().get("/api/v1/manage/entries/" + id).then().statusCode(404);

        for (var mirror : mirrors) {
            mirror.catchUp();
            assertThat(mirror.deleted()).containsOnlyOnce(id).doesNotContain(other);
            assertThat(mirror.entries()).containsKey(other).doesNotContainKey(id);
        }
    }

    @Test
    void what_leaves_the_view_is_told_and_what_never_was_there_is_not() {
        String inside = announcement("energy");
        String outside = announcement("youth");
        var mirror = follower(Map.of("types", "announcement", "filter[topics][eq]", "energy"));
        assertThat(mirror.entries()).containsKey(inside).doesNotContainKey(outside);

        change(inside, "{\"topics\": [\"sport\"]}");
        change(outside, "{\"topics\": [\"sport\"]}");
        String new1 = announcement("sport");
        unpublish(new1);
        mirror.catchUp();
        assertThat(mirror.deleted()).contains(inside).doesNotContain(outside, new1);
        assertThat(mirror.entries()).doesNotContainKey(inside);

        change(inside, "{\"topics\": [\"energy\"]}");
        mirror.catchUp();
        assertThat(mirror.entries()).containsKey(inside);
    }

    @Test
    void what_changes_twice_between_the_pages_of_a_catching_up_is_not_lost() {
        String id = announcement("energy");
        var mirror = new Mirror(Map.of("types", "announcement", "filter[topics][eq]", "energy"), 1);
        mirror.catchUp();
        assertThat(mirror.entries()).containsKey(id);

        String other = announcement("energy");
        String third = announcement("energy");
        change(id, "{\"topics\": [\"sport\"]}");
        assertThat(mirror.step()).as("one of three").isTrue();
        change(id, "{\"topics\": [\"youth\"]}");
        mirror.catchUp();
        assertThat(mirror.entries()).containsKeys(other, third).doesNotContainKey(id);
    }

    @Test
    void nothing_new_is_said_with_the_same_token_and_costs_nothing() {
        announcement("salary");
        var mirror = follower(Map.of("types", "announcement"));
        var answer = given().queryParam("types", "announcement")
                .queryParam("since", mirror.token())
                .get(SYNC);
        answer.then()
                .statusCode(200)
                .body("changes", empty())
                .body("more", is(false))
                .body("next", equalTo(mirror.token()));
        given().queryParam("types", "announcement")
                .queryParam("since", mirror.token())
                .header("If-None-Match", answer.header("ETag"))
                .get(SYNC)
                .then()
                .statusCode(304);
        given().queryParam("types", "announcement")
                .queryParam("since", mirror.token())
                .head(SYNC)
                .then()
                .statusCode(200)
                .body(emptyOrNullString())
                .header("ETag", answer.header("ETag"));
    }

    @Test
    void a_token_belongs_to_its_view_and_to_this_hub() {
        var mirror = follower(Map.of("types", "announcement"));
        given().queryParam("types", "announcement,article")
                .queryParam("since", mirror.token())
                .get(SYNC)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("since"));
        given().queryParam("types", "announcement")
                .queryParam("language", "en")
                .queryParam("since", mirror.token())
                .get(SYNC)
                .then()
                .statusCode(400);
        String ahead = new String(Base64.getUrlDecoder().decode(mirror.token()), StandardCharsets.UTF_8)
                .replaceAll(",\\d+]", ",99999999999]");
        given().queryParam("types", "announcement")
                .queryParam(
                        "since",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(ahead.getBytes(StandardCharsets.UTF_8)))
                .get(SYNC)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:sila:problem:sync-token-lost"));
    }

    @Test
    void one_type_is_followed_among_all_and_in_one_language() {
        String id = published("announcement", """
                {"fields": {"title": "%s", "age": "0+"}, "translations": {"en": {"title": "News"}}}
                """.formatted(unique("Новость")));
        var english = follower(Map.of("language", "en", "fields", "title"));
        assertThat(english.entries().get(id).at("/fields/title").asText()).isEqualTo("News");
        assertThat(english.entries().get(id).path("fields")).hasSize(1);
        var types = new HashSet<String>();
        english.entries().values().forEach(entry -> types.add(entry.path("type").asText()));
        assertThat(types).contains("announcement");
    }

    @Test
    void who_waits_is_told_as_soon_as_something_happens() throws Exception {
        announcement("salary");
        var mirror = follower(Map.of("types", "announcement"));
        var waiting = CompletableFuture.supplyAsync(() -> given().queryParam("types", "announcement")
                .queryParam("since", mirror.token())
                .queryParam("wait", 25)
                .get(SYNC)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("changes.entry.id"));
        String id = announcement("salary");
        assertThat(waiting.get(60, TimeUnit.SECONDS)).contains(id);
        given().queryParam("types", "announcement")
                .queryParam("since", mirror.token())
                .queryParam("wait", 25)
                .get(SYNC)
                .then()
                .statusCode(200)
                .body("changes", not(empty()));
    }

    @Test
    void who_waits_for_nothing_is_told_so_in_the_end() {
        var mirror = follower(Map.of("types", "legal-norm"));
        given().queryParam("types", "legal-norm")
                .queryParam("since", mirror.token())
                .queryParam("wait", 1)
                .get(SYNC)
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("next", equalTo(mirror.token()));
    }
}
