package sila.entries.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.ask;
import static sila.entries.workflow.Steps.entry;
import static sila.entries.workflow.Steps.history;
import static sila.entries.workflow.Steps.move;
import static sila.entries.workflow.Steps.of;
import static sila.entries.workflow.Steps.save;
import static sila.entries.workflow.Steps.taken;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.contentmodel.Transition;

/** A type without review: whoever may publish, publishes at once. */
@QuarkusTest
class WorkflowTest {

    @Inject
    EntityManager database;

    private String draft() {
        return create("article", article(unique("Путь")));
    }

    private long revision(String id) {
        return ((Number) database.createNativeQuery("select revision from publication where entry_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue();
    }

    @Test
    void the_steps_from_a_draft_are_offered_with_what_stands_against_them() {
        String id = draft();
        administrator()
                .header("Accept-Language", "en")
                .get(of(id) + "/transitions")
                .then()
                .statusCode(200)
                .body("name", contains("publish", "schedule", "unpublish", "archive"))
                .body("title", contains("Publish", "Schedule", "Unpublish", "Archive"))
                .body("to", contains("published", "scheduled", "unpublished", "archived"))
                .body("allowed", contains(true, true, false, true))
                .body("why[0]", empty())
                .body("why[2]", contains("The entry is not published."));
    }

    @Test
    void a_reader_sees_why_nothing_is_theirs_to_do() {
        String id = draft();
        bearer(token("content:read"))
                .get(of(id) + "/transitions")
                .then()
                .statusCode(200)
                .body("allowed", contains(false, false, false, false))
                .body("why[0]", hasSize(1));
        bearer(token("content:read"))
                .post(of(id) + "/transitions/publish")
                .then()
                .statusCode(403);
        bearer(token("content:write"))
                .post(of(id) + "/transitions/publish")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:forbidden"));
    }

    @Test
    void the_short_names_are_the_same_steps_and_all_stay_written_down() {
        String id = draft();
        publish(id);
        administrator()
                .body("{\"reason\": \"Ошибка в цифрах\"}")
                .post(of(id) + "/unpublish")
                .then()
                .statusCode(200)
                .body("state", equalTo("unpublished"));
        administrator().post(of(id) + "/archive").then().statusCode(200).body("state", equalTo("archived"));
        move(id, "revive").body("state", equalTo("draft"));
        history(id)
                .body("items.transition", contains("revive", "archive", "unpublish", "publish"))
                .body("items.from", contains("archived", "unpublished", "published", "draft"))
                .body("items.to", contains("draft", "archived", "unpublished", "published"))
                .body("items.planned", contains(false, false, false, false))
                .body("items.reason", contains(nullValue(), nullValue(), equalTo("Ошибка в цифрах"), nullValue()))
                .body("items[0].by", notNullValue())
                .body("next", nullValue());
    }

    @Test
    void the_history_comes_in_pages() {
        String id = draft();
        for (String step : List.of("publish", "unpublish", "archive", "revive", "publish")) {
            move(id, step);
        }
        var first = administrator()
                .queryParam("limit", 3)
                .get(of(id) + "/transitions/history")
                .then();
        first.body("items.transition", contains("publish", "revive", "archive"));
        administrator()
                .queryParam("limit", 3)
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(of(id) + "/transitions/history")
                .then()
                .body("items.transition", contains("unpublish", "publish"))
                .body("next", nullValue());
    }

    @Test
    void what_is_archived_is_withdrawn_and_cannot_be_changed_until_it_is_revived() {
        String id = draft();
        publish(id);
        move(id, "archive").body("state", equalTo("archived")).body("publishedVersion", nullValue());
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
        administrator()
                .header("If-Match", "\"1\"")
                .body(article("Правка"))
                .put(of(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:entry-archived"));
        ask(id, "publish", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:transition-not-allowed"))
                .body("state", equalTo("archived"))
                .body("from", hasItems("draft", "approved", "published"))
                .body("way", contains("revive"))
                .body("title", containsString("First: “Take out of the archive”."));
        move(id, "revive");
        save(id, 1, article(unique("Снова"))).body("state", equalTo("draft"));
    }

    @Test
    void a_newer_draft_stays_a_draft_when_the_old_version_is_withdrawn() {
        String id = draft();
        publish(id);
        save(id, 1, article(unique("Правка"))).body("state", equalTo("draft"));
        move(id, "unpublish").body("state", equalTo("draft")).body("publishedVersion", nullValue());
        history(id)
                .body("items.transition", contains("unpublish", Move.SAVE, "publish"))
                .body("items[0].version", equalTo(1))
                .body("items[1].from", equalTo("published"))
                .body("items[1].to", equalTo("draft"))
                .body("items[1].version", equalTo(2));
    }

    @Test
    void publishing_what_is_public_already_makes_and_sends_nothing_again() {
        String id = draft();
        publish(id);
        long revision = revision(id);
        publish(id).body("state", equalTo("published")).body("publishedVersion", equalTo(1));
        administrator()
                .body("{\"publishedAt\": \"2020-01-01T00:00:00Z\"}")
                .post(of(id) + "/publish")
                .then()
                .statusCode(200);
        assertThat(revision(id)).isEqualTo(revision);
        assertThat(taken(id)).containsExactly(Transition.PUBLISH);
        administrator()
                .header("If-Match", "\"2\"")
                .post(of(id) + "/publish")
                .then()
                .statusCode(412);
    }

    @Test
    void it_is_published_again_on_purpose_and_after_a_change() {
        String id = draft();
        publish(id);
        long revision = revision(id);
        move(id, "publish", "{\"again\": true}");
        assertThat(revision(id)).isGreaterThan(revision);
        save(id, 1, article(unique("Правка")));
        publish(id).body("publishedVersion", equalTo(2));
        assertThat(taken(id)).containsExactly("publish", "save", "publish", "publish");
    }

    @Test
    void if_match_holds_for_every_step() {
        String id = draft();
        administrator()
                .header("If-Match", "\"2\"")
                .body("{}")
                .post(of(id) + "/transitions/archive")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sila:problem:entry-changed"));
        entry(id).body("state", equalTo("draft"));
    }
}
