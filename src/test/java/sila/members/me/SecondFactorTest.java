package sila.members.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;
import static sila.testing.Authenticator.SECOND_FACTOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;

/** People set up the app on their phone, and take it away again where they may. */
@QuarkusTest
class SecondFactorTest {

    private static final String ACCOUNTS = "/api/v1/manage/accounts/";

    @Inject
    DataSource database;

    private static Response begin(Person person, String password) {
        return person.asks().body(Map.of("password", password)).post(SECOND_FACTOR);
    }

    private static Response confirm(Person person, String code) {
        return person.asks().body(Map.of("code", code)).put(SECOND_FACTOR);
    }

    private static Response turnOff(Person person, String password, String code) {
        return person.asks().body(Map.of("password", password, "code", code)).delete(SECOND_FACTOR);
    }

    private static Response renew(Person person, String password, String code) {
        return person.asks().body(Map.of("password", password, "code", code)).post(SECOND_FACTOR + "/recovery-codes");
    }

    private static Response signIn(Person person) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", person.password()))
                .post("/api/v1/sign-in");
    }

    private static Response signIn(Person person, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", person.password(), "code", code))
                .post("/api/v1/sign-in");
    }

    private static void expect(Person person, String state, boolean required, int recoveryCodes) {
        person.asks()
                .get(SECOND_FACTOR)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("required", equalTo(required))
                .body("recoveryCodesLeft", equalTo(recoveryCodes));
    }

    @Test
    void administrators_and_chief_editors_have_to_have_one_wherever_they_hold_the_role() {
        expect(People.withRole("editor"), "none", false, 0);
        expect(People.withRole("administrator"), "none", true, 0);
        expect(People.withRole("chief-editor", People.regional("77")), "none", true, 0);
    }

    @Test
    void it_is_set_up_with_the_password_and_a_code() {
        var person = People.withRole("editor");
        begin(person, "not mine").then().statusCode(422).body("errors.pointer", hasItem("/password"));
        expect(person, "none", false, 0);
        String secret = begin(person, person.password())
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("uri", containsString(":" + person.login() + "?secret="))
                .extract()
                .path("secret");
        var app = new Authenticator(Authenticator.bytes(secret), List.of());
        expect(person, "pending", false, 0);
        confirm(person, app.wrongCode()).then().statusCode(422).body("errors.pointer", hasItem("/code"));
        expect(person, "pending", false, 0);
        confirm(person, app.code())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("recoveryCodes", hasSize(8));
        expect(person, "on", false, 8);
        begin(person, person.password()).then().statusCode(409);
        confirm(person, app.nextCode()).then().statusCode(409);
    }

    @Test
    void nobody_is_asked_for_it_before_it_is_confirmed() {
        var person = People.withRole("editor");
        confirm(person, "123456").then().statusCode(404);
        String first = begin(person, person.password()).path("secret");
        String second = begin(person, person.password()).path("secret");
        assertThat(second).isNotEqualTo(first);
        signIn(person).then().statusCode(200);
    }

    @Test
    void what_was_begun_a_quarter_of_an_hour_ago_is_begun_anew() throws SQLException {
        var person = People.withRole("editor");
        String secret = begin(person, person.password()).path("secret");
        var app = new Authenticator(Authenticator.bytes(secret), List.of());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update second_factor set created_at = created_at - interval '15 minutes' where account_id = ?::uuid")) {
            statement.setString(1, person.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        expect(person, "none", false, 0);
        confirm(person, app.code()).then().statusCode(404);
        Authenticator.of(person);
        expect(person, "on", false, 8);
    }

    @Test
    void new_recovery_codes_end_the_former_ones() {
        var person = People.withRole("chief-editor");
        renew(person, person.password(), "123456").then().statusCode(404);
        var app = Authenticator.of(person);
        renew(person, "not mine", app.nextCode()).then().statusCode(422).body("errors.pointer", hasItem("/password"));
        renew(person, person.password(), app.wrongCode())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
        List<String> codes = renew(
                        person, person.password(), app.recoveryCodes().get(0))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("recoveryCodes", hasSize(8))
                .extract()
                .path("recoveryCodes");
        assertThat(codes).doesNotContainAnyElementsOf(app.recoveryCodes());
        expect(person, "on", true, 8);
        signIn(person, app.recoveryCodes().get(1)).then().statusCode(401);
        signIn(person, codes.get(1)).then().statusCode(200);
        expect(person, "on", true, 7);
        administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body("items.action", hasItem("account.recovery-codes"));
    }

    @Test
    void it_is_taken_away_with_the_password_and_a_code() {
        var person = People.withRole("editor");
        var app = Authenticator.of(person);
        turnOff(person, "not mine", app.nextCode()).then().statusCode(422).body("errors.pointer", hasItem("/password"));
        turnOff(person, person.password(), app.wrongCode())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
        turnOff(person, person.password(), app.nextCode()).then().statusCode(204);
        expect(person, "none", false, 0);
        signIn(person).then().statusCode(200);
        turnOff(person, person.password(), app.nextCode()).then().statusCode(404);
    }

    @Test
    void who_has_to_have_it_cannot_take_it_away() {
        var person = People.withRole("chief-editor");
        var app = Authenticator.of(person);
        turnOff(person, person.password(), app.nextCode())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:second-factor-required"))
                .body("title", containsString("попросите другого администратора"));
        expect(person, "on", true, 8);
    }

    @Test
    void an_administrator_takes_it_away_from_somebody_who_has_lost_it() {
        var person = People.withRole("chief-editor");
        Authenticator.of(person);
        var other = People.withRole("administrator");
        other.asks().delete(ACCOUNTS + person.id() + "/second-factor").then().statusCode(204);
        person.asks().get(SECOND_FACTOR).then().statusCode(401);
        signIn(person).then().statusCode(200);
        other.asks().delete(ACCOUNTS + person.id() + "/second-factor").then().statusCode(404);
    }

    @Test
    void but_neither_their_own_nor_does_anybody_else() {
        var person = People.withRole("administrator");
        Authenticator.of(person);
        String path = ACCOUNTS + person.id() + "/second-factor";
        person.asks().delete(path).then().statusCode(409);
        People.withRole("editor").asks().delete(path).then().statusCode(403);
        People.withRole(People.role(List.of("accounts:manage")))
                .asks()
                .delete(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:more-than-you-have"));
        expect(person, "on", true, 8);
    }

    @Test
    void nobody_guesses_a_password_in_a_browser_that_was_left_open() {
        var person = People.withRole("editor");
        for (int i = 0; i < 5; i++) {
            begin(person, "a guess").then().statusCode(422);
        }
        begin(person, person.password()).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void all_of_it_stands_in_the_audit_log_and_no_secret() {
        var person = People.withRole("editor");
        String secret = begin(person, person.password()).path("secret");
        var app = new Authenticator(Authenticator.bytes(secret), List.of());
        List<String> recoveryCodes = confirm(person, app.code()).path("recoveryCodes");
        turnOff(person, person.password(), recoveryCodes.get(0)).then().statusCode(204);
        Authenticator.of(person);
        administrator().delete(ACCOUNTS + person.id() + "/second-factor").then().statusCode(204);
        String log = administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body(
                        "items.action",
                        hasItems(
                                "account.second-factor-on",
                                "account.recovery-code",
                                "account.second-factor-off",
                                "account.second-factor-reset"))
                .extract()
                .asString();
        assertThat(log).doesNotContain(secret).doesNotContain(recoveryCodes);
    }

    @Test
    void machines_and_guests_have_none() {
        given().get(SECOND_FACTOR).then().statusCode(401);
        administrator().get(SECOND_FACTOR).then().statusCode(403);
        bearer(Api.token("content:read"))
                .body(Map.of("password", "x"))
                .post(SECOND_FACTOR)
                .then()
                .statusCode(403);
    }
}
