package sila.members.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;

/** People see who they are here, and change what is theirs. */
@QuarkusTest
class ProfileTest {

    private static final String ME = "/api/v1/me";
    private static final String CHOSEN = "another password of my own";

    private Person person;

    @BeforeEach
    void somebody_signs_in() {
        person = People.withRole("editor");
    }

    private Response change(Map<String, String> change) {
        return person.asks().body(change).put(ME);
    }

    private Response choose(Map<String, String> replacement) {
        return person.asks().body(replacement).post(ME + "/password");
    }

    private Response signIn(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", password))
                .post("/api/v1/sign-in");
    }

    @Test
    void they_see_their_login_name_roles_and_second_factor() {
        person.asks()
                .get(ME)
                .then()
                .statusCode(200)
                .body("id", equalTo(person.id()))
                .body("login", equalTo(person.login()))
                .body("name", equalTo("Некто " + person.login()))
                .body("roles.role", contains("editor"))
                .body("roles[0].title.ru", notNullValue())
                .body("roles[0].organisation", nullValue())
                .body("roles[0].regions", nullValue())
                .body("language", nullValue())
                .body("secondFactor.state", equalTo("none"))
                .body("secondFactor.required", equalTo(false));
    }

    @Test
    void a_role_says_where_it_is_held() {
        person = People.withRole("regional-editor", People.regional("24"));
        person.asks()
                .get(ME)
                .then()
                .body("roles[0].organisation", containsString("Региональная"))
                .body("roles[0].regions", contains("24"));
    }

    @Test
    void they_change_their_name_and_the_language_of_the_studio() {
        change(Map.of("name", "  Анна Петрова ", "language", "en"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Анна Петрова"))
                .body("language", equalTo("en"));
        change(Map.of("language", "ru")).then().statusCode(200).body("name", equalTo("Анна Петрова"));
        person.asks().get(ME).then().body("language", equalTo("ru"));
        administrator()
                .get("/api/v1/manage/accounts/" + person.id())
                .then()
                .body("name", equalTo("Анна Петрова"))
                .body("version", equalTo(2));
    }

    @Test
    void a_name_is_of_plain_characters_and_a_language_one_of_two() {
        for (String name : new String[] {"", " ", "я".repeat(201), "Анна\u202eавонаВИ", "Анна\nПетрова"}) {
            change(Map.of("name", name, "language", "fr"))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/name", "/language"));
        }
        person.asks().body("{\"login\": \"another\"}").put(ME).then().statusCode(422);
        person.asks().get(ME).then().body("name", equalTo("Некто " + person.login()));
    }

    @Test
    void a_changed_name_stands_in_the_audit_log() {
        change(Map.of("name", "Иначе")).then().statusCode(200);
        administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body("items.find { it.action == 'account.update' }.after.name", equalTo("Иначе"));
    }

    @Test
    void they_choose_another_password_and_are_signed_out_elsewhere() {
        String elsewhere = signIn(person.password()).path("token");
        choose(Map.of("password", person.password(), "newPassword", CHOSEN))
                .then()
                .statusCode(204);
        person.asks().get(ME).then().statusCode(200);
        bearer(elsewhere).get(ME).then().statusCode(401);
        signIn(person.password()).then().statusCode(401);
        signIn(CHOSEN).then().statusCode(200);
    }

    @Test
    void not_without_the_former_one_and_not_any() {
        choose(Map.of("password", "not mine", "newPassword", CHOSEN))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/password"));
        choose(Map.of("newPassword", CHOSEN)).then().statusCode(422).body("errors.pointer", contains("/password"));
        choose(Map.of("password", person.password(), "newPassword", "short"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/newPassword"));
        choose(Map.of("password", person.password(), "newPassword", person.password()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/newPassword"));
        choose(Map.of("password", person.password())).then().statusCode(422);
        signIn(person.password()).then().statusCode(200);
    }

    @Test
    void and_with_a_code_where_the_second_factor_is_on() {
        var app = Authenticator.of(person);
        choose(Map.of("password", person.password(), "newPassword", CHOSEN))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
        choose(Map.of("password", person.password(), "newPassword", CHOSEN, "code", app.wrongCode()))
                .then()
                .statusCode(422);
        choose(Map.of("password", person.password(), "newPassword", CHOSEN, "code", app.nextCode()))
                .then()
                .statusCode(204);
        person.asks().get(ME).then().body("secondFactor.state", equalTo("on"));
    }

    @Test
    void nobody_guesses_a_password_in_a_browser_that_was_left_open() {
        for (int i = 0; i < 5; i++) {
            choose(Map.of("password", "a guess", "newPassword", CHOSEN)).then().statusCode(422);
        }
        choose(Map.of("password", person.password(), "newPassword", CHOSEN))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void machines_and_guests_have_none() {
        given().get(ME).then().statusCode(401);
        administrator().get(ME).then().statusCode(403);
        bearer(Api.token("content:read"))
                .body(Map.of("name", "x"))
                .put(ME)
                .then()
                .statusCode(403);
        administrator()
                .body(Map.of("password", "x", "newPassword", CHOSEN))
                .post(ME + "/password")
                .then()
                .statusCode(403);
    }
}
