package sila.members.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;
import static sila.testing.Api.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.members.Scope;
import sila.members.accounts.Account;
import sila.members.accounts.RoleAssignment;
import sila.members.accounts.Secret;
import sila.members.tokens.ApiToken;

@QuarkusTest
class SignInTest {

    private static final String CHOSEN = "a password of my own";

    private final String login = "person-" + UUID.randomUUID();
    private final Secret oneTime = Secret.password();

    @BeforeEach
    void a_person_with_a_one_time_password() {
        QuarkusTransaction.requiringNew()
                .run(() -> Account.open(login, "Проверка", oneTime, List.of(RoleAssignment.everywhere("editor"))));
    }

    private Response signIn(String password, String more) {
        return given().contentType(ContentType.JSON)
                .body("{\"login\": \"" + login + "\", \"password\": \"" + password + "\"" + more + "}")
                .post("/api/v1/sign-in");
    }

    @Test
    void a_one_time_password_must_be_replaced_and_works_once() {
        signIn(oneTime.value(), "").then().statusCode(422).body("errors.pointer", hasItem("/newPassword"));
        String token = signIn(oneTime.value(), ", \"newPassword\": \"" + CHOSEN + "\"")
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue())
                .extract()
                .path("token");
        bearer(token).get("/api/v1/manage/entries").then().statusCode(200);
        signIn(oneTime.value(), "").then().statusCode(401);
        signIn(CHOSEN, "").then().statusCode(200);
    }

    @Test
    void a_new_password_must_be_long_and_new() {
        signIn(oneTime.value(), ", \"newPassword\": \"short\"").then().statusCode(422);
        signIn(oneTime.value(), ", \"newPassword\": \"" + oneTime.value() + "\"")
                .then()
                .statusCode(422);
        signIn(oneTime.value(), ", \"newPassword\": \"" + "x".repeat(201) + "\"")
                .then()
                .statusCode(422);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        String wrong = signIn("wrong", "").then().statusCode(401).extract().asString();
        given().contentType(ContentType.JSON)
                .body("{\"login\": \"nobody\", \"password\": \"wrong\"}")
                .post("/api/v1/sign-in")
                .then()
                .statusCode(401)
                .body(equalTo(wrong));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/sign-in")
                .then()
                .statusCode(422);
    }

    @Test
    void a_token_is_shown_once_and_listed_until_it_is_revoked() {
        var issued = administrator()
                .body("{\"name\": \"канал\", \"scopes\": [\"content:read\"]}")
                .post("/api/v1/manage/tokens")
                .then()
                .statusCode(201);
        String id = issued.extract().path("id");
        String secret = issued.extract().path("token");
        bearer(secret).get("/api/v1/manage/entries").then().statusCode(200);
        administrator()
                .get("/api/v1/manage/tokens")
                .then()
                .body("find { it.id == '" + id + "' }.scopes", contains("content:read"))
                .body("token", not(hasItem(secret)));
        administrator().delete("/api/v1/manage/tokens/" + id).then().statusCode(204);
        administrator().delete("/api/v1/manage/tokens/" + id).then().statusCode(404);
        bearer(secret).get("/api/v1/manage/entries").then().statusCode(401);
    }

    @Test
    void a_token_may_not_grant_what_it_does_not_have() {
        bearer(token("tokens:manage", "content:read"))
                .body("{\"name\": \"мне бы больше\", \"scopes\": [\"content:read\", \"content:publish\"]}")
                .post("/api/v1/manage/tokens")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/1"));
        bearer(token("content:read")).get("/api/v1/manage/tokens").then().statusCode(403);
    }

    @Test
    void a_token_ends_at_its_time() {
        administrator()
                .body("{\"name\": \"x\", \"scopes\": [\"content:read\"], \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                .post("/api/v1/manage/tokens")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/expiresAt"));
        Secret ended = Secret.token();
        QuarkusTransaction.requiringNew()
                .run(() -> ApiToken.issue(
                        "ended",
                        ended,
                        ApiToken.Limits.scopes(Scope.ALL),
                        Instant.now().minusSeconds(1)));
        bearer(ended.value()).get("/api/v1/manage/entries").then().statusCode(401);
    }
}
