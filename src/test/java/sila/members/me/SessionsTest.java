package sila.members.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.People.Person;

/** Where people are signed in: they see it, and end what they do not know. */
@QuarkusTest
class SessionsTest {

    private static final String SESSIONS = "/api/v1/me/sessions";

    private Person person;

    @BeforeEach
    void somebody_signs_in() {
        person = People.withRole("editor");
    }

    /** @return a token */
    private String signedIn(String device) {
        return given().contentType(ContentType.JSON)
                .header("User-Agent", device)
                .body(Map.of("login", person.login(), "password", person.password()))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static String id(String token) {
        return bearer(token).get(SESSIONS).path("find { it.current }.id");
    }

    @Test
    void people_see_where_they_are_signed_in() {
        String phone = signedIn("a phone");
        bearer(phone)
                .get(SESSIONS)
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("device[0]", equalTo("a phone"))
                .body("current", contains(true, false))
                .body("createdAt", hasSize(2))
                .body("[0].lastUsedAt", notNullValue())
                .body("[0].expiresAt", notNullValue());
        person.asks().get(SESSIONS).then().body("current", contains(false, true));
    }

    @Test
    void a_long_name_of_a_device_is_cut() {
        bearer(signedIn("x".repeat(5_000))).get(SESSIONS).then().body("device[0].length()", equalTo(300));
    }

    @Test
    void they_sign_out_elsewhere() {
        String lost = signedIn("a lost phone");
        String desk = signedIn("a desk");
        person.asks().delete(SESSIONS + "/" + id(lost)).then().statusCode(204);
        bearer(lost).get(SESSIONS).then().statusCode(401);
        bearer(desk).get(SESSIONS).then().statusCode(200).body("device", not(hasItem("a lost phone")));
        person.asks().delete(SESSIONS + "/" + id(desk)).then().statusCode(204);
        person.asks().get(SESSIONS).then().body("$", hasSize(1));
    }

    @Test
    void they_sign_out_everywhere_else_at_once() {
        String one = signedIn("one");
        String other = signedIn("other");
        person.asks().delete(SESSIONS).then().statusCode(204);
        bearer(one).get(SESSIONS).then().statusCode(401);
        bearer(other).get(SESSIONS).then().statusCode(401);
        person.asks().get(SESSIONS).then().statusCode(200);
    }

    @Test
    void they_sign_out_here() {
        String here = signedIn("here");
        bearer(here).delete(SESSIONS + "/" + id(here)).then().statusCode(204);
        bearer(here).get(SESSIONS).then().statusCode(401);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        var other = People.withRole("editor");
        person.asks().delete(SESSIONS + "/" + id(other.token())).then().statusCode(404);
        other.asks().get(SESSIONS).then().statusCode(200);
    }

    @Test
    void machines_and_guests_have_none() {
        given().get(SESSIONS).then().statusCode(401);
        Api.administrator().get(SESSIONS).then().statusCode(403).body("type", equalTo("urn:sila:problem:forbidden"));
        bearer(Api.token("content:read")).delete(SESSIONS).then().statusCode(403);
    }
}
