package sila.members.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Authenticator.SECOND_FACTOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.kernel.http.limits.CallerAddress;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;

/** Signing in where the second factor is on. */
@QuarkusTest
class SecondStepTest {

    @Inject
    DataSource database;

    private Person person;
    private Authenticator app;

    @BeforeEach
    void somebody_with_a_second_factor() {
        person = People.withRole("chief-editor");
        app = Authenticator.of(person);
    }

    private Response signIn(String code) {
        return attempt(Map.of("login", person.login(), "password", person.password(), "code", code));
    }

    private Response signInWithoutCode() {
        return attempt(Map.of("login", person.login(), "password", person.password()));
    }

    private static Response attempt(Map<String, String> attempt) {
        return given().contentType(ContentType.JSON).body(attempt).post("/api/v1/sign-in");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            signIn(app.wrongCode()).then().statusCode(401).body("type", equalTo("urn:sila:problem:wrong-code"));
        }
    }

    @Test
    void the_password_alone_lets_nobody_in() {
        signInWithoutCode()
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:sila:problem:second-factor-needed"))
                .body("title", containsString("Введите код"));
        signIn(app.nextCode()).then().statusCode(200);
    }

    @Test
    void a_wrong_password_is_told_before_any_code_is_looked_at() {
        String code = app.nextCode();
        attempt(Map.of("login", person.login(), "password", "not mine", "code", code))
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:sila:problem:wrong-password"));
        signIn(code).then().statusCode(200);
    }

    @Test
    void a_code_works_once() {
        String code = app.nextCode();
        signIn(code).then().statusCode(200);
        signIn(code).then().statusCode(401).body("type", equalTo("urn:sila:problem:wrong-code"));
    }

    @Test
    void a_code_that_many_show_at_once_lets_one_in() throws Exception {
        String code = app.nextCode();
        var attempts =
                Collections.nCopies(4, (Callable<Integer>) () -> signIn(code).statusCode());
        var threads = Executors.newFixedThreadPool(attempts.size());
        var statuses = new ArrayList<Integer>();
        try {
            for (var done : threads.invokeAll(attempts)) {
                statuses.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
    }

    @Test
    void a_recovery_code_stands_in_for_it_once() {
        String code = app.recoveryCodes().get(3);
        signIn(code).then().statusCode(200);
        signIn(code).then().statusCode(401);
        signIn(app.recoveryCodes().get(4).replace("-", " ").toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
        person.asks().get(SECOND_FACTOR).then().body("recoveryCodesLeft", equalTo(6));
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_has_to_wait() {
        fail(5);
        signIn(app.nextCode()).then().statusCode(429);
        signIn(app.recoveryCodes().get(0)).then().statusCode(429);
    }

    @Test
    void the_password_alone_forgives_no_wrong_code() {
        fail(4);
        signInWithoutCode().then().statusCode(401);
        signIn(app.nextCode()).then().statusCode(429);
    }

    @Test
    void the_right_code_forgives_the_slips_before_it() {
        fail(4);
        signIn(app.recoveryCodes().get(0)).then().statusCode(200);
        fail(4);
        signIn(app.recoveryCodes().get(1)).then().statusCode(200);
    }

    @Test
    void another_address_has_no_more_guesses() throws SQLException {
        fail(5);
        forgetFailuresOfThisAddress();
        signIn(app.nextCode()).then().statusCode(429);
    }

    private void forgetFailuresOfThisAddress() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "delete from sign_in_failure where key = sha256(convert_to(?, 'UTF8'))")) {
            statement.setString(
                    1, person.login() + "\n" + CallerAddress.of("127.0.0.1").network());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_new_password_that_will_not_do_uses_up_no_code() {
        String code = app.nextCode();
        attempt(Map.of("login", person.login(), "password", person.password(), "code", code, "newPassword", "short"))
                .then()
                .statusCode(422);
        signIn(code).then().statusCode(200);
    }
}
