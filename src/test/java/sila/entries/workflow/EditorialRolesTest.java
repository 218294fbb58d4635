package sila.entries.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static sila.entries.workflow.Steps.of;
import static sila.testing.Api.administrator;
import static sila.testing.Api.unique;
import static sila.testing.EditorialModel.note;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import sila.testing.EditorialModel;
import sila.testing.People;
import sila.testing.People.Person;

/** Several people and one note: what each of them may do with it. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class EditorialRolesTest {

    private static String noteBy(Person author, String region) {
        return author.asks()
                .body(note(unique("Заметка")).replace("\"77\"", "\"" + region + "\""))
                .post("/api/v1/manage/content/note")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String submittedBy(Person author) {
        String id = noteBy(author, "77");
        asked(author, id, "submit", "{}").statusCode(200);
        return id;
    }

    private static ValidatableResponse asked(Person person, String id, String step, String order) {
        return person.asks()
                .header("Accept-Language", "en")
                .body(order)
                .post(of(id) + "/transitions/" + step)
                .then();
    }

    private static Person regionalEditor(String region) {
        return People.withRole("regional-editor", People.regional(region));
    }

    private static ValidatableResponse reviews(Person person, String query) {
        return person.asks()
                .get("/api/v1/manage/reviews?limit=100" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void an_author_submits_their_own_note_and_somebody_else_decides() {
        Person author = People.withRole("author");
        String id = submittedBy(author);
        for (String step : new String[] {"approve", "request-changes"}) {
            asked(author, id, step, "{\"reason\": \"Сам себе\"}")
                    .statusCode(403)
                    .body("type", equalTo("urn:sila:problem:forbidden"));
        }
        author.asks()
                .header("Accept-Language", "en")
                .get(of(id) + "/transitions")
                .then()
                .body("find { it.name == 'approve' }.allowed", equalTo(false))
                .body("find { it.name == 'approve' }.why", hasItem(containsString("approve entries")))
                .body(
                        "find { it.name == 'approve' }.why",
                        hasItem(containsString("“Approve” is only for these roles")));
        Person editor = People.withRole("editor");
        asked(editor, id, "approve", "{}").statusCode(200).body("state", equalTo("approved"));
        asked(author, id, "publish", "{}").statusCode(403);
        asked(editor, id, "publish", "{}").statusCode(200).body("state", equalTo("published"));
        asked(editor, id, "archive", "{}").statusCode(403);
        asked(People.withRole("chief-editor"), id, "archive", "{}").statusCode(200);
    }

    @Test
    void a_note_of_somebody_else_is_no_authors_business() {
        String id = noteBy(People.withRole("author"), "77");
        Person other = People.withRole("author");
        asked(other, id, "submit", "{}").statusCode(403);
        other.asks().get(of(id) + "/transitions").then().statusCode(403);
        other.asks().get(of(id) + "/transitions/history").then().statusCode(403);
        other.asks().get(of(id) + "/workflow").then().statusCode(403);
        other.asks().get(of(id) + "/comments").then().statusCode(403);
        other.asks().body("{\"text\": \"x\"}").post(of(id) + "/comments").then().statusCode(403);
        other.asks().body("{}").put(of(id) + "/assignment").then().statusCode(403);
    }

    @Test
    void a_regional_editor_decides_in_their_region_and_nowhere_else() {
        Person author = People.withRole("author");
        Person moscow = regionalEditor("77");
        Person petersburg = regionalEditor("78");
        String id = submittedBy(author);
        asked(petersburg, id, "approve", "{}").statusCode(403).body("title", containsString("77"));
        asked(moscow, id, "approve", "{}").statusCode(200);
        asked(petersburg, id, "publish", "{}").statusCode(403);
        asked(moscow, id, "publish", "{}").statusCode(200);
    }

    @Test
    void each_step_bears_the_name_of_whoever_took_it_and_stands_in_the_audit_log() {
        Person author = People.withRole("author");
        Person editor = People.withRole("editor");
        String id = submittedBy(author);
        asked(editor, id, "request-changes", "{\"reason\": \"Нет источника\"}").statusCode(200);
        author.asks()
                .get(of(id) + "/transitions/history")
                .then()
                .body("items.by", contains("Некто " + editor.login(), "Некто " + author.login()))
                .body("items.reason[0]", equalTo("Нет источника"));
        administrator()
                .queryParam("subject", "entry:" + id)
                .get("/api/v1/manage/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("entry.request-changes", "entry.submit", "entry.create"))
                .body("items[0].by", equalTo("Некто " + editor.login()))
                .body("items[0].before.state", equalTo("in-review"))
                .body("items[0].after.state", equalTo("needs-changes"))
                .body("items[0].after.reason", equalTo("Нет источника"));
    }

    @Test
    void an_entry_is_given_only_to_those_who_can_open_it() {
        Person editor = People.withRole("editor");
        String id = submittedBy(People.withRole("author"));
        for (Person cannot :
                new Person[] {People.withRole("author"), People.withRole("reader"), regionalEditor("78")}) {
            editor.asks()
                    .body("{\"assignee\": \"" + cannot.id() + "\"}")
                    .put(of(id) + "/assignment")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/assignee"));
        }
        Person can = regionalEditor("77");
        editor.asks()
                .body("{\"assignee\": \"" + can.id() + "\"}")
                .put(of(id) + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", equalTo(can.id()));
    }

    @Test
    void my_work_list_is_what_was_given_to_me_or_comes_from_me() {
        Person author = People.withRole("author");
        Person editor = People.withRole("editor");
        String own = submittedBy(author);
        String given = submittedBy(People.withRole("author"));
        editor.asks()
                .body("{\"assignee\": \"" + editor.id() + "\"}")
                .put(of(given) + "/assignment")
                .then()
                .statusCode(200);
        reviews(author, "&assignee=me").body("items.id", contains(own));
        reviews(editor, "&assignee=me").body("items.id", contains(given));
        reviews(author, "").body("items.id", contains(own));
        reviews(editor, "").body("items.id", hasItem(own)).body("items.id", hasItem(given));
    }

    @Test
    void lists_have_only_what_one_may_see() {
        Person author = People.withRole("author");
        String moscow = submittedBy(author);
        String petersburg = noteBy(author, "78");
        asked(author, petersburg, "submit", "{\"dueAt\": \"2701-01-02T00:00:00Z\"}")
                .statusCode(200);
        asked(
                        People.withRole("editor"),
                        moscow,
                        "request-changes",
                        "{\"reason\": \"x\", \"dueAt\": \"2701-01-03T00:00:00Z\"}")
                .statusCode(200);
        Person editor = regionalEditor("77");
        reviews(editor, "").body("items.id", hasItem(moscow)).body("items.id", not(hasItem(petersburg)));
        editor.asks()
                .queryParam("from", "2701-01-01T00:00:00Z")
                .queryParam("to", "2701-02-01T00:00:00Z")
                .get("/api/v1/manage/calendar")
                .then()
                .statusCode(200)
                .body("items.id", contains(moscow));
    }

    @Test
    void only_those_who_may_schedule_cancel_it() {
        Person editor = People.withRole("editor");
        String id = submittedBy(People.withRole("author"));
        asked(editor, id, "approve", "{}").statusCode(200);
        asked(editor, id, "schedule", "{\"publishAt\": \"2701-05-01T00:00:00Z\"}")
                .statusCode(200);
        Person author = People.withRole("author");
        author.asks().delete(of(id) + "/schedule").then().statusCode(403);
        editor.asks().delete(of(id) + "/schedule").then().statusCode(200).body("state", equalTo("approved"));
    }
}
