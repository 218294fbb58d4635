package sila.entries.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.of;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CalendarTest {

    /** A time that no other test plans for. */
    private static final Instant MONDAY = Instant.now()
            .plus(3000, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.DAYS)
            .plus(9, ChronoUnit.HOURS);

    private static Instant day(int number) {
        return MONDAY.plus(number, ChronoUnit.DAYS);
    }

    private static RequestSpecification week(int number) {
        return administrator()
                .queryParam("from", day(7 * number).toString())
                .queryParam("to", day(7 * number + 7).toString());
    }

    private static void plan(String id, String body) {
        administrator().body(body).post(of(id) + "/schedule").then().statusCode(200);
    }

    private static void due(String id, Instant moment) {
        administrator()
                .body("{\"dueAt\": \"" + moment + "\"}")
                .put(of(id) + "/assignment")
                .then()
                .statusCode(200);
    }

    private static String release(String entry, Instant moment) {
        return administrator()
                .body("{\"title\": \"Съезд\", \"entries\": [\"" + entry + "\"], \"publishAt\": \"" + moment + "\"}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_is_planned_and_due_stands_in_the_order_of_its_moments() {
        String first = create("article", article(unique("Первая")));
        String second = published("article", article(unique("Вторая")));
        String third = create("article", article(unique("Третья")));
        plan(first, "{\"publishAt\": \"" + day(1) + "\", \"unpublishAt\": \"" + day(3) + "\"}");
        plan(second, "{\"unpublishAt\": \"" + day(2) + "\"}");
        due(third, day(1));
        String release = release(create("article", article(unique("В релизе"))), day(0));
        ValidatableResponse page = week(0).get("/api/v1/manage/calendar").then().statusCode(200);
        page.body("items.kind", contains("release", "due", "publish", "unpublish", "unpublish"))
                .body("items.id", contains(release, third, first, second, first))
                .body(
                        "items.at",
                        contains(
                                day(0).toString(),
                                day(1).toString(),
                                day(1).toString(),
                                day(2).toString(),
                                day(3).toString()))
                .body("items.state", contains(null, "draft", "scheduled", "published", "scheduled"))
                .body("items.version", contains(null, 1, 1, 1, 1))
                .body("items[0].title", equalTo("Съезд"))
                .body("next", nullValue());
        week(0).queryParam("type", "article")
                .get("/api/v1/manage/calendar")
                .then()
                .body("items.type", contains("article", "article", "article", "article"));
        bearer(token("content:read"))
                .queryParam("from", day(0).toString())
                .queryParam("to", day(1).toString())
                .get("/api/v1/manage/calendar")
                .then()
                .body("items", empty());
        week(0).queryParam("type", "person")
                .get("/api/v1/manage/calendar")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_full_week_comes_in_pages_without_gaps() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(create("article", article(unique("Страница"))));
            plan(ids.get(i), "{\"publishAt\": \"" + day(8) + "\", \"unpublishAt\": \"" + day(9) + "\"}");
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = week(1).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/manage/calendar");
            page.then().statusCode(200);
            List<String> kinds = page.path("items.kind");
            List<String> found = page.path("items.id");
            for (int i = 0; i < found.size(); i++) {
                seen.add(kinds.get(i) + " " + found.get(i));
            }
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 5)).allMatch(one -> one.startsWith("publish"));
        assertThat(seen).containsAll(ids.stream().map(id -> "unpublish " + id).toList());
    }

    @Test
    void work_on_what_is_public_is_not_due_any_more() {
        String id = published("article", article(unique("Готово")));
        due(id, day(15));
        week(2).get("/api/v1/manage/calendar").then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        ",2601-03-02T09:00:00Z,from",
        "2601-03-02T09:00:00Z,,to",
        "yesterday,2601-03-02T09:00:00Z,from",
        "2601-03-02,2601-03-09,from",
        "2601-03-02T09:00:00Z,2601-03-02T09:00:00Z,to",
        "2601-03-02T09:00:00Z,2601-03-01T09:00:00Z,to",
        "2601-03-02T09:00:00Z,2603-03-02T09:00:00Z,to",
        "-1000000000-01-01T00:00:00Z,2601-03-02T09:00:00Z,from",
    })
    void a_window_that_cannot_be_is_refused(String from, String to, String parameter) {
        var request = administrator();
        if (from != null) {
            request.queryParam("from", from);
        }
        if (to != null) {
            request.queryParam("to", to);
        }
        request.get("/api/v1/manage/calendar").then().statusCode(400).body("errors.pointer", hasItems(parameter));
    }

    @Test
    void foreign_cursors_and_unknown_types_are_refused() {
        week(0).queryParam("cursor", "WyJ4Il0")
                .get("/api/v1/manage/calendar")
                .then()
                .statusCode(400);
        week(0).queryParam("type", "artikle")
                .get("/api/v1/manage/calendar")
                .then()
                .statusCode(404);
        week(0).queryParam("limit", "1000")
                .get("/api/v1/manage/calendar")
                .then()
                .statusCode(400);
    }

    /** As the calendar does it for somebody who drags an item to another day. */
    private static ValidatableResponse drag(String id, int from, String body) {
        int latest = administrator()
                .queryParam("from", day(from).toString())
                .queryParam("to", day(from + 1).toString())
                .get("/api/v1/manage/calendar")
                .path("items.find { it.id == '" + id + "' }.latest");
        return administrator()
                .header("If-Match", "\"" + latest + "\"")
                .body(body)
                .put(of(id) + "/schedule")
                .then();
    }

    @Test
    void what_is_dragged_to_another_day_stays_the_version_that_was_planned() {
        String id = create("article", article(unique("Перенести")));
        plan(id, "{\"publishAt\": \"" + day(100) + "\", \"unpublishAt\": \"" + day(110) + "\"}");
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Черновик поверх назначенного.\"}}")
                .patch(of(id))
                .then()
                .statusCode(200);
        drag(id, 100, "{\"publishAt\": \"" + day(101) + "\"}")
                .statusCode(200)
                .body("publishAt", equalTo(day(101).toString()))
                .body("unpublishAt", equalTo(day(110).toString()))
                .body("scheduledVersion", equalTo(1))
                .body("version", equalTo(2))
                .body("state", equalTo("draft"));
        drag(id, 110, "{\"unpublishAt\": \"" + day(111) + "\"}")
                .statusCode(200)
                .body("unpublishAt", equalTo(day(111).toString()));
        drag(id, 101, "{\"publishAt\": \"" + day(112) + "\"}").statusCode(422);
        drag(id, 101, "{}").statusCode(422);
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"publishAt\": \"" + day(102) + "\"}")
                .put(of(id) + "/schedule")
                .then()
                .statusCode(412);
        administrator().delete(of(id) + "/schedule").then().statusCode(200);
        administrator()
                .body("{\"publishAt\": \"" + day(102) + "\"}")
                .put(of(id) + "/schedule")
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_not_planned_is_not_moved() {
        String id = published("article", article(unique("Только снять")));
        plan(id, "{\"unpublishAt\": \"" + day(120) + "\"}");
        drag(id, 120, "{\"publishAt\": \"" + day(121) + "\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/publishAt"));
        drag(id, 120, "{\"unpublishAt\": \"2001-01-01T00:00:00Z\"}").statusCode(422);
    }

    @Test
    void a_release_is_dragged_too() {
        String id = release(create("article", article(unique("Релиз переносят"))), day(130));
        int latest = administrator()
                .queryParam("from", day(130).toString())
                .queryParam("to", day(131).toString())
                .get("/api/v1/manage/calendar")
                .path("items.find { it.id == '" + id + "' }.latest");
        administrator()
                .header("If-Match", "\"" + latest + "\"")
                .body("{\"publishAt\": \"" + day(131) + "\"}")
                .post("/api/v1/manage/releases/" + id + "/schedule")
                .then()
                .statusCode(200)
                .body("publishAt", equalTo(day(131).toString()))
                .body("state", equalTo("scheduled"));
    }
}
