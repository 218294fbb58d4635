package sila.entries.views;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static sila.testing.Api.administrator;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.People;
import sila.testing.People.Person;

/** Lists that people put together and go back to. */
@QuarkusTest
class ViewsTest {

    private static final String VIEWS = "/api/v1/me/views";

    private static Map<String, Object> view(String name) {
        return new HashMap<>(Map.of(
                "type",
                "article",
                "name",
                name,
                "query",
                Map.of("state", List.of("draft", "in-review"), "assignee", "me", "sort", "-updatedAt"),
                "columns",
                List.of("title", "state")));
    }

    private static ValidatableResponse save(Person person, Map<String, Object> view) {
        return person.asks().body(view).post(VIEWS).then();
    }

    private static List<String> names(Person person, String query) {
        return person.asks().get(VIEWS + query).then().statusCode(200).extract().path("name");
    }

    @Test
    void a_view_is_kept_changed_and_thrown_away() {
        Person person = People.withRole("editor");
        String id = save(person, view("Мои черновики"))
                .statusCode(201)
                .body("own", equalTo(true))
                .body("query.state", contains("draft", "in-review"))
                .extract()
                .path("id");
        person.asks()
                .body(Map.of("name", "Все материалы", "query", Map.of("q", "тариф"), "position", 3))
                .put(VIEWS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Все материалы"))
                .body("query.q", equalTo("тариф"))
                .body("columns.size()", equalTo(0));
        assertThat(names(person, "")).containsExactly("Все материалы");
        assertThat(names(person, "?type=article")).isEmpty();
        person.asks().delete(VIEWS + "/" + id).then().statusCode(204);
        assertThat(names(person, "")).isEmpty();
    }

    @Test
    void they_stand_by_position_and_then_by_name() {
        Person person = People.withRole("author");
        var last = view("А в конце");
        last.put("position", 2);
        save(person, last).statusCode(201);
        save(person, view("Вторая")).statusCode(201);
        save(person, view("Первая")).statusCode(201);
        assertThat(names(person, "?type=article")).containsSubsequence("Вторая", "Первая", "А в конце");
    }

    @Test
    void nobody_has_two_of_one_name() {
        Person person = People.withRole("editor");
        save(person, view("Одна")).statusCode(201);
        save(person, view("Одна")).statusCode(409).body("errors.pointer", contains("/name"));
        var ofAll = view("Одна");
        ofAll.remove("type");
        save(person, ofAll).statusCode(201);
        save(person, ofAll).statusCode(409);
    }

    @Test
    void what_others_keep_is_neither_seen_nor_changed() {
        Person owner = People.withRole("editor");
        Person other = People.withRole("editor");
        String name = unique("Только моя");
        String id = save(owner, view(name)).statusCode(201).extract().path("id");
        assertThat(names(other, "")).doesNotContain(name);
        other.asks().body(view(name)).put(VIEWS + "/" + id).then().statusCode(404);
        other.asks().delete(VIEWS + "/" + id).then().statusCode(404);
        assertThat(names(owner, "")).containsExactly(name);
    }

    @Test
    void a_chief_editor_shares_views_with_those_who_read_such_entries() {
        Person chief = People.withRole("chief-editor");
        String name = unique("Для всех");
        var shared = view(name);
        shared.put("shared", true);
        String id = save(chief, shared).statusCode(201).extract().path("id");
        Person editor = People.withRole("editor");
        editor.asks()
                .get(VIEWS + "?type=article")
                .then()
                .body("find { it.id == '" + id + "' }.own", equalTo(false))
                .body("find { it.id == '" + id + "' }.shared", equalTo(true));
        editor.asks().delete(VIEWS + "/" + id).then().statusCode(404);
        assertThat(names(People.withRole("lawyer"), "")).doesNotContain(name);
        save(editor, shared).statusCode(403);
        chief.asks().delete(VIEWS + "/" + id).then().statusCode(204);
    }

    @Test
    void no_more_than_fifty() {
        Person person = People.withRole("editor");
        for (int i = 0; i < 50; i++) {
            save(person, view("Подборка " + i)).statusCode(201);
        }
        save(person, view("Лишняя")).statusCode(409);
    }

    @Test
    void only_people_have_views_and_only_those_who_read_drafts() {
        given().get(VIEWS).then().statusCode(401);
        administrator().get(VIEWS).then().statusCode(403);
        People.withRole("reader").asks().get(VIEWS).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /name",
                "{'name': ' '} | /name",
                "{'name': 'x', 'type': 'nothing'} | /type",
                "{'name': 'x', 'query': {'colour': 'red'}} | /query/colour",
                "{'name': 'x', 'query': {'limit': '5'}} | /query/limit",
                "{'name': 'x', 'query': {'q': ['a', 'b']}} | /query/q",
                "{'name': 'x', 'query': {'q': {'a': 1}}} | /query/q",
                "{'name': 'x', 'query': {'state': ['nonsense']}} | /query/state",
                "{'name': 'x', 'query': {'sort': 'size'}} | /query/sort",
                "{'name': 'x', 'query': {'type': ['nothing']}} | /query",
                "{'name': 'x', 'columns': ['<b>']} | /columns",
                "{'name': 'x', 'columns': [null]} | /columns",
                "{'name': 'x', 'position': -1} | /position",
            })
    void what_is_wrong_is_said_with_a_pointer(String body, String pointer) {
        People.withRole("editor")
                .asks()
                .body(body.replace('\'', '"'))
                .post(VIEWS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer));
    }
}
