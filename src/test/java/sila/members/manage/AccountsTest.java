package sila.members.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sila.kernel.Problem;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Account;
import sila.members.accounts.Mandates;
import sila.testing.Api;
import sila.testing.People;

@QuarkusTest
class AccountsTest {

    private static final String ACCOUNTS = "/api/v1/manage/accounts";

    @Inject
    Mandates mandates;

    private static Response change(String id, Object version, Object body) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ACCOUNTS + "/" + id);
    }

    private static Object version(String id) {
        return administrator().get(ACCOUNTS + "/" + id).path("version");
    }

    @Test
    void a_new_person_gets_a_one_time_password_that_is_shown_once() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        String id = opened.path("id");
        assertThat(opened.header("Location")).endsWith(ACCOUNTS + "/" + id);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.<String>path("oneTimePassword")).hasSizeGreaterThan(12);
        administrator()
                .get(ACCOUNTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("assignments[0].role", equalTo("editor"))
                .body("passwordOneTime", equalTo(true))
                .body("oneTimePassword", nullValue());
    }

    @Test
    void what_a_person_may_do_follows_the_roles_at_once() {
        var person = People.withRole("editor");
        person.asks().get("/api/v1/manage/entries").then().statusCode(200);
        person.asks().get(ACCOUNTS).then().statusCode(403);
        change(person.id(), version(person.id()), Map.of("assignments", List.of(Map.of("role", "reader"))))
                .then()
                .statusCode(200);
        person.asks().get("/api/v1/manage/entries").then().statusCode(403);
        change(person.id(), version(person.id()), Map.of("assignments", List.of()))
                .then()
                .statusCode(200);
        person.asks().get("/api/v1/manage/entries").then().statusCode(403);
    }

    @Test
    void somebody_disabled_is_out_and_stays_out_until_enabled_again() {
        var person = People.withRole("editor");
        administrator()
                .header("If-Match", "\"" + version(person.id()) + "\"")
                .delete(ACCOUNTS + "/" + person.id())
                .then()
                .statusCode(204);
        person.asks().get("/api/v1/manage/entries").then().statusCode(401);
        signIn(person).then().statusCode(401);
        change(person.id(), version(person.id()), Map.of("disabled", false))
                .then()
                .statusCode(200);
        person.asks().get("/api/v1/manage/entries").then().statusCode(401);
        signIn(person).then().statusCode(200);
    }

    private static Response signIn(People.Person person) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", person.password()))
                .post("/api/v1/sign-in");
    }

    @Test
    void a_reset_password_ends_what_was_signed_in() {
        var person = People.withRole("editor");
        String password = administrator()
                .header("If-Match", "\"" + version(person.id()) + "\"")
                .post(ACCOUNTS + "/" + person.id() + "/password")
                .then()
                .statusCode(200)
                .body("passwordOneTime", equalTo(true))
                .extract()
                .path("oneTimePassword");
        person.asks().get("/api/v1/manage/entries").then().statusCode(401);
        signIn(person).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", password, "newPassword", "quite another one"))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_resets_their_own_password_without_knowing_it() {
        var person = People.withRole("administrator");
        String account = ACCOUNTS + "/" + person.id();
        person.asks()
                .header("If-Match", "*")
                .post(account + "/password")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:own-password"))
                .body("title", containsString("Мой профиль"));
        person.asks()
                .post(account + "/password-link")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:own-password"));
        signIn(person).then().statusCode(200);
    }

    @Test
    void of_two_who_change_assignments_at_once_one_is_told() throws Exception {
        var opened = People.open(List.of());
        String id = opened.path("id");
        List<Integer> statuses = together(List.of(
                () -> change(id, 1, Map.of("assignments", List.of(Map.of("role", "editor"))))
                        .statusCode(),
                () -> change(id, 1, Map.of("assignments", List.of(Map.of("role", "author"))))
                        .statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        change(id, 1, Map.of("name", "Опоздавший"))
                .then()
                .statusCode(412)
                .body("latest", equalTo(2))
                .body("current.login", equalTo(opened.path("login")));
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String id = People.open(List.of()).path("id");
        administrator()
                .body(Map.of("name", "x"))
                .put(ACCOUNTS + "/" + id)
                .then()
                .statusCode(428);
        administrator().delete(ACCOUNTS + "/" + id).then().statusCode(428);
        administrator().post(ACCOUNTS + "/" + id + "/password").then().statusCode(428);
        administrator()
                .header("If-Match", "\"one\"")
                .delete(ACCOUNTS + "/" + id)
                .then()
                .statusCode(400);
        change(UUID.randomUUID().toString(), 1, Map.of("name", "x")).then().statusCode(404);
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        var one = People.withRole("administrator");
        var other = People.withRole("administrator");
        List<Map<String, Object>> others = administrator()
                .get(ACCOUNTS + "?role=administrator&limit=100")
                .path("items.findAll { !it.disabled && it.id != '" + one.id() + "' && it.id != '" + other.id() + "' }");
        others.forEach(account -> change((String) account.get("id"), account.get("version"), Map.of("disabled", true))
                .then()
                .statusCode(200));
        try {
            List<Integer> statuses = together(List.of(
                    () -> change(one.id(), version(one.id()), Map.of("disabled", true))
                            .statusCode(),
                    () -> change(other.id(), version(other.id()), Map.of("assignments", List.of()))
                            .statusCode()));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        } finally {
            others.forEach(account -> change(
                            (String) account.get("id"), version((String) account.get("id")), Map.of("disabled", false))
                    .then()
                    .statusCode(200));
        }
    }

    @Test
    void nobody_grants_more_than_they_have() {
        String role = People.role(List.of("accounts:manage", "content:read"));
        var personnel = People.withRole(role);
        personnel
                .asks()
                .body(Map.of("login", "p-" + UUID.randomUUID(), "name", "x", "assignments", assigned("administrator")))
                .post(ACCOUNTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:more-than-you-have"))
                .body("title", containsString("Администратор"));
        // nor to themselves
        personnel
                .asks()
                .header("If-Match", "\"" + version(personnel.id()) + "\"")
                .body(Map.of("assignments", assigned("chief-editor")))
                .put(ACCOUNTS + "/" + personnel.id())
                .then()
                .statusCode(403);
        personnel
                .asks()
                .body(Map.of("login", "p-" + UUID.randomUUID(), "name", "x", "assignments", assigned(role)))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
    }

    private static List<Map<String, String>> assigned(String role) {
        return List.of(Map.of("role", role));
    }

    @Test
    void nobody_lays_hands_on_somebody_who_has_more() {
        var personnel = People.withRole(People.role(List.of("accounts:manage")));
        var chief = People.withRole("chief-editor");
        var match = "\"" + version(chief.id()) + "\"";
        personnel
                .asks()
                .header("If-Match", match)
                .post(ACCOUNTS + "/" + chief.id() + "/password")
                .then()
                .statusCode(403);
        personnel
                .asks()
                .header("If-Match", match)
                .delete(ACCOUNTS + "/" + chief.id())
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_wrong_is_said_field_by_field() {
        var bad = new ArrayList<Map<String, String>>();
        bad.add(Map.of("role", "emperor"));
        bad.add(Map.of("role", "editor", "organisation", UUID.randomUUID().toString()));
        bad.add(null);
        administrator()
                .body(Map.of("login", "С кириллицей", "name", " ", "assignments", bad))
                .post(ACCOUNTS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/login",
                                "/name",
                                "/assignments/0/role",
                                "/assignments/1/organisation",
                                "/assignments/2/role"));
        String login = People.open(List.of()).path("login");
        administrator()
                .body(Map.of("login", login, "name", "Двойник"))
                .post(ACCOUNTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/login"));
        administrator().body("null").post(ACCOUNTS).then().statusCode(400);
        administrator()
                .body(Map.of("assignments", List.of(Map.of("role", "x".repeat(100_000)))))
                .post(ACCOUNTS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_that_is_refused_changes_nothing() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        change(opened.path("id"), 1, Map.of("name", "Новое имя", "assignments", assigned("emperor")))
                .then()
                .statusCode(422);
        administrator()
                .get(ACCOUNTS + "/" + opened.path("id"))
                .then()
                .body("name", equalTo(opened.path("name")))
                .body("version", equalTo(1));
    }

    @Test
    void accounts_are_listed_by_role_and_organisation_a_page_at_a_time() {
        String organisation = People.regional("24");
        for (int i = 0; i < 3; i++) {
            People.open(List.of(Map.of("role", "regional-editor", "organisation", organisation)));
        }
        var first = administrator()
                .get(ACCOUNTS + "?role=regional-editor&limit=2&organisation=" + organisation)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .extract();
        administrator()
                .get(ACCOUNTS + "?limit=2&organisation=" + organisation + "&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
        administrator().get(ACCOUNTS + "?organisation=x").then().statusCode(400);
        administrator().get(ACCOUNTS + "?cursor=x").then().statusCode(400);
        administrator().get(ACCOUNTS + "?cursor=WyJpZCIsIngiXQ").then().statusCode(400);
        administrator().queryParam("role", "\u0000").get(ACCOUNTS).then().statusCode(400);
    }

    @Test
    void what_was_done_stands_in_the_audit_log_without_passwords() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        String id = opened.path("id");
        change(id, 1, Map.of("name", "Новое имя")).then().statusCode(200);
        administrator()
                .get("/api/v1/manage/audit?subject=account:" + id)
                .then()
                .body("items.action", equalTo(List.of("account.update", "account.create")))
                .body("items[0].before", equalTo(Map.of("name", opened.path("name"))))
                .body("items[0].after", equalTo(Map.of("name", "Новое имя")))
                .body("items[0].by", equalTo("SILA_ADMIN_TOKEN"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[1].after.assignments[0].role", equalTo("editor"));
        String log = administrator()
                .get("/api/v1/manage/audit?subject=account:" + id)
                .asString();
        assertThat(log).doesNotContain(opened.<String>path("oneTimePassword")).doesNotContain("argon2");
    }

    @Test
    void what_somebody_else_may_do_can_be_asked_by_login_and_id() {
        var person = People.withRole("lawyer");
        var law = Subject.ofType("legal-case");
        assertThat(mandates.ofMember(person.login()).allows(Scope.PUBLISH, law)).isTrue();
        assertThat(mandates.ofMember(person.id())
                        .decide(Scope.PUBLISH, Subject.ofType("article"))
                        .allowed())
                .isFalse();
        administrator()
                .body(Map.of("login", person.id(), "name", "Двойник", "assignments", assigned("reader")))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
        assertThat(mandates.ofMember(person.id()).allows(Scope.PUBLISH, law)).isTrue();
        change(person.id(), version(person.id()), Map.of("disabled", true))
                .then()
                .statusCode(200);
        assertThat(mandates.ofMember(person.id()).allows(Scope.PUBLISH, law)).isFalse();
        assertThatThrownBy(() -> mandates.ofMember("никто")).isInstanceOf(Problem.class);
    }

    private static void named(String name, List<Map<String, String>> assignments) {
        administrator()
                .body(Map.of("login", "p-" + UUID.randomUUID(), "name", name, "assignments", assignments))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
    }

    @Test
    void those_who_may_do_something_are_found_by_a_part_of_their_name() {
        String mark = UUID.randomUUID().toString();
        named("Борис Сто%_" + mark, assigned("lawyer"));
        named("Анна Сто%_" + mark, assigned("lawyer"));
        named("Вера Сто12" + mark, assigned("lawyer"));
        named("Глеб Сто%_" + mark, List.of());
        var law = Subject.ofType("legal-case");
        assertThat(mandates.whoMay(Scope.PUBLISH, law, "СТО%_" + mark, 10))
                .extracting(Account::name)
                .containsExactly("Анна Сто%_" + mark, "Борис Сто%_" + mark);
        assertThat(mandates.whoMay(Scope.PUBLISH, law, mark, 1))
                .extracting(Account::name)
                .containsExactly("Анна Сто%_" + mark);
        assertThat(mandates.whoMay(Scope.PUBLISH, law, "\0", 10)).isEmpty();
        assertThat(mandates.whoMay(Scope.PUBLISH, law, "", 3)).hasSize(3);
    }

    @Test
    void accounts_are_for_those_who_manage_them() {
        for (String role : List.of("chief-editor", "regional-editor", "reader")) {
            var person = People.withRole(role);
            person.asks().get(ACCOUNTS).then().statusCode(403);
            person.asks().get("/api/v1/manage/roles").then().statusCode(403);
            person.asks().get("/api/v1/manage/organisations").then().statusCode(403);
        }
        given().get(ACCOUNTS).then().statusCode(401);
        bearer(Api.token("content:read")).get(ACCOUNTS).then().statusCode(403);
    }
}
