package sila.entries.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.articleAt;
import static sila.entries.releases.ReleaseApi.isNotPublic;
import static sila.entries.releases.ReleaseApi.post;
import static sila.entries.releases.ReleaseApi.publicTitle;
import static sila.entries.releases.ReleaseApi.publicly;
import static sila.entries.releases.ReleaseApi.publishRelease;
import static sila.entries.releases.ReleaseApi.read;
import static sila.entries.releases.ReleaseApi.release;
import static sila.entries.releases.ReleaseApi.save;
import static sila.entries.releases.ReleaseApi.withdrawal;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;

/** Releases that are taken back. */
@QuarkusTest
class RollbackTest {

    @Test
    void everything_is_as_it_was_before() {
        String before = unique("До релиза");
        String changed = published("article", article(before));
        save(changed, 1, article(unique("В релизе")));
        String fresh = create("article", article(unique("Впервые")));
        String gone = published("article", article(unique("Снята релизом")));
        String release = release(changed, fresh, withdrawal(gone));
        publishRelease(release);
        isNotPublic(gone);

        post(release, "rollback?dryRun=true")
                .then()
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("overwrites", equalTo(false))
                .body("items.action", contains("publish", "unpublish", "publish"))
                .body("items[0].version", equalTo(1));
        publicly(fresh).then().statusCode(200);

        post(release, "rollback").then().statusCode(200).body("state", equalTo("rolled-back"));

        assertThat(publicTitle(changed)).isEqualTo(before);
        isNotPublic(fresh);
        publicly(gone).then().statusCode(200);
        administrator()
                .get("/api/v1/manage/entries/" + changed)
                .then()
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .body("state", equalTo("unpublished"));
        post(release, "rollback").then().statusCode(409);
    }

    @Test
    void later_edits_are_told_and_stay_drafts() {
        String entry = create("article", article(unique("Статья")));
        String release = release(entry);
        publishRelease(release);
        save(entry, 1, article(unique("Правка позже")));

        post(release, "rollback?dryRun=true")
                .then()
                .body("overwrites", equalTo(false))
                .body("items[0].laterEdits.version", contains(2))
                .body("items[0].laterChange", nullValue());
        post(release, "rollback").then().statusCode(200);

        isNotPublic(entry);
        administrator().get("/api/v1/manage/entries/" + entry).then().body("version", equalTo(2));
    }

    @Test
    void later_edits_of_what_the_asker_may_not_read_are_not_told() {
        String article = create("article", article(unique("Не для всех")));
        String person = create("person", Api.person(unique("Анна")));
        String release = release(article, person);
        publishRelease(release);
        save(article, 1, article(unique("Правка позже")));
        save(person, 1, Api.person(unique("Анна позже")));
        String releases = People.role(List.of("releases:manage"));
        String people = People.role(Map.of("scopes", List.of("content:read"), "types", List.of("person")));

        People.with(List.of(Map.of("role", releases), Map.of("role", people)))
                .asks()
                .post(RELEASES + "/" + release + "/rollback?dryRun=true")
                .then()
                .statusCode(200)
                .body("items.entry", contains(article, person))
                .body("items[0].laterEdits", empty())
                .body("items[1].laterEdits.version", contains(2));
    }

    @Test
    void what_was_published_later_is_not_overwritten_unless_somebody_says_so() {
        String entry = create("article", article(unique("Статья")));
        String other = create("article", article(unique("Другая")));
        String release = release(entry, other);
        publishRelease(release);
        String correction = unique("Исправление");
        save(entry, 1, article(correction));
        publish(entry);

        post(release, "rollback")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:rollback-would-overwrite"))
                .body("report.overwrites", equalTo(true))
                .body("report.items[0].laterChange.version", equalTo(2))
                .body("report.items[1].laterChange", nullValue());
        assertThat(publicTitle(entry)).isEqualTo(correction);
        publicly(other).then().statusCode(200);

        post(release, "rollback?despite=later-changes").then().statusCode(200);
        isNotPublic(entry);
        isNotPublic(other);
    }

    @Test
    void what_was_withdrawn_later_counts_as_a_later_change() {
        String entry = published("article", article(unique("Статья")));
        save(entry, 1, article(unique("В релизе")));
        String release = release(entry);
        publishRelease(release);
        administrator()
                .post("/api/v1/manage/entries/" + entry + "/unpublish")
                .then()
                .statusCode(200);

        post(release, "rollback").then().statusCode(409);
        post(release, "rollback?despite=later-changes").then().statusCode(200);
        publicly(entry).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void what_cannot_be_public_again_holds_all_of_it_back() {
        String slug = "address-" + System.nanoTime();
        String moved = published("article", articleAt(slug, "Переехала"));
        save(moved, 1, articleAt(slug + "-moved", "Переехала"));
        String fresh = create("article", article(unique("Впервые")));
        String release = release(fresh, moved);
        publishRelease(release);
        published("article", articleAt(slug, "Заняла адрес"));

        post(release, "rollback?dryRun=true")
                .then()
                .body("possible", equalTo(false))
                .body("items[0].obstacles", empty())
                .body("items[1].obstacles.kind", contains("address-taken"));
        post(release, "rollback").then().statusCode(422).body("errors.pointer", contains("/items/1/slug"));
        publicly(fresh).then().statusCode(200);
        read(release).then().body("state", equalTo("published"));
    }

    @Test
    void what_is_not_out_cannot_be_taken_back() {
        String release = release(create("article", article(unique("Ещё нет"))));
        post(release, "rollback")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:release-is-not-published"));
        post(release, "rollback?dryRun=maybe").then().statusCode(400);
        post(release, "rollback?despite=everything").then().statusCode(400);
        administrator()
                .post(RELEASES + "/00000000-0000-7000-8000-000000000000/rollback")
                .then()
                .statusCode(404);
    }
}
