package sila.entries.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.ask;
import static sila.entries.workflow.Steps.move;
import static sila.entries.workflow.Steps.of;
import static sila.entries.workflow.Steps.standing;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.EditorialModel.note;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.EditorialModel;

/** Who works on what, and until when. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class AssignmentTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Inject
    EntityManager database;

    private static String draft() {
        return create("note", note(unique("Поручено")));
    }

    private static String submitted(String order) {
        String id = draft();
        move(id, "submit", order);
        return id;
    }

    private String person() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select id from account order by id limit 1", UUID.class)
                        .getSingleResult())
                .toString();
    }

    private static ValidatableResponse assign(String id, String body) {
        return administrator().body(body).put(of(id) + "/assignment").then();
    }

    private static ValidatableResponse reviews(String query) {
        return administrator()
                .get("/api/v1/manage/reviews?limit=100&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void an_entry_is_given_to_somebody_and_taken_away_again() {
        String id = draft();
        String person = person();
        assign(id, "{\"assignee\": \"" + person + "\", \"dueAt\": \"2999-01-01T09:00:00+03:00\"}")
                .statusCode(200)
                .body("assignee", equalTo(person))
                .body("dueAt", equalTo("2999-01-01T06:00:00Z"));
        standing(id).body("assignee", equalTo(person)).body("dueAt", equalTo("2999-01-01T06:00:00Z"));
        assign(id, "{\"assignee\": null, \"dueAt\": null}").statusCode(200).body("assignee", nullValue());
        standing(id).body("assignee", nullValue()).body("dueAt", nullValue());
    }

    @Test
    void a_step_hands_the_entry_on_and_leaves_what_it_does_not_name() {
        String person = person();
        String id = submitted("{\"assignee\": \"" + person + "\", \"dueAt\": \"2999-01-01T00:00:00Z\"}");
        standing(id).body("assignee", equalTo(person));
        move(id, "request-changes", "{\"reason\": \"Дата\", \"dueAt\": \"2999-02-01T00:00:00Z\"}");
        standing(id).body("assignee", equalTo(person)).body("dueAt", equalTo("2999-02-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"assignee\": \"" + NOBODY + "\"} | /assignee",
                "{\"assignee\": \"me\"} | /assignee",
                "{\"assignee\": 5} | /assignee",
                "{\"dueAt\": \"+999999999-01-01T00:00:00Z\"} | /dueAt",
                "{\"dueAt\": \"-5000-01-01T00:00:00Z\"} | /dueAt",
                "{\"dueAt\": \"soon\"} | /dueAt",
                "{\"due\": \"2999-01-01T00:00:00Z\"} | /due",
            })
    void a_wrong_assignment_changes_nothing(String body, String pointer) {
        String id = draft();
        assign(id, body).statusCode(422).body("errors.pointer", contains(pointer));
        standing(id).body("assignee", nullValue()).body("dueAt", nullValue());
    }

    @Test
    void a_step_whose_assignee_does_not_exist_is_not_taken() {
        String id = draft();
        ask(id, "submit", "{\"assignee\": \"" + NOBODY + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/assignee"));
        standing(id).body("state", equalTo("draft"));
    }

    @Test
    void the_work_list_has_what_is_in_review_or_needs_changes_and_the_most_urgent_first() {
        String later = submitted("{\"dueAt\": \"2502-01-01T00:00:00Z\"}");
        String overdue = submitted("{\"dueAt\": \"1502-01-01T00:00:00Z\"}");
        String whenever = submitted("{}");
        String draft = draft();
        List<String> ids = reviews("type=note").extract().path("items.id");
        assertThat(ids).containsSubsequence(overdue, later, whenever).doesNotContain(draft);
        reviews("overdue=true")
                .body("items.id", hasItem(overdue))
                .body("items.id", not(hasItem(later)))
                .body("items.overdue", everyItem(equalTo(true)));
        move(later, "request-changes", "{\"reason\": \"Раньше\"}");
        reviews("state=needs-changes").body("items.id", hasItem(later)).body("items.id", not(hasItem(overdue)));
        reviews("type=article").body("items.id", not(hasItem(later)));
        move(overdue, "approve");
        reviews("")
                .body("items.id", not(hasItem(overdue)))
                .body("items.state", everyItem(in(List.of("in-review", "needs-changes"))));
    }

    @Test
    void the_list_of_one_person_has_what_was_given_to_them() {
        String person = person();
        String given = submitted("{\"assignee\": \"" + person + "\"}");
        String other = submitted("{}");
        reviews("assignee=" + person)
                .body("items.id", hasItem(given))
                .body("items.id", not(hasItem(other)))
                .body("items.assignee", everyItem(equalTo(person)));
    }

    @Test
    void a_long_work_list_comes_in_pages_without_gaps() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            ids.add(submitted(i % 2 == 0 ? "{}" : "{\"dueAt\": \"2503-01-01T00:00:00Z\"}"));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = administrator().queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/manage/reviews");
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).containsAll(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "assignee=me,400", // the tests' token belongs to nobody
        "assignee=x,400",
        "overdue=maybe,400",
        "state=draftish,400",
        "type=artikle,404",
        "limit=0,400",
        "cursor=x,400",
        "cursor=WyJkdWVBdCxpZCIsIngiLCJ4Il0,400",
        "cursor=WyJkdWVBdCxpZCJd,400"
    })
    void a_wrong_question(String query, int status) {
        administrator().get("/api/v1/manage/reviews?" + query).then().statusCode(status);
    }
}
