package sila.entries.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.articleAt;
import static sila.entries.releases.ReleaseApi.body;
import static sila.entries.releases.ReleaseApi.isNotPublic;
import static sila.entries.releases.ReleaseApi.list;
import static sila.entries.releases.ReleaseApi.post;
import static sila.entries.releases.ReleaseApi.publicTitle;
import static sila.entries.releases.ReleaseApi.publicly;
import static sila.entries.releases.ReleaseApi.publishRelease;
import static sila.entries.releases.ReleaseApi.read;
import static sila.entries.releases.ReleaseApi.release;
import static sila.entries.releases.ReleaseApi.save;
import static sila.entries.releases.ReleaseApi.version;
import static sila.entries.releases.ReleaseApi.withdrawal;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Entries that become public together. */
@QuarkusTest
class ReleasesTest {

    @Test
    void entries_of_a_release_are_published_in_one_moment() {
        String first = create("article", article(unique("Первая")));
        String second = create("article", article(unique("Вторая")));
        String release = release(first, second);
        isNotPublic(first);

        publishRelease(release)
                .body("state", equalTo("published"))
                .body("items.frozenVersion", contains(1, 1))
                .body("publishedBy", equalTo("SILA_ADMIN_TOKEN"));

        String moment = publicly(first).then().statusCode(200).extract().path("updatedAt");
        publicly(second).then().statusCode(200).body("updatedAt", equalTo(moment));
        Api.awaitDelivered(first);
        Api.awaitDelivered(second);
        administrator()
                .get("/api/v1/manage/entries/" + first)
                .then()
                .body("state", equalTo("published"))
                .body("publishedVersion", equalTo(1));
    }

    @Test
    void one_that_is_not_ready_holds_all_of_them_back_and_every_problem_is_said_at_once() {
        String ready = create("article", article(unique("Готова")));
        String bare = create("article", "{\"fields\": {\"title\": \"Без текста\"}}");
        String untitled = create("article", "{}");
        String release = release(ready, bare, untitled);

        post(release, "publish")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sila:problem:release-not-ready"))
                .body(
                        "errors.pointer",
                        hasItems("/items/1/fields/body", "/items/2/fields/body", "/items/2/fields/title"));

        isNotPublic(ready);
        read(release).then().body("state", equalTo("draft"));
        administrator()
                .get("/api/v1/manage/entries/" + ready)
                .then()
                .body("state", equalTo("draft"))
                .body("publishedVersion", nullValue());
    }

    @Test
    void what_is_published_together_is_linked_in_circles() {
        String first = create("article", article(unique("Первая")));
        String second = create("article", linkingTo(first));
        save(first, 1, linkingTo(second));
        publishRelease(release(first, second));

        String firstSlug = publicly(first).path("slug");
        String secondSlug = publicly(second).path("slug");
        publicly(first).then().body("fields.body.html", containsString("href=\"/articles/" + secondSlug + "\""));
        publicly(second).then().body("fields.body.html", containsString("href=\"/articles/" + firstSlug + "\""));
    }

    private static String linkingTo(String entry) {
        return """
                {"fields": {"title": "%s", "age": "0+", "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                  {"type": "text", "text": "Читайте", "marks": [{"type": "link", "attrs": {"entry": "%s"}}]}]}]}}}
                """.formatted(unique("Со ссылкой"), entry);
    }

    @Test
    void a_release_withdraws_too() {
        String coming = create("article", article(unique("Новое")));
        String going = published("article", article(unique("Старое")));
        publishRelease(release(coming, withdrawal(going))).body("items[1].formerVersion", equalTo(1));

        publicly(coming).then().statusCode(200);
        isNotPublic(going);
    }

    @Test
    void a_version_that_is_named_is_published_whatever_is_saved_later() {
        String named = unique("Названа");
        String entry = create("article", article(named));
        String latest = unique("Последняя");
        String follower = create("article", article(unique("Черновик")));
        String release = release(version(entry, 1), follower);
        save(entry, 1, article(unique("Правка")));
        save(follower, 1, article(latest));

        publishRelease(release).body("items.frozenVersion", contains(1, 2));

        assertThat(publicTitle(entry)).isEqualTo(named);
        assertThat(publicTitle(follower)).isEqualTo(latest);
    }

    @Test
    void one_takes_the_address_that_another_gives_up() {
        String slug = "address-" + System.nanoTime();
        String heir = create("article", articleAt(slug, "Наследник"));
        save(heir, 1, articleAt(slug + "-other", "Наследник"));
        String owner = published("article", articleAt(slug, "Владелец"));
        save(owner, 1, articleAt(slug + "-moved", "Владелец"));

        publishRelease(release(version(heir, 1), owner));

        publicly(slug).then().statusCode(200).body("id", equalTo(heir));
        publicly(slug + "-moved").then().statusCode(200).body("id", equalTo(owner));
    }

    @Test
    void two_of_one_release_cannot_stand_at_one_address() {
        String slug = "address-" + System.nanoTime();
        String first = create("article", articleAt(slug, "Первая"));
        save(first, 1, articleAt(slug + "-other", "Первая"));
        String second = create("article", articleAt(slug, "Вторая"));

        post(release(version(first, 1), second), "publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/slug"));
        isNotPublic(first);
    }

    @Test
    void releases_that_share_entries_come_out_at_once_and_none_waits_for_ever() throws Exception {
        List<String> entries = IntStream.range(0, 20)
                .mapToObj(n -> create("article", article(unique("Общая " + n))))
                .toList();
        var reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        List<String> releases = IntStream.range(0, 6)
                .mapToObj(n -> release((n % 2 == 0 ? entries : reversed).toArray(String[]::new)))
                .toList();

        var threads = Executors.newFixedThreadPool(releases.size());
        try {
            var calls = releases.stream()
                    .<Callable<Integer>>map(
                            release -> () -> post(release, "publish").statusCode())
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
        entries.forEach(entry -> publicly(entry).then().statusCode(200));
    }

    @Test
    void a_release_comes_out_once() {
        String release = release(create("article", article(unique("Однажды"))));
        publishRelease(release);
        post(release, "publish").then().statusCode(409).body("type", equalTo("urn:sila:problem:release-is-published"));
        administrator().delete(RELEASES + "/" + release).then().statusCode(409);
    }

    @Test
    void items_are_added_exchanged_and_taken_out() {
        String first = create("article", article(unique("Первая")));
        String second = create("article", article(unique("Вторая")));
        String release = release(first);

        administrator()
                .body("{\"entries\": " + list(second, version(first, 1)) + "}")
                .post(RELEASES + "/" + release + "/items")
                .then()
                .statusCode(200)
                .body("items.entry", contains(second, first))
                .body("items[1].version", equalTo(1));
        administrator()
                .delete(RELEASES + "/" + release + "/items/" + second)
                .then()
                .statusCode(200)
                .body("items.entry", contains(first))
                .body("items[0].title", containsString("Первая"));
        administrator()
                .delete(RELEASES + "/" + release + "/items/" + second)
                .then()
                .statusCode(404);
    }

    @Test
    void a_release_is_changed_by_whoever_has_seen_its_latest_state() {
        String entry = create("article", article(unique("Статья")));
        String release = release(entry);
        String tag = read(release).getHeader("ETag");
        administrator()
                .header("If-Match", tag)
                .body(body("Новое имя", entry))
                .put(RELEASES + "/" + release)
                .then()
                .statusCode(200)
                .body("title", equalTo("Новое имя"));
        administrator()
                .header("If-Match", tag)
                .body(body("Опоздавшее имя", entry))
                .put(RELEASES + "/" + release)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sila:problem:release-changed"))
                .body("latest", equalTo(read(release).<Integer>path("version")));
        administrator()
                .body(body("Без метки"))
                .put(RELEASES + "/" + release)
                .then()
                .statusCode(428);
        administrator()
                .header("If-Match", tag)
                .post(RELEASES + "/" + release + "/publish")
                .then()
                .statusCode(412);
        isNotPublic(entry);
    }

    @Test
    void every_step_of_a_release_honours_the_state_it_was_seen_in() {
        String entry = create("article", article(unique("Статья")));
        String release = release(entry);
        String path = RELEASES + "/" + release;
        List<Response> answers = List.of(
                stale().body("{\"entries\": [\"" + entry + "\"]}").post(path + "/items"),
                stale().delete(path + "/items/" + entry),
                stale().body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}").post(path + "/schedule"),
                stale().post(path + "/unschedule"),
                stale().post(path + "/publish"),
                stale().post(path + "/rollback"),
                stale().delete(path));
        assertThat(answers).extracting(Response::statusCode).containsOnly(412);
        read(release).then().statusCode(200).body("items", hasSize(1));
    }

    private static RequestSpecification stale() {
        return administrator().header("If-Match", "\"99\"");
    }

    @Test
    void releases_are_listed_by_state_newest_first() {
        String older = release(create("article", article(unique("Старее"))));
        String newer =
                release(create("article", article(unique("Новее"))), create("article", article(unique("И ещё"))));
        var page = administrator()
                .queryParam("state", "draft")
                .queryParam("limit", 2)
                .get(RELEASES)
                .then()
                .statusCode(200)
                .body("items.id", contains(newer, older))
                .body("items.size", hasSize(2))
                .extract();
        assertThat(page.<Integer>path("items[0].size")).isEqualTo(2);
        administrator()
                .queryParam("state", "draft")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(RELEASES)
                .then()
                .statusCode(200);
        administrator().delete(RELEASES + "/" + older).then().statusCode(204);
        read(older).then().statusCode(404);
    }

    @Test
    void who_may_not_publish_the_entries_may_not_publish_the_release() {
        String entry = create("article", article(unique("Чужая")));
        String release = release(entry);
        bearer(token("releases:manage"))
                .post(RELEASES + "/" + release + "/publish")
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/items/0"));
        bearer(token("content:publish"))
                .post(RELEASES + "/" + release + "/publish")
                .then()
                .statusCode(403);
        isNotPublic(entry);
    }

    @Test
    void a_hundred_entries_come_out_together() {
        String[] entries = IntStream.range(0, 100)
                .mapToObj(n -> create("article", article(unique("Сотня " + n))))
                .toArray(String[]::new);
        publishRelease(release(entries)).body("size", equalTo(100));
        publicly(entries[0]).then().statusCode(200);
        publicly(entries[99]).then().statusCode(200);
    }
}
