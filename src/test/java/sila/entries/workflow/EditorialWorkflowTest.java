package sila.entries.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.ask;
import static sila.entries.workflow.Steps.entry;
import static sila.entries.workflow.Steps.history;
import static sila.entries.workflow.Steps.move;
import static sila.entries.workflow.Steps.of;
import static sila.entries.workflow.Steps.save;
import static sila.entries.workflow.Steps.standing;
import static sila.entries.workflow.Steps.taken;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.EditorialModel.note;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.entries.EntryEvent;
import sila.entries.schedule.Time;
import sila.testing.EditorialModel;

/** A type with review: an author submits, an editor approves or says why not, and nothing else is published. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class EditorialWorkflowTest {

    @Inject
    Ear ear;

    @Inject
    Time time;

    /** Hears what is told of entries. */
    @Singleton
    static class Ear {

        private final List<EntryEvent> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes EntryEvent event) {
            heard.add(event);
        }

        List<EntryEvent.Kind> of(String id) {
            return heard.stream()
                    .filter(event -> event.entry().toString().equals(id))
                    .map(EntryEvent::kind)
                    .toList();
        }
    }

    private static String draft() {
        return create("note", note(unique("Заметка")));
    }

    private static String approved() {
        String id = draft();
        move(id, "submit");
        move(id, "approve");
        return id;
    }

    @Test
    void a_note_goes_from_draft_through_review_to_the_public() {
        String id = draft();
        move(id, "submit").body("state", equalTo("in-review"));
        move(id, "request-changes", "{\"reason\": \"Нет источника\"}").body("state", equalTo("needs-changes"));
        save(id, 1, note(unique("С источником"))).body("state", equalTo("needs-changes"));
        move(id, "submit").body("state", equalTo("in-review"));
        move(id, "approve").body("state", equalTo("approved"));
        move(id, "publish").body("state", equalTo("published")).body("publishedVersion", equalTo(2));
        given().get("/api/v1/content/note/" + id).then().statusCode(200);
        history(id)
                .body("items.transition", contains("publish", "approve", "submit", "request-changes", "submit"))
                .body("items.version", contains(2, 2, 2, 1, 1));
        assertThat(ear.of(id))
                .containsExactly(
                        EntryEvent.Kind.CREATED,
                        EntryEvent.Kind.MOVED,
                        EntryEvent.Kind.MOVED,
                        EntryEvent.Kind.SAVED,
                        EntryEvent.Kind.MOVED,
                        EntryEvent.Kind.MOVED,
                        EntryEvent.Kind.PUBLISHED);
    }

    @Test
    void an_approved_note_comes_out_by_the_clock_and_ends_in_the_archive() {
        String id = draft();
        move(id, "submit").body("state", equalTo("in-review"));
        move(id, "approve").body("state", equalTo("approved"));
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
        given().get("/api/v1/content/note/" + id).then().statusCode(404);
        time.passes(id, Instant.now().minusSeconds(60), null);
        entry(id).body("state", equalTo("published"));
        given().get("/api/v1/content/note/" + id).then().statusCode(200);
        move(id, "archive").body("state", equalTo("archived"));
        given().get("/api/v1/content/note/" + id).then().statusCode(404);
        history(id)
                .body("items.transition", contains("archive", "publish", "schedule", "approve", "submit"))
                .body("items.from", contains("published", "scheduled", "approved", "in-review", "draft"))
                .body("items.planned", contains(false, true, false, false, false));
    }

    @Test
    void publishing_without_approval_says_what_has_to_come_before() {
        String id = draft();
        for (String path : List.of("/publish", "/transitions/publish")) {
            administrator()
                    .header("Accept-Language", "en")
                    .post(of(id) + path)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:sila:problem:transition-not-allowed"))
                    .body("state", equalTo("draft"))
                    .body("transition", equalTo("publish"))
                    .body("from", contains("approved", "scheduled", "unpublished"))
                    .body("way", contains("submit", "approve"))
                    .body("title", containsString("First: “Submit for review”, “Approve”."));
        }
        entry(id).body("state", equalTo("draft")).body("publishedVersion", nullValue());
        administrator()
                .header("Accept-Language", "en")
                .get(of(id) + "/transitions")
                .then()
                .body("name", contains("submit", "unpublish", "archive", "schedule", "publish"))
                .body("allowed", contains(true, false, true, false, false))
                .body("find { it.name == 'publish' }.way", contains("submit", "approve"))
                .body("find { it.name == 'publish' }.why", contains("First: “Submit for review”, “Approve”."))
                .body("find { it.name == 'unpublish' }.reasonRequired", equalTo(true));
    }

    @Test
    void what_is_changed_after_approval_has_to_be_approved_again() {
        String id = approved();
        save(id, 1, note(unique("Тихая правка"))).body("state", equalTo("draft"));
        ask(id, "publish", "{}").statusCode(409);
        assertThat(taken(id)).containsExactly("save", "approve", "submit");
        move(id, "submit");
        save(id, 2, note(unique("Правка при проверке"))).body("state", equalTo("in-review"));
        move(id, "approve");
        move(id, "publish").body("publishedVersion", equalTo(3));
    }

    @Test
    void an_editor_who_has_read_another_version_approves_nothing() {
        String id = draft();
        move(id, "submit");
        save(id, 1, note(unique("Правка")));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(of(id) + "/transitions/approve")
                .then()
                .statusCode(412);
        entry(id).body("state", equalTo("in-review"));
    }

    @Test
    void a_draft_over_a_public_version_is_not_published_round_the_review() {
        String id = approved();
        move(id, "publish");
        save(id, 1, note(unique("Новая"))).body("state", equalTo("draft"));
        move(id, "unpublish", "{\"reason\": \"Устарело\"}").body("state", equalTo("draft"));
        ask(id, "publish", "{}").statusCode(409);
    }

    @Test
    void the_way_through_the_bin_does_not_lead_round_the_review() {
        String id = approved();
        move(id, "publish");
        save(id, 1, note(unique("Не принято")));
        administrator().header("If-Match", "\"2\"").delete(of(id)).then().statusCode(204);
        administrator()
                .header("If-Match", "\"2\"")
                .post("/api/v1/manage/bin/" + id + "/restore")
                .then()
                .statusCode(200);
        entry(id).body("state", equalTo("draft"));
        ask(id, "publish", "{}").statusCode(409);
    }

    @Test
    void a_withdrawn_version_that_was_approved_may_come_back() {
        String id = approved();
        move(id, "publish");
        move(id, "unpublish", "{\"reason\": \"Проверяем\"}").body("state", equalTo("unpublished"));
        move(id, "publish").body("state", equalTo("published"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": null}", "{\"reason\": \"  \"}"})
    void changes_are_not_requested_without_a_reason(String order) {
        String id = draft();
        move(id, "submit");
        ask(id, "request-changes", order)
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.detail", contains("Give a reason: the author will read it."));
        entry(id).body("state", equalTo("in-review"));
    }

    @Test
    void the_author_finds_why_changes_are_needed() {
        String id = draft();
        move(id, "submit");
        standing(id).body("notice", nullValue());
        move(id, "request-changes", "{\"reason\": \"Проверьте дату\", \"comment\": \"Всё остальное хорошо\"}");
        standing(id)
                .body("state", equalTo("needs-changes"))
                .body("notice.transition", equalTo("request-changes"))
                .body("notice.reason", equalTo("Проверьте дату"))
                .body("unresolvedComments", equalTo(1))
                .body("transitions.name", hasItem("submit"));
        administrator()
                .get(of(id) + "/comments")
                .then()
                .body("items.pointer", contains(""))
                .body("items.text", contains("Всё остальное хорошо"));
    }

    @Test
    void what_was_scheduled_and_is_sent_back_is_not_published_by_itself() {
        String id = approved();
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\", \"unpublishAt\": \"2999-02-01T00:00:00Z\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
        move(id, "request-changes", "{\"reason\": \"Передумали\"}").body("state", equalTo("needs-changes"));
        standing(id).body("publishAt", nullValue()).body("unpublishAt", nullValue());
        assertThat(ear.of(id)).contains(EntryEvent.Kind.SCHEDULED);
    }

    @Test
    void a_cancelled_schedule_leads_back_to_approval() {
        String id = approved();
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(200);
        administrator().delete(of(id) + "/schedule").then().statusCode(200).body("state", equalTo("approved"));
        assertThat(taken(id)).containsExactly("cancel-schedule", "schedule", "approve", "submit");
    }

    @Test
    void a_draft_cannot_be_scheduled() {
        String id = draft();
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(409)
                .body("way", contains("submit", "approve"));
    }

    @Test
    void expiry_of_what_is_public_wants_the_reason_of_a_withdrawal() {
        String id = approved();
        move(id, "publish");
        administrator()
                .body("{\"unpublishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        administrator()
                .body("{\"unpublishAt\": \"2999-01-01T00:00:00Z\", \"reason\": \"Акция кончается\"}")
                .post(of(id) + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
        standing(id).body("unpublishAt", equalTo("2999-01-01T00:00:00Z"));
    }
}
