package sila.members.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sila.testing.People;

@QuarkusTest
class FailuresTest {

    private static final String WRONG = "certainly not this";

    @Inject
    DataSource database;

    @Inject
    Failures failures;

    private static Response signIn(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/sign-in");
    }

    private static void failFiveTimes(String login) {
        for (int i = 0; i < 5; i++) {
            signIn(login, WRONG).then().statusCode(401);
        }
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() {
        var person = People.withRole("editor");
        failFiveTimes(person.login());
        int seconds = Integer.parseInt(signIn(person.login(), person.password())
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:sila:problem:too-many-failures"))
                .body("title", containsString("Подождите"))
                .extract()
                .header("Retry-After"));
        assertThat(seconds).isBetween(1, 15 * 60);
        var other = People.withRole("editor");
        signIn(other.login(), other.password()).then().statusCode(200);
    }

    @Test
    void it_is_the_same_for_a_login_that_does_not_exist() {
        var person = People.withRole("editor");
        failFiveTimes(person.login());
        String nobody = "nobody-" + UUID.randomUUID();
        failFiveTimes(nobody);
        assertThat(signIn(nobody, WRONG).then().statusCode(429).extract().<String>path("title"))
                .isEqualTo(signIn(person.login(), WRONG).path("title"));
    }

    @Test
    void the_letters_of_a_login_may_be_large() {
        var person = People.withRole("editor");
        failFiveTimes(person.login().toUpperCase());
        signIn(person.login(), person.password()).then().statusCode(429);
    }

    @Test
    void a_success_forgives_the_slips_before_it() {
        var person = People.withRole("editor");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(person.login(), WRONG).then().statusCode(401);
            }
            signIn(person.login(), person.password()).then().statusCode(200);
        }
    }

    @Test
    void whoever_has_an_ipv6_network_has_no_more_guesses_than_others() {
        String login = "nobody-" + UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            failures.begin(login, "2001:db8:1:2::" + i);
        }
        assertThatThrownBy(() -> failures.begin(login, "2001:db8:1:2:ffff::1")).isInstanceOf(TooManyFailures.class);
        assertThatCode(() -> failures.begin(login, "2001:db8:1:3::1")).doesNotThrowAnyException();
        failures.forgive(login, "2001:db8:1:2:aaaa::1");
        assertThatCode(() -> failures.begin(login, "2001:db8:1:2::9")).doesNotThrowAnyException();
    }

    @Test
    void failures_of_a_quarter_of_an_hour_ago_count_no_more() throws SQLException {
        var person = People.withRole("editor");
        failFiveTimes(person.login());
        signIn(person.login(), person.password()).then().statusCode(429);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update sign_in_failure set moments =
                        (select array_agg(moment - interval '15 minutes' order by moment) from unnest(moments) as moment)
                    """);
        }
        signIn(person.login(), person.password()).then().statusCode(200);
    }

    @Test
    void many_guesses_at_once_are_five_guesses() throws Exception {
        String login = People.withRole("editor").login();
        var guesses = Collections.nCopies(
                15, (Callable<Integer>) () -> signIn(login, WRONG).statusCode());
        var threads = Executors.newFixedThreadPool(guesses.size());
        var statuses = new ArrayList<Integer>();
        try {
            for (var done : threads.invokeAll(guesses)) {
                statuses.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
    }

    @Test
    void success_and_failure_stand_in_the_audit_log_without_the_password() {
        var person = People.withRole("editor");
        signIn(person.login(), WRONG).then().statusCode(401);
        String log = administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body(
                        "items.action",
                        equalTo(List.of(
                                "account.sign-in-failed", "account.sign-in", "account.password", "account.create")))
                .body("items[0].by", equalTo("guest"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .extract()
                .asString();
        assertThat(log).doesNotContain(WRONG).doesNotContain(person.password());
    }
}
