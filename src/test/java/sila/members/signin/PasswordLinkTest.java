package sila.members.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static sila.testing.Api.administrator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.members.accounts.Account;
import sila.members.accounts.Secret;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;

/** Links by which people choose a password who have forgotten theirs. */
@QuarkusTest
class PasswordLinkTest {

    private static final String ACCOUNTS = "/api/v1/manage/accounts/";
    private static final String LINK = "/api/v1/sign-in/link/";
    private static final String CHOSEN = "another password of my own";

    @Inject
    DataSource database;

    private Person person;

    @BeforeEach
    void somebody_forgets_their_password() {
        person = People.withRole("editor");
    }

    private String link() {
        String url = administrator()
                .post(ACCOUNTS + person.id() + "/password-link")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("url");
        assertThat(url).matches("https?://[^/]+/studio/password/[A-Za-z0-9_-]{43}");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Response open(String link) {
        return given().get(LINK + link);
    }

    private static Response choose(String link, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("newPassword", password))
                .post(LINK + link);
    }

    private static void expectNone(String link) {
        open(link).then().statusCode(404).body("title", containsString("Попросите у администратора новую"));
        choose(link, CHOSEN).then().statusCode(404);
    }

    private Response signIn(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", person.login(), "password", password))
                .post("/api/v1/sign-in");
    }

    @Test
    void it_lets_a_person_choose_a_password_once() {
        String link = link();
        open(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("Некто " + person.login()))
                .body("size()", equalTo(1));
        choose(link, CHOSEN).then().statusCode(204);
        person.asks().get("/api/v1/me").then().statusCode(401);
        signIn(person.password()).then().statusCode(401);
        signIn(CHOSEN).then().statusCode(200);
        expectNone(link);
    }

    @Test
    void of_many_who_use_it_at_once_one_does() throws Exception {
        String link = link();
        var attempts = Collections.nCopies(
                4, (Callable<Integer>) () -> choose(link, CHOSEN).statusCode());
        var threads = Executors.newFixedThreadPool(attempts.size());
        var statuses = new ArrayList<Integer>();
        try {
            for (var done : threads.invokeAll(attempts)) {
                statuses.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404, 404);
    }

    @Test
    void a_password_has_to_be_long_and_new_here_too() {
        String link = link();
        choose(link, "short").then().statusCode(422).body("errors.pointer", hasItem("/newPassword"));
        choose(link, person.password()).then().statusCode(422).body("errors.pointer", hasItem("/newPassword"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(LINK + link)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/newPassword"));
        choose(link, CHOSEN).then().statusCode(204);
    }

    @Test
    void whoever_has_never_signed_in_chooses_a_password_of_their_own_by_it() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        person = new Person(opened.path("id"), opened.path("login"), opened.path("oneTimePassword"), "");
        choose(link(), CHOSEN).then().statusCode(204);
        signIn(CHOSEN).then().statusCode(200);
        signIn(person.password()).then().statusCode(401);
    }

    @Test
    void the_second_factor_stays() {
        Authenticator.of(person);
        choose(link(), CHOSEN).then().statusCode(204);
        signIn(CHOSEN).then().statusCode(401).body("type", equalTo("urn:sila:problem:second-factor-needed"));
    }

    @Test
    void a_new_one_ends_the_former() {
        String former = link();
        String link = link();
        expectNone(former);
        open(link).then().statusCode(200);
    }

    @Test
    void it_ends_when_the_password_changes_otherwise() {
        String link = link();
        person.asks()
                .body(Map.of("password", person.password(), "newPassword", CHOSEN))
                .post("/api/v1/me/password")
                .then()
                .statusCode(204);
        expectNone(link);
        String other = link();
        administrator()
                .header("If-Match", "*")
                .post(ACCOUNTS + person.id() + "/password")
                .then()
                .statusCode(200);
        expectNone(other);
    }

    @Test
    void it_ends_with_the_account_and_does_not_come_back_with_it() {
        String link = link();
        administrator().header("If-Match", "*").delete(ACCOUNTS + person.id());
        expectNone(link);
        administrator()
                .post(ACCOUNTS + person.id() + "/password-link")
                .then()
                .statusCode(409)
                .body("title", containsString("сначала включите"));
        administrator().header("If-Match", "*").body(Map.of("disabled", false)).put(ACCOUNTS + person.id());
        expectNone(link);
        signIn(person.password()).then().statusCode(200);
    }

    @Test
    void it_lasts_for_a_day() {
        String end = administrator()
                .post(ACCOUNTS + person.id() + "/password-link")
                .then()
                .statusCode(201)
                .extract()
                .path("expiresAt");
        assertThat(Instant.parse(end))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
        var ended = Secret.token();
        QuarkusTransaction.requiringNew().run(() -> Account.require(UUID.fromString(person.id()))
                .linkPassword(ended, Instant.now().minusSeconds(1)));
        expectNone(ended.value());
    }

    @Test
    void the_hub_keeps_only_its_hash() throws SQLException {
        String link = link();
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(
                        "select count(*) filter (where password_link_hash = sha256(convert_to(?, 'UTF8'))),"
                                + " count(*) filter (where a::text like '%' || ? || '%') from account a")) {
            find.setString(1, link);
            find.setString(2, link);
            try (var row = find.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(1);
                assertThat(row.getInt(2)).isZero();
            }
        }
    }

    @Test
    void nobody_makes_one_for_somebody_who_may_do_more() {
        var other = People.withRole("administrator");
        String path = ACCOUNTS + other.id() + "/password-link";
        person.asks().post(path).then().statusCode(403);
        People.withRole(People.role(List.of("accounts:manage")))
                .asks()
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:more-than-you-have"));
        administrator()
                .post(ACCOUNTS + UUID.randomUUID() + "/password-link")
                .then()
                .statusCode(404);
    }

    @Test
    void it_forgives_what_was_tried_before() {
        for (int i = 0; i < 5; i++) {
            signIn("a guess").then().statusCode(401);
        }
        signIn(person.password()).then().statusCode(429);
        choose(link(), CHOSEN).then().statusCode(204);
        signIn(CHOSEN).then().statusCode(200);
    }

    @Test
    void both_who_makes_it_and_who_uses_it_stand_in_the_audit_log() {
        String link = link();
        choose(link, CHOSEN).then().statusCode(204);
        String log = administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body("items.action", hasItems("account.password-link", "account.password-by-link"))
                .body("items.findAll { it.action == 'account.password-by-link' }", hasSize(1))
                .extract()
                .asString();
        assertThat(log).doesNotContain(link);
    }
}
