package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.jobs.Job;
import sila.jobs.TryAgain;
import sila.storage.Area;
import sila.storage.Storage;
import sila.testing.Api;

/** Deleted entries: away at once, back on demand, gone for ever after a while. */
@QuarkusTest
class BinTest {

    private static final String BIN = "/api/v1/manage/bin";

    @Inject
    EntityManager database;

    @Inject
    Storage storage;

    @Inject
    @Any
    Instance<Job> jobs;

    private static String path(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    private static String person(String name) {
        return create("person", Api.person(name));
    }

    private static String articleBy(String person) {
        return create("article", Api.articleBy(person, unique("Интервью")));
    }

    private static ValidatableResponse delete(String id) {
        return administrator().header("If-Match", "*").delete(path(id)).then();
    }

    private static ValidatableResponse restore(String id) {
        return administrator()
                .header("If-Match", "*")
                .post(BIN + "/" + id + "/restore")
                .then();
    }

    private static ValidatableResponse purge(String id) {
        return administrator().header("If-Match", "*").delete(BIN + "/" + id).then();
    }

    private long count(String query, String id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(query)
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue());
    }

    @Test
    void what_is_deleted_is_away_from_editors_and_readers() {
        String title = unique("Удалят");
        String id = create("article", article(title));
        publish(id);
        awaitDelivered(id);
        String slug = given().get("/api/v1/content/article/" + id).path("slug");
        administrator().header("If-Match", "\"1\"").delete(path(id)).then().statusCode(204);

        given().get("/api/v1/content/article/" + slug).then().statusCode(404);
        administrator().get("/api/v1/manage/entries?limit=100").then().body("items.id", not(hasItem(id)));
        for (String away : List.of("", "/versions", "/versions/1", "/diff?from=1", "/references", "/deliveries")) {
            administrator()
                    .get(path(id) + away)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:sila:problem:unknown-entry"));
        }
        for (String verb : List.of("/publish", "/unpublish", "/versions/1/restore", "/lock")) {
            administrator().header("If-Match", "*").post(path(id) + verb).then().statusCode(404);
        }
        administrator().header("If-Match", "*").body("{}").put(path(id)).then().statusCode(404);
        administrator()
                .header("If-Match", "*")
                .body("{}")
                .patch(path(id))
                .then()
                .statusCode(404);
        delete(id).statusCode(404);
        administrator()
                .body("{\"fields\": {\"related\": [\"" + id + "\"]}}")
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/fields/related/0"));
    }

    @Test
    void the_bin_says_who_when_and_until_when() {
        String title = unique("В корзине");
        String id = create("article", article(title));
        delete(id).statusCode(204);
        String other = person(unique("Тоже"));
        delete(other).statusCode(204);
        var bin = administrator().get(BIN).then().statusCode(200);
        assertThat(bin.extract().<List<String>>path("items.id")).containsSubsequence(other, id);
        bin.body("items.find { it.id == '" + id + "' }.title", equalTo(title))
                .body("items.find { it.id == '" + id + "' }.version", equalTo(1));
        String by = bin.extract().path("items[0].deletedBy");
        assertThat(bin.extract().<String>path("items[0].purgedAt"))
                .isGreaterThan(bin.extract().<String>path("items[0].deletedAt"));
        administrator().get(BIN + "?type=person&type=topic&limit=1").then().body("items.id", contains(other));
        administrator().queryParam("deletedBy", by).get(BIN).then().body("items.id", hasItem(id));
        administrator().queryParam("deletedBy", "никто").get(BIN).then().body("items", empty());
        String next = administrator().get(BIN + "?limit=1").path("next");
        administrator()
                .queryParam("cursor", next)
                .get(BIN + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void it_comes_back_as_a_draft_with_its_relations() {
        String author = person(unique("Автор"));
        String id = articleBy(author);
        delete(id).statusCode(204);
        administrator().get(path(author) + "/references").then().body("incoming.items", empty());
        restore(id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("entry.state", equalTo("draft"))
                .body("formerSlug", nullValue());
        administrator().get(path(author) + "/references").then().body("incoming.items.entry.id", contains(id));
        restore(id).statusCode(404).body("type", equalTo("urn:sila:problem:not-in-the-bin"));
    }

    @Test
    void what_was_public_comes_back_unpublished() {
        String id = create("article", article(unique("Было видно")));
        publish(id);
        delete(id).statusCode(204);
        restore(id)
                .statusCode(200)
                .body("entry.state", equalTo("unpublished"))
                .body("entry.publishedVersion", nullValue());
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
        publish(id).body("state", equalTo("published"));
        awaitDelivered(id);
        given().get("/api/v1/content/article/" + id).then().statusCode(200);
    }

    @Test
    void what_was_planned_for_it_is_forgotten() {
        String id = create("article", article(unique("Назначено и удалено")));
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(path(id) + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
        delete(id).statusCode(204);
        restore(id)
                .statusCode(200)
                .body("entry.state", equalTo("draft"))
                .body("entry.publishAt", nullValue())
                .body("entry.scheduledVersion", nullValue());
    }

    @Test
    void what_was_archived_comes_back_to_be_worked_on() {
        String id = create("article", article(unique("Из архива")));
        administrator().post(path(id) + "/archive").then().statusCode(200).body("state", equalTo("archived"));
        delete(id).statusCode(204);
        restore(id).statusCode(200).body("entry.state", equalTo("draft"));
    }

    @Test
    void an_address_that_others_have_taken_gets_a_number() {
        String slug = "taken-meanwhile-" + System.nanoTime();
        String id = create("article", "{\"slug\": \"" + slug + "\"}");
        delete(id).statusCode(204);
        create("article", "{\"slug\": \"" + slug + "\"}");
        restore(id)
                .statusCode(200)
                .body("formerSlug", equalTo(slug))
                .body("entry.slug", equalTo(slug + "-2"))
                .body("entry.version", equalTo(2));
        administrator()
                .get(path(id) + "/versions/2")
                .then()
                .body("slug", equalTo(slug + "-2"))
                .body("restoredFrom", equalTo(1));
    }

    @Test
    void who_is_referred_to_is_not_deleted_unawares() {
        String author = person(unique("На неё ссылаются"));
        publish(author);
        String draft = articleBy(author);
        String published = articleBy(author);
        publish(published);
        var refused = delete(author).statusCode(409).body("type", equalTo("urn:sila:problem:entry-is-referenced"));
        refused.body("total", equalTo(2)).body("references.entry.id", contains(draft, published));
        refused.body("references.entry.type", contains("article", "article"))
                .body("references.pointers", contains(List.of("/fields/author"), List.of("/fields/author")));
        refused.body("references.inPublic", contains(false, true))
                .body("references.entry.published", contains(false, true));
        refused.body("references.entry.url", contains(nullValue(), startsWith("/articles/intervyu")));
        administrator().get(path(author)).then().statusCode(200).body("publishedVersion", equalTo(1));

        administrator()
                .header("If-Match", "*")
                .delete(path(author) + "?despite=references")
                .then()
                .statusCode(204);
        administrator().get(path(author)).then().statusCode(404);
    }

    @Test
    void a_relation_that_only_what_is_public_has_counts_too() {
        String author = person(unique("Ещё видна"));
        publish(author);
        String id = articleBy(author);
        publish(id);
        administrator()
                .header("If-Match", "\"1\"")
                .body(article("Уже без автора"))
                .put(path(id))
                .then()
                .statusCode(200);
        delete(author)
                .statusCode(409)
                .body("references.entry.id", contains(id))
                .body("references.inDraft", contains(false))
                .body("references.pointers", contains(List.of("/fields/author")));
    }

    @Test
    void who_is_referred_to_in_public_is_not_unpublished_unawares() {
        String author = person(unique("Не снимать"));
        publish(author);
        articleBy(author);
        String id = articleBy(author);
        publish(id);
        administrator()
                .post(path(author) + "/unpublish")
                .then()
                .statusCode(409)
                .body("total", equalTo(1))
                .body("references.entry.id", contains(id));
        administrator()
                .post(path(author) + "/unpublish?despite=everything")
                .then()
                .statusCode(400);
        administrator()
                .post(path(author) + "/unpublish?despite=references")
                .then()
                .statusCode(200)
                .body("state", equalTo("unpublished"));
    }

    @Test
    void what_is_purged_is_gone_for_ever_but_not_its_trace() throws Exception {
        String id = create("article", article(unique("Навсегда")));
        purge(id).statusCode(404);
        publish(id);
        awaitDelivered(id);
        delete(id).statusCode(204);
        administrator()
                .header("If-Match", "\"7\"")
                .delete(BIN + "/" + id)
                .then()
                .statusCode(412);
        purge(id).statusCode(204);
        administrator().get(BIN).then().body("items.id", not(hasItem(id)));
        restore(id).statusCode(404);
        assertThat(count("select count(*) from entry_version where entry_id = :id", id))
                .isZero();
        assertThat(count("select count(*) from withdrawal where entry_id = :id", id))
                .isOne();
        assertThat(storage.read(Area.CONTENT, "content/article/" + id + "/1.json"))
                .isPresent();
    }

    @Test
    void a_withdrawal_arrives_even_if_the_entry_is_purged_at_once() throws Exception {
        String id = create("article", article(unique("Сразу насовсем")));
        publish(id);
        delete(id).statusCode(204);
        purge(id).statusCode(204);
        await().untilAsserted(() -> assertThat(
                        count("select count(*) from delivery where entry_id = :id and state <> 'delivered'", id))
                .isZero());
        byte[] current = storage.read(Area.CONTENT, "content/article/" + id + "/current.json")
                .orElseThrow();
        assertThat(new String(current, StandardCharsets.UTF_8)).contains("unpublished");
    }

    @Test
    void the_bin_empties_itself_after_a_while() {
        String old = create("article", article(unique("Давно")));
        String young = create("article", article(unique("Недавно")));
        delete(old).statusCode(204);
        delete(young).statusCode(204);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update entry set deleted_at = deleted_at - interval '91 days' where id = :id")
                .setParameter("id", UUID.fromString(old))
                .executeUpdate());
        var emptying = jobs.stream()
                .filter(job -> job.name().equals("bin-emptying"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> emptying.run("daily")).isInstanceOf(TryAgain.class);
        assertThat(count("select count(*) from entry where id = :id", old)).isZero();
        assertThat(count("select count(*) from entry where id = :id", young)).isOne();
    }

    @Test
    void a_value_that_must_be_unique_may_have_found_another_owner() {
        String draft = "{\"fields\": {\"title\": \"" + unique("Округ") + "\", \"term\": \"83\"}}";
        String id = create("region", draft);
        administrator().body(draft).post("/api/v1/manage/content/region").then().statusCode(422);
        delete(id).statusCode(204);
        String other = create("region", draft);
        restore(id).statusCode(422).body("errors.pointer", hasItem("/fields/term"));
        delete(other).statusCode(204);
        restore(id).statusCode(200);
        delete(id).statusCode(204);
    }

    @Test
    void it_needs_permission_to_delete() {
        String id = create("article", article(unique("Нельзя")));
        var writer = bearer(token("content:read", "content:write", "content:publish"));
        writer.header("If-Match", "*").delete(path(id)).then().statusCode(403);
        writer.get(BIN).then().statusCode(403);
        String published = create("article", article(unique("Опубликовано")));
        publish(published);
        var remover = bearer(token("content:read", "content:delete"));
        remover.header("If-Match", "*").delete(path(published)).then().statusCode(403);
        administrator().get(path(published)).then().statusCode(200);
        remover.header("If-Match", "*").delete(path(id)).then().statusCode(204);
    }
}
