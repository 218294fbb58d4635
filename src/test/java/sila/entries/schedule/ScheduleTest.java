package sila.entries.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;
import sila.testing.Metrics;

@QuarkusTest
class ScheduleTest {

    private static final Instant PAST = Instant.now().minusSeconds(60);
    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant NEXT_WEEK = TOMORROW.plus(7, ChronoUnit.DAYS);

    @Inject
    Time time;

    @Inject
    EntityManager database;

    private static String draft() {
        return create("article", article(unique("Назначено")));
    }

    private static ValidatableResponse schedule(String id, String body) {
        return administrator()
                .header("Accept-Language", "en")
                .body(body)
                .post(of(id) + "/schedule")
                .then();
    }

    private static ValidatableResponse publishAt(String id, Instant moment) {
        return schedule(id, "{\"publishAt\": \"" + moment + "\"}").statusCode(200);
    }

    private static ValidatableResponse unpublishAt(String id, Instant moment) {
        return schedule(id, "{\"unpublishAt\": \"" + moment + "\"}").statusCode(200);
    }

    @Test
    void a_version_is_published_at_its_moment_and_not_before() {
        String counted = "sila_schedule_lateness_seconds_count{what=\"entry\"}";
        double before = Metrics.value(counted);
        String id = draft();
        // far enough away to be still to come when the hub is told of it
        Instant moment = Instant.now().plusSeconds(10);
        publishAt(id, moment).body("state", equalTo("scheduled")).body("publishedVersion", nullValue());
        await().pollInterval(Duration.ofMillis(100))
                .until(() -> "published".equals(entry(id).extract().path("state")));
        history(id)
                .body("items.transition", contains("publish", "schedule"))
                .body("items.planned", contains(true, false))
                .body("items.from", contains("scheduled", "draft"));
        String at = history(id).extract().path("items[0].at");
        assertThat(Instant.parse(at)).isAfterOrEqualTo(moment.truncatedTo(ChronoUnit.MICROS));
        given().get("/api/v1/content/article/" + id).then().statusCode(200);
        administrator().get(of(id) + "/schedule").then().body("$", anEmptyMap());
        await().untilAsserted(() -> assertThat(time.nextRun(id)).isNull());
        assertThat(Metrics.value(counted)).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void what_others_refer_to_is_planned_to_go_only_by_who_knows_of_them() {
        String id = draft();
        publish(id);
        String referring = create(
                "article",
                article(unique("Ссылается")).replace("\"regions\"", "\"related\": [\"" + id + "\"], \"regions\""));
        publish(referring);
        String expiry = "{\"unpublishAt\": \"" + TOMORROW + "\"}";
        schedule(id, expiry).statusCode(409).body("total", equalTo(1)).body("references.entry.id", contains(referring));
        administrator()
                .body(expiry)
                .post(of(id) + "/schedule?despite=references")
                .then()
                .statusCode(200);
        time.passes(id, null, PAST);
        entry(id).body("state", equalTo("unpublished"));
        history(id)
                .body("items[0].transition", equalTo("unpublish"))
                .body("items[0].reason", equalTo("Ссылались опубликованные материалы: 1"));
    }

    @Test
    void newer_drafts_do_not_change_what_is_scheduled() {
        String id = draft();
        publishAt(id, TOMORROW);
        String newer = unique("Новее");
        save(id, 1, article(newer)).body("state", equalTo("draft"));
        administrator().get(of(id) + "/schedule").then().body("version", equalTo(1));
        time.passes(id, PAST, null);
        entry(id).body("state", equalTo("draft")).body("version", equalTo(2)).body("publishedVersion", equalTo(1));
        history(id).body("items[0].transition", equalTo("publish")).body("items[0].version", equalTo(1));
        given().get("/api/v1/content/article/" + id).then().body("version", equalTo(1));
    }

    @Test
    void what_is_cancelled_does_not_happen() {
        String id = draft();
        publishAt(id, TOMORROW);
        administrator().delete(of(id) + "/schedule").then().statusCode(200).body("state", equalTo("draft"));
        time.passes(id, null, null);
        entry(id).body("state", equalTo("draft")).body("publishedVersion", nullValue());
        assertThat(taken(id)).containsExactly("cancel-schedule", "schedule");
        administrator()
                .delete(of(id) + "/schedule")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:not-scheduled"));
    }

    @Test
    void a_job_that_runs_before_a_moment_that_was_put_off_waits_for_the_new_one() {
        String id = draft();
        publishAt(id, TOMORROW);
        publishAt(id, NEXT_WEEK).body("state", equalTo("scheduled"));
        assertThat(time.nextRun(id)).isEqualTo(TOMORROW);
        time.jobIsDone(id);
        entry(id).body("state", equalTo("scheduled"));
        assertThat(time.nextRun(id)).isEqualTo(NEXT_WEEK);
        publishAt(id, TOMORROW);
        assertThat(time.nextRun(id)).isEqualTo(TOMORROW);
    }

    @Test
    void what_is_public_expires() {
        String id = published("article", article(unique("Акция")));
        unpublishAt(id, TOMORROW).body("state", equalTo("published"));
        time.passes(id, null, PAST);
        entry(id).body("state", equalTo("unpublished")).body("publishedVersion", nullValue());
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
        history(id)
                .body("items.transition", contains("unpublish", "schedule", "publish"))
                .body("items.planned", contains(true, false, false));
    }

    @Test
    void a_publication_and_its_end_are_planned_at_once() {
        String id = draft();
        schedule(id, "{\"publishAt\": \"" + TOMORROW + "\", \"unpublishAt\": \"" + NEXT_WEEK + "\"}")
                .statusCode(200);
        time.passes(id, PAST, null);
        entry(id).body("state", equalTo("published"));
        standing(id).body("publishAt", nullValue()).body("unpublishAt", equalTo(NEXT_WEEK.toString()));
        assertThat(time.nextRun(id)).isEqualTo(NEXT_WEEK);
        time.passes(id, null, PAST);
        entry(id).body("state", equalTo("unpublished"));
        await().untilAsserted(() -> assertThat(time.nextRun(id)).isNull());
    }

    @Test
    void what_should_be_away_by_now_is_not_published_for_a_moment() {
        String id = draft();
        schedule(id, "{\"publishAt\": \"" + TOMORROW + "\", \"unpublishAt\": \"" + NEXT_WEEK + "\"}")
                .statusCode(200);
        time.passes(id, PAST, PAST.plusSeconds(30));
        entry(id).body("state", equalTo("unpublished")).body("publishedVersion", nullValue());
        administrator()
                .header("Accept-Language", "en")
                .get(of(id) + "/transitions/history")
                .then()
                .body("items[0].transition", equalTo("unpublish"))
                .body("items[0].errors[0].detail", containsString("while the hub was not running"));
        assertThat(publications(id)).isZero();
    }

    /** How often it became public. */
    private long publications(String id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery("""
                        select (select count(*) from publication where entry_id = :id)
                            + (select count(*) from publication_past where entry_id = :id)
                        """)
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue());
    }

    @Test
    void a_version_whose_address_others_have_taken_meanwhile_goes_back_to_its_author() {
        String slug = "planned-" + System.nanoTime();
        String id = create(
                "article", article(unique("Адрес")).replace("{\"fields\"", "{\"slug\": \"" + slug + "\", \"fields\""));
        publishAt(id, TOMORROW);
        save(id, 1, article(unique("Адрес")).replace("{\"fields\"", "{\"slug\": \"" + slug + "-new\", \"fields\""));
        published(
                "article", article(unique("Чужой")).replace("{\"fields\"", "{\"slug\": \"" + slug + "\", \"fields\""));
        time.passes(id, PAST, null);
        entry(id).body("state", equalTo("draft")).body("publishedVersion", nullValue());
        history(id)
                .body("items[0].transition", equalTo("publish"))
                .body("items[0].version", equalTo(1))
                .body("items[0].planned", equalTo(true))
                .body("items[0].errors.pointer", contains("/slug"));
        administrator().get(of(id) + "/schedule").then().body("$", anEmptyMap());
        assertThat(time.nextRun(id)).isNull();
    }

    @Test
    void a_version_that_does_not_fit_any_more_says_why_and_is_not_tried_again() {
        String person = published("person", Api.person(unique("Автор")));
        String id = create("article", Api.articleBy(person, unique("С автором")));
        publishAt(id, TOMORROW);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update entry set deleted_at = now(), deleted_by = 'Некто' where id = :id")
                .setParameter("id", UUID.fromString(person))
                .executeUpdate());
        time.passes(id, PAST, null);
        entry(id).body("state", equalTo("needs-changes")).body("publishedVersion", nullValue());
        standing(id)
                .body("notice.transition", equalTo("publish"))
                .body("notice.errors.pointer", contains("/fields/author"))
                .body("notice.errors[0].detail", containsString(person));
        assertThat(time.nextRun(id)).isNull();
        assertThat(publications(id)).isZero();
    }

    @Test
    void what_goes_into_the_bin_is_not_published_and_comes_out_as_a_draft() {
        String id = draft();
        publishAt(id, TOMORROW);
        administrator().header("If-Match", "\"1\"").delete(of(id)).then().statusCode(204);
        time.jobIsDone(id);
        assertThat(time.nextRun(id)).isNull();
        administrator()
                .header("If-Match", "\"1\"")
                .post("/api/v1/manage/bin/" + id + "/restore")
                .then()
                .statusCode(200);
        entry(id).body("state", equalTo("draft"));
        administrator().get(of(id) + "/schedule").then().body("$", anEmptyMap());
        assertThat(publications(id)).isZero();
    }

    @Test
    void publishing_by_hand_takes_the_place_of_what_was_scheduled_but_not_of_a_newer_version() {
        String id = draft();
        schedule(id, "{\"publishAt\": \"" + TOMORROW + "\", \"unpublishAt\": \"" + NEXT_WEEK + "\"}")
                .statusCode(200);
        publish(id).body("state", equalTo("published"));
        standing(id).body("publishAt", nullValue()).body("unpublishAt", equalTo(NEXT_WEEK.toString()));
        save(id, 1, article(unique("Вторая")));
        publishAt(id, TOMORROW).body("state", equalTo("scheduled"));
        move(id, "unpublish").body("state", equalTo("scheduled")).body("publishedVersion", nullValue());
        standing(id)
                .body("publishAt", equalTo(TOMORROW.toString()))
                .body("unpublishAt", equalTo(NEXT_WEEK.toString()))
                .body("scheduledVersion", equalTo(2));
        move(id, "archive");
        standing(id).body("publishAt", nullValue()).body("unpublishAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /publishAt",
                "{\"publishAt\": null} | /publishAt",
                "{\"unpublishAt\": \"2999-01-01T00:00:00Z\"} | /publishAt",
                "{\"publishAt\": \"2001-01-01T00:00:00Z\"} | /publishAt",
                "{\"publishAt\": \"2999-01-02T00:00:00Z\", \"unpublishAt\": \"2999-01-01T00:00:00Z\"} | /unpublishAt",
                "{\"publishAt\": \"2999-01-01T00:00:00Z\", \"unpublishAt\": \"2999-01-01T00:00:00Z\"} | /unpublishAt",
                "{\"publishAt\": \"+1000000000-12-31T23:59:59Z\"} | /publishAt",
                "{\"publishAt\": 99999999999999999999999} | /publishAt",
                "{\"publishAt\": 1e400} | /publishAt",
                "{\"publishAt\": \"tomorrow\"} | /publishAt",
                "{\"publishAt\": {}} | /publishAt",
                "{\"publishAt\": \"2999-01-01T00:00:00Z\", \"publishedAt\": \"2001-01-01T00:00:00Z\"} | /publishedAt",
                "{\"publishAt\": \"2999-01-01T00:00:00Z\", \"when\": 1} | /when",
            })
    void moments_that_cannot_be_are_refused_and_nothing_is_planned(String body, String pointer) {
        String id = draft();
        schedule(id, body).statusCode(422).body("errors.pointer", contains(pointer));
        entry(id).body("state", equalTo("draft"));
        administrator().get(of(id) + "/schedule").then().body("$", anEmptyMap());
    }

    @Test
    void a_moment_that_has_passed_is_refused_in_words_for_people() {
        String id = draft();
        schedule(id, "{\"publishAt\": \"" + PAST + "\"}")
                .statusCode(422)
                .body("errors[0].detail", equalTo("This moment has passed: choose another one."));
    }

    @Test
    void what_is_public_already_or_incomplete_cannot_be_scheduled() {
        String id = published("article", article(unique("Уже")));
        schedule(id, "{\"publishAt\": \"" + TOMORROW + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/publishAt"))
                .body("errors[0].detail", containsString("public already"));
        String incomplete = create("article", "{\"fields\": {\"title\": \"Без текста\"}}");
        schedule(incomplete, "{\"publishAt\": \"" + TOMORROW + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/fields/body"));
        entry(incomplete).body("state", equalTo("draft"));
    }

    @Test
    void planning_needs_the_right_to_publish_and_the_version_that_was_read() {
        String id = draft();
        String body = "{\"publishAt\": \"" + TOMORROW + "\"}";
        bearer(token("content:read", "content:write"))
                .body(body)
                .post(of(id) + "/schedule")
                .then()
                .statusCode(403);
        administrator()
                .header("If-Match", "\"7\"")
                .body(body)
                .post(of(id) + "/schedule")
                .then()
                .statusCode(412);
        ask(id, "schedule", body).statusCode(200).body("state", equalTo("scheduled"));
        bearer(token("content:read")).delete(of(id) + "/schedule").then().statusCode(403);
        administrator()
                .header("If-Match", "\"7\"")
                .delete(of(id) + "/schedule")
                .then()
                .statusCode(412);
    }
}
