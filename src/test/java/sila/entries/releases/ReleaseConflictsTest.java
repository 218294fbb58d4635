package sila.entries.releases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.articleAt;
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
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** What is said before a release comes out. */
@QuarkusTest
class ReleaseConflictsTest {

    @Test
    void a_release_that_nothing_stands_against_has_no_conflicts() {
        conflicts(release(create("article", article(unique("Чисто")))))
                .body("publishable", equalTo(true))
                .body("conflicts", empty());
    }

    @Test
    void a_newer_version_than_the_one_that_stands_fast_is_told() {
        String entry = create("article", article(unique("Версия")));
        String release = release(version(entry, 1));
        save(entry, 1, article(unique("Новее")));

        conflicts(release)
                .body("publishable", equalTo(true))
                .body("conflicts.kind", contains("newer-version"))
                .body("conflicts[0].pointer", equalTo("/items/0"))
                .body("conflicts[0].detail", containsString("2"));
    }

    @Test
    void another_release_with_the_same_entry_is_told() {
        String entry = create("article", article(unique("В двух")));
        String first = release(entry);
        String second = release(entry);

        conflicts(first)
                .body("publishable", equalTo(true))
                .body("conflicts.kind", contains("in-other-release"))
                .body("conflicts[0].about", contains(second));
    }

    @Test
    void an_address_that_is_taken_meanwhile_stands_in_the_way() {
        String slug = "address-" + System.nanoTime();
        String entry = create("article", articleAt(slug, "Статья"));
        String release = release(version(entry, 1));
        save(entry, 1, articleAt(slug + "-other", "Статья"));
        String owner = published("article", articleAt(slug, "Другая"));

        conflicts(release)
                .body("publishable", equalTo(false))
                .body("conflicts.find { it.kind == 'address-taken' && it.blocks }.about", contains(owner))
                .body("conflicts.find { it.kind == 'address-taken' && it.blocks }.pointer", equalTo("/items/0/slug"));
    }

    @Test
    void what_does_not_satisfy_its_type_stands_in_the_way() {
        conflicts(release(create("article", "{\"fields\": {\"title\": \"Пусто\"}}")))
                .body("publishable", equalTo(false))
                .body("conflicts.kind", contains("invalid"))
                .body("conflicts.pointer", contains("/items/0/fields/body"));
    }

    @Test
    void a_reference_that_readers_will_not_see_is_told_unless_it_comes_out_with_the_release() {
        String author = create("person", Api.person(unique("Автор")));
        String entry = create("article", Api.articleBy(author, unique("С автором")));

        conflicts(release(entry))
                .body("publishable", equalTo(true))
                .body("conflicts.kind", contains("reference-not-public"))
                .body("conflicts.pointer", contains("/items/0/fields/author"))
                .body("conflicts[0].about", contains(author));
        conflicts(release(entry, author)).body("conflicts.kind", contains("in-other-release"));
    }

    @Test
    void who_still_refers_to_what_is_withdrawn_is_told() {
        String author = published("person", Api.person(unique("Автор")));
        String entry = published("article", Api.articleBy(author, unique("С автором")));

        conflicts(release(withdrawal(author)))
                .body("publishable", equalTo(true))
                .body("conflicts.kind", contains("still-referred-to"))
                .body("conflicts[0].about", equalTo(List.of(entry)));
    }

    @Test
    void what_somebody_else_edits_is_told_and_stands_in_the_way_of_its_latest_version_only() {
        String entry = create("article", article(unique("В работе")));
        bearer(token("content:read", "content:write"))
                .post("/api/v1/manage/entries/" + entry + "/lock")
                .then()
                .statusCode(200);

        conflicts(release(entry))
                .body("publishable", equalTo(false))
                .body("conflicts.find { it.blocks }.kind", equalTo("locked"));
        conflicts(release(version(entry, 1)))
                .body("publishable", equalTo(true))
                .body("conflicts.kind", hasItem("locked"));
    }

    @Test
    void what_lies_in_the_bin_or_is_gone_for_ever_stands_in_the_way() {
        String binned = create("article", article(unique("В корзине")));
        String gone = create("article", article(unique("Насовсем")));
        String release = release(binned, gone);
        for (String entry : List.of(binned, gone)) {
            administrator()
                    .header("If-Match", "*")
                    .delete("/api/v1/manage/entries/" + entry)
                    .then()
                    .statusCode(204);
        }
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/bin/" + gone)
                .then()
                .statusCode(204);

        conflicts(release)
                .body("publishable", equalTo(false))
                .body("conflicts.kind", contains("deleted", "missing"))
                .body("conflicts.pointer", contains("/items/0", "/items/1"));
        administrator()
                .post(RELEASES + "/" + release + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/items/0", "/items/1"));
        administrator().get(RELEASES + "/" + release).then().body("items.entry", contains(binned, gone));
    }

    @Test
    void what_somebody_has_withdrawn_meanwhile_is_told() {
        conflicts(release(withdrawal(create("article", article(unique("Не вышла"))))))
                .body("publishable", equalTo(true))
                .body("conflicts.kind", hasItem("not-published"));
    }

    private static ValidatableResponse conflicts(String release) {
        return administrator()
                .get(RELEASES + "/" + release + "/conflicts")
                .then()
                .statusCode(200);
    }
}
