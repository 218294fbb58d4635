package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;

/** While somebody edits an entry nobody else changes it, over the API neither. */
@QuarkusTest
class LockTest {

    @Inject
    EntityManager database;

    private static String path(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    /** Somebody of their own. */
    private record Person(String name, String token) {

        static Person with(String name, String... scopes) {
            String unique = unique(name);
            String token = administrator()
                    .body("{\"name\": \"" + unique + "\", \"scopes\": [\"" + String.join("\",\"", scopes) + "\"]}")
                    .post("/api/v1/manage/tokens")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("token");
            return new Person(unique, token);
        }

        static Person editor(String name) {
            return with(name, "content:read", "content:write", "content:publish", "content:delete");
        }

        RequestSpecification asks() {
            return bearer(token);
        }

        ValidatableResponse locks(String id) {
            return asks().post(path(id) + "/lock").then();
        }
    }

    @Test
    void it_is_taken_renewed_and_given_back() {
        String id = create("article", article(unique("Замок")));
        Person anna = Person.editor("Анна");
        var taken = anna.locks(id)
                .statusCode(200)
                .body("holder", equalTo(anna.name()))
                .body("version", equalTo(1));
        String since = taken.extract().path("since");
        var renewed = anna.locks(id).statusCode(200).body("since", equalTo(since));
        assertThat(Instant.parse(renewed.extract().path("until")))
                .isAfter(Instant.parse(taken.extract().path("until")));
        anna.asks()
                .get(path(id))
                .then()
                .body("lock.holder", equalTo(anna.name()))
                .body("lock.yours", equalTo(true));
        administrator()
                .get(path(id))
                .then()
                .body("lock.holder", equalTo(anna.name()))
                .body("lock.yours", equalTo(false));
        administrator()
                .get("/api/v1/manage/entries?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.lock.holder", equalTo(anna.name()));
        anna.asks().delete(path(id) + "/lock").then().statusCode(204);
        anna.asks().delete(path(id) + "/lock").then().statusCode(204);
        administrator().get(path(id)).then().body("lock", nullValue());
    }

    @Test
    void others_cannot_take_it_and_are_told_who_has_it() {
        String id = create("article", article(unique("Занято")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        Person boris = Person.editor("Борис");
        boris.locks(id)
                .statusCode(423)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sila:problem:locked"))
                .body("holder", equalTo(anna.name()))
                .body("until", notNullValue());
        boris.asks().delete(path(id) + "/lock").then().statusCode(423);
    }

    @Test
    void nobody_else_writes_meanwhile_and_the_holder_does() {
        String id = create("article", article(unique("Правка")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        Person boris = Person.editor("Борис");
        List<Response> writes = List.of(
                boris.asks().header("If-Match", "\"1\"").body("{}").put(path(id)),
                boris.asks().header("If-Match", "*").body("{}").patch(path(id)),
                boris.asks().header("If-Match", "\"1\"").delete(path(id)),
                boris.asks().header("If-Match", "\"1\"").post(path(id) + "/versions/1/restore"),
                boris.asks().post(path(id) + "/publish"),
                boris.asks().post(path(id) + "/unpublish"),
                administrator().header("If-Match", "\"1\"").body("{}").put(path(id)));
        assertThat(writes).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(423);
            assertThat(answer.<String>path("holder")).isEqualTo(anna.name());
        });
        anna.asks()
                .header("If-Match", "\"1\"")
                .body(article("Моя правка"))
                .put(path(id))
                .then()
                .statusCode(200)
                .body("lock.yours", equalTo(true));
        anna.asks().post(path(id) + "/publish").then().statusCode(200);
    }

    @Test
    void steps_are_refused_too_unless_somebody_goes_on_despite_the_lock() {
        String id = create("article", article(unique("Шаги")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        Person boris = Person.editor("Борис");
        String moment = "{\"publishAt\": \"2999-01-01T00:00:00Z\"}";
        List<Response> steps = List.of(
                boris.asks().post(path(id) + "/publish"),
                boris.asks().post(path(id) + "/transitions/publish"),
                boris.asks().body(moment).post(path(id) + "/schedule"),
                boris.asks().header("If-Match", "*").delete(path(id) + "?despite=references"));
        assertThat(steps).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(423);
            assertThat(answer.<String>path("holder")).isEqualTo(anna.name());
            assertThat(answer.<String>path("until")).isNotNull();
            assertThat(answer.<String>path("title")).contains("подтвердите");
        });
        offers(boris, id)
                .body("find { it.name == 'publish' }.allowed", equalTo(false))
                .body("find { it.name == 'publish' }.locked", equalTo(true));
        offers(anna, id)
                .body("find { it.name == 'publish' }.allowed", equalTo(true))
                .body("find { it.name == 'publish' }.locked", equalTo(false));
        Person reader = Person.with("Читатель", "content:read");
        offers(reader, id)
                .body("find { it.name == 'publish' }.allowed", equalTo(false))
                .body("find { it.name == 'publish' }.locked", equalTo(false));
        boris.asks()
                .body(moment)
                .post(path(id) + "/schedule?despite=lock")
                .then()
                .statusCode(200);
        boris.asks().delete(path(id) + "/schedule").then().statusCode(423);
        boris.asks().delete(path(id) + "/schedule?despite=lock").then().statusCode(200);
        boris.asks()
                .post(path(id) + "/publish?despite=lock")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("lock.holder", equalTo(anna.name()));
        boris.asks().post(path(id) + "/publish?despite=everything").then().statusCode(400);
        boris.asks()
                .body("{\"despiteLock\": true}")
                .post(path(id) + "/unpublish")
                .then()
                .statusCode(200);
        List<Response> saves = List.of(
                boris.asks().header("If-Match", "*").body("{}").put(path(id) + "?despite=lock"),
                boris.asks().header("If-Match", "*").body("{}").patch(path(id) + "?despite=lock"),
                boris.asks().header("If-Match", "*").post(path(id) + "/versions/1/restore?despite=lock"));
        assertThat(saves).extracting(Response::statusCode).containsOnly(423);
        anna.asks()
                .header("If-Match", "\"1\"")
                .body(article("Дописано"))
                .put(path(id))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        boris.asks()
                .header("If-Match", "*")
                .delete(path(id) + "?despite=references,lock")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse offers(Person person, String id) {
        return person.asks().get(path(id) + "/transitions").then().statusCode(200);
    }

    @Test
    void whose_turn_it_is_and_how_a_version_is_called_is_nothing_that_a_lock_keeps() {
        String id = create("article", article(unique("Поручение")));
        Person.editor("Анна").locks(id).statusCode(200);
        administrator()
                .body("{\"assignee\": null, \"dueAt\": \"2999-01-01T00:00:00Z\"}")
                .put(path(id) + "/assignment")
                .then()
                .statusCode(200);
        administrator()
                .body("{\"text\": \"Проверьте дату.\"}")
                .post(path(id) + "/comments")
                .then()
                .statusCode(201);
    }

    @Test
    void one_that_is_not_renewed_is_nobodys_after_its_time() {
        String id = create("article", article(unique("Забыто")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update edit_lock set until = now() where entry_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        administrator().get(path(id)).then().body("lock", nullValue());
        administrator()
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(path(id))
                .then()
                .statusCode(200);
        Person boris = Person.editor("Борис");
        boris.locks(id).statusCode(200).body("holder", equalTo(boris.name())).body("version", equalTo(2));
    }

    @Test
    void a_chief_editor_takes_it_over() {
        String id = create("article", article(unique("Перехват")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        anna.asks().post(path(id) + "/lock/takeover").then().statusCode(403);
        Person chief = Person.with("Главред", "content:read", "content:write", "content:review");
        chief.asks().post(path(id) + "/lock/takeover").then().statusCode(200).body("holder", equalTo(chief.name()));
        anna.locks(id).statusCode(423).body("holder", equalTo(chief.name()));
        anna.asks().header("If-Match", "\"1\"").body("{}").put(path(id)).then().statusCode(423);
    }

    @Test
    void a_person_holds_it_wherever_they_have_signed_in() {
        String id = create("article", article(unique("С двух устройств")));
        var editor = People.withRole("editor");
        String elsewhere = given().contentType(ContentType.JSON)
                .body(Map.of("login", editor.login(), "password", editor.password()))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        editor.asks().post(path(id) + "/lock").then().statusCode(200);
        bearer(elsewhere)
                .header("If-Match", "\"1\"")
                .body(article("С телефона"))
                .put(path(id))
                .then()
                .statusCode(200)
                .body("lock.yours", equalTo(true));
        bearer(elsewhere).delete(path(id) + "/lock").then().statusCode(204);
    }

    @Test
    void two_tokens_are_two_even_under_one_name() {
        String id = create("article", article(unique("Тёзки")));
        String one = Api.token("content:read", "content:write");
        String other = Api.token("content:read", "content:write");
        bearer(one).post(path(id) + "/lock").then().statusCode(200);
        bearer(other).post(path(id) + "/lock").then().statusCode(423);
        bearer(other)
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(path(id))
                .then()
                .statusCode(423);
    }

    @Test
    void of_those_who_want_it_at_once_one_gets_it() throws Exception {
        String id = create("article", article(unique("Все сразу")));
        var people = Stream.of("А", "Б", "В", "Г", "Д", "Е").map(Person::editor).toList();
        var threads = Executors.newFixedThreadPool(people.size());
        try {
            var wishes = people.stream()
                    .<Callable<Integer>>map(
                            person -> () -> person.locks(id).extract().statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(wishes)) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(423);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void it_goes_with_the_entry_and_needs_one_that_may_be_written() {
        String id = create("article", article(unique("Удаляют")));
        Person anna = Person.editor("Анна");
        anna.locks(id).statusCode(200);
        anna.asks().header("If-Match", "\"1\"").delete(path(id)).then().statusCode(204);
        anna.locks(id).statusCode(404);
        administrator()
                .header("If-Match", "*")
                .post("/api/v1/manage/bin/" + id + "/restore")
                .then()
                .statusCode(200)
                .body("entry.lock", nullValue());
        Person reader = Person.with("Читатель", "content:read");
        reader.locks(id).statusCode(403);
        anna.asks().get("/api/v1/manage/entries?limit=1").then().body("items.lock", hasItem(nullValue()));
    }
}
