package sila.members.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sila.members.oidc.StandInProvider.Signature;
import sila.members.tokens.SessionCookie;
import sila.testing.Authenticator;
import sila.testing.People.Person;

/** Signing in at the provider that the configuration names. */
@QuarkusTest
@TestProfile(WithProvider.class)
class OidcTest {

    private static final String PASSWORD = "a password of my own";

    private final String login = "anna-" + UUID.randomUUID() + "@union.example";
    private final String subject = UUID.randomUUID().toString();

    private StandInProvider provider;
    private Person person;

    @BeforeEach
    void somebody_has_an_account() throws IOException {
        provider = new StandInProvider(WithProvider.port());
        var opened = administrator()
                .body(Map.of("login", login, "name", "Анна", "assignments", List.of(Map.of("role", "editor"))))
                .post("/api/v1/manage/accounts")
                .then()
                .statusCode(201)
                .extract();
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", opened.path("oneTimePassword"), "newPassword", PASSWORD))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        person = new Person(opened.path("id"), login, PASSWORD, token);
    }

    @AfterEach
    void the_provider_closes() {
        provider.close();
    }

    /** A browser on its way to the provider. */
    private record Attempt(URI address, String cookie) {

        static Attempt begun() {
            return of(given().redirects().follow(false).get(Oidc.PAGE));
        }

        static Attempt begun(String next) {
            return of(given().redirects().follow(false).queryParam("next", next).get(Oidc.PAGE));
        }

        private static Attempt of(Response answer) {
            answer.then().statusCode(303).header("Cache-Control", "no-store");
            return new Attempt(URI.create(answer.header("Location")), answer.cookie("sila-oidc"));
        }

        String state() {
            return StandInProvider.fields(address.getRawQuery()).get("state");
        }

        Response comesBack(String code, String state) {
            return given().redirects()
                    .follow(false)
                    .cookie("sila-oidc", cookie)
                    .queryParam("code", code)
                    .queryParam("state", state)
                    .get(Oidc.PAGE + "/callback");
        }
    }

    private void anna(JwtClaims claims) {
        claims.setSubject(subject);
        claims.setStringClaim("email", login);
        claims.setClaim("email_verified", true);
    }

    private Response signIn(Consumer<JwtClaims> other, Signature signature) throws JoseException {
        var attempt = Attempt.begun();
        Consumer<JwtClaims> who = this::anna;
        return attempt.comesBack(provider.signIn(attempt.address(), who.andThen(other), signature), attempt.state());
    }

    private Response signIn(Consumer<JwtClaims> other) throws JoseException {
        return signIn(other, Signature.RIGHT);
    }

    private static void expect(Refusal refusal, Response answer) {
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith("/studio/sign-in?refused=" + refusal.code());
        assertThat(answer.cookie(SessionCookie.NAME)).isNull();
        assertThat(Refusal.of(refusal.code())).contains(refusal);
    }

    /** By the page of the hub to which the answer leads. @return where to */
    private static String sentOn(Response answer) {
        URI page = URI.create(answer.header("Location"));
        assertThat(page.getPath()).isEqualTo("/studio/sign-in");
        var browser = given().redirects().follow(false).cookie(SessionCookie.NAME, answer.cookie(SessionCookie.NAME));
        if (page.getRawQuery() != null) {
            browser.queryParams(StandInProvider.fields(page.getRawQuery()));
        }
        return browser.get(page.getPath()).then().statusCode(303).extract().header("Location");
    }

    private static void expectIn(Response answer, String login) {
        answer.then().statusCode(303).header("Cache-Control", "no-store");
        assertThat(sentOn(answer)).endsWith("/studio");
        given().cookie(SessionCookie.NAME, answer.cookie(SessionCookie.NAME))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("login", equalTo(login));
    }

    @Test
    void the_browser_is_sent_to_the_provider_and_comes_back_signed_in() throws JoseException {
        var attempt = Attempt.begun();
        assertThat(StandInProvider.fields(attempt.address().getRawQuery()))
                .containsEntry("theme", "union")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", WithProvider.CLIENT)
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        String code = provider.signIn(attempt.address(), this::anna, Signature.RIGHT);
        expectIn(attempt.comesBack(code, attempt.state()), login);
        administrator()
                .get("/api/v1/manage/audit?subject=account:" + person.id())
                .then()
                .body("items.action", hasItem("account.oidc-link"));
    }

    @Test
    void the_page_that_somebody_wanted_is_not_forgotten_on_the_way() throws JoseException {
        var attempt = Attempt.begun("/studio/help?from=test");
        String code = provider.signIn(attempt.address(), this::anna, Signature.RIGHT);
        Response answer = attempt.comesBack(code, attempt.state());
        assertThat(answer.header("Location")).endsWith("/studio/sign-in?next=%2Fstudio%2Fhelp%3Ffrom%3Dtest");
        assertThat(sentOn(answer)).endsWith("/studio/help?from=test");

        Response again = attempt.comesBack(code, attempt.state());
        again.then().statusCode(303);
        assertThat(again.header("Location"))
                .endsWith("/studio/sign-in?refused=denied&next=%2Fstudio%2Fhelp%3Ffrom%3Dtest");
    }

    @Test
    void it_is_a_page_of_the_studio_and_fits_into_a_cookie() throws JoseException {
        for (String next : List.of("https://evil.example/", "//evil.example", "/studio/100%", "я".repeat(1_000))) {
            var attempt = Attempt.begun(next);
            String code = provider.signIn(attempt.address(), this::anna, Signature.RIGHT);
            expectIn(attempt.comesBack(code, attempt.state()), login);
        }
    }

    @Test
    void whoever_comes_back_finds_the_studio_in_their_language() throws JoseException {
        person.asks().body(Map.of("language", "en")).put("/api/v1/me").then().statusCode(200);
        String session = signIn(claims -> {}).cookie(SessionCookie.NAME);
        given().redirects()
                .follow(false)
                .cookie(SessionCookie.NAME, session)
                .get("/studio/sign-in")
                .then()
                .statusCode(303)
                .cookie("sila-language", "en");
    }

    @Test
    void whoever_is_linked_stays_so_when_their_address_changes() throws JoseException {
        expectIn(signIn(claims -> {}), login);
        expectIn(signIn(claims -> claims.setStringClaim("email", "other@union.example")), login);
    }

    @Test
    void nobody_else_gets_an_account_that_is_linked() throws JoseException {
        expectIn(signIn(claims -> {}), login);
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> claims.setSubject("somebody else")));
    }

    @Test
    void an_administrator_unlinks_somebody_who_is_another_one_there_now() throws JoseException {
        String account = "/api/v1/manage/accounts/" + person.id();
        expectIn(signIn(claims -> {}), login);
        administrator().get(account).then().body("oidc", equalTo(true));
        administrator().delete(account + "/oidc").then().statusCode(204);
        person.asks().get("/api/v1/me").then().statusCode(401);
        administrator().delete(account + "/oidc").then().statusCode(404);
        administrator().get(account).then().body("oidc", equalTo(false));
        expectIn(signIn(claims -> claims.setSubject("another " + subject)), login);
    }

    @Test
    void an_answer_to_another_attempt_lets_nobody_in() throws JoseException {
        var mine = Attempt.begun();
        var anothers = Attempt.begun();
        String code = provider.signIn(anothers.address(), this::anna, Signature.RIGHT);
        expect(Refusal.STALE, mine.comesBack(code, anothers.state()));
        expect(Refusal.STALE, mine.comesBack(code, ""));
        Response withoutCookie = given().redirects()
                .follow(false)
                .queryParam("code", code)
                .queryParam("state", anothers.state())
                .get(Oidc.PAGE + "/callback");
        expect(Refusal.STALE, withoutCookie);
        // what was stolen on the way is of no use either: the verifier is another one's
        expect(Refusal.DENIED, mine.comesBack(code, mine.state()));
    }

    @Test
    void a_code_works_once() throws JoseException {
        var attempt = Attempt.begun();
        String code = provider.signIn(attempt.address(), this::anna, Signature.RIGHT);
        expectIn(attempt.comesBack(code, attempt.state()), login);
        expect(Refusal.DENIED, attempt.comesBack(code, attempt.state()));
    }

    @Test
    void an_id_token_of_another_attempt_lets_nobody_in() throws JoseException {
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setStringClaim("nonce", "another")));
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.unsetClaim("nonce")));
    }

    @Test
    void an_id_token_that_has_expired_lets_nobody_in() throws JoseException {
        var anHourAgo = NumericDate.fromSeconds(NumericDate.now().getValue() - 3600);
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setExpirationTime(anHourAgo)));
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.unsetClaim("exp")));
    }

    @Test
    void an_id_token_for_another_client_lets_nobody_in() throws JoseException {
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setAudience("another")));
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setAudience(WithProvider.CLIENT, "another")));
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setStringClaim("azp", "another")));
    }

    @Test
    void an_id_token_of_another_provider_lets_nobody_in() throws JoseException {
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setIssuer("https://evil.example")));
    }

    @ParameterizedTest
    @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
    void an_id_token_that_is_not_signed_by_the_provider_lets_nobody_in(Signature signature) throws JoseException {
        expect(Refusal.NOT_VERIFIED, signIn(claims -> {}, signature));
    }

    @Test
    void nobody_gets_an_account_by_it_who_has_none() throws JoseException {
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> claims.setStringClaim("email", "nobody@union.example")));
        administrator()
                .get("/api/v1/manage/accounts?login=nobody@union.example")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void an_address_that_the_provider_has_not_verified_is_nobodys() throws JoseException {
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> claims.setClaim("email_verified", false)));
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> claims.unsetClaim("email_verified")));
    }

    @Test
    void what_cannot_be_stored_is_nobody() throws JoseException {
        expect(Refusal.NOT_VERIFIED, signIn(claims -> claims.setSubject("a\0b")));
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> claims.setStringClaim("email", login + "\0")));
    }

    @Test
    void what_people_call_themselves_there_is_no_login_here() throws JoseException {
        expect(Refusal.UNKNOWN_ACCOUNT, signIn(claims -> {
            claims.unsetClaim("email");
            claims.setStringClaim("preferred_username", login);
        }));
    }

    @Test
    void somebody_disabled_stays_out() throws JoseException {
        administrator().header("If-Match", "*").delete("/api/v1/manage/accounts/" + person.id());
        expect(Refusal.ACCOUNT_DISABLED, signIn(claims -> {}));
    }

    @Test
    void it_is_no_way_around_the_second_factor() throws JoseException {
        Authenticator.of(person);
        expect(Refusal.SECOND_FACTOR, signIn(claims -> {}));
        expect(Refusal.SECOND_FACTOR, signIn(claims -> claims.setStringListClaim("amr", "pwd")));
        expect(Refusal.SECOND_FACTOR, signIn(claims -> claims.setStringListClaim("amr", "otp")));
        expectIn(signIn(claims -> claims.setStringListClaim("amr", "pwd", "otp")), login);
        expectIn(signIn(claims -> claims.setStringListClaim("amr", "mfa")), login);
    }

    @Test
    void a_provider_that_is_down_is_said_to_be_so() throws JoseException {
        var attempt = Attempt.begun();
        String code = provider.signIn(attempt.address(), this::anna, Signature.RIGHT);
        provider.down = true;
        expect(Refusal.PROVIDER_DOWN, given().redirects().follow(false).get(Oidc.PAGE));
        expect(Refusal.PROVIDER_DOWN, attempt.comesBack(code, attempt.state()));
    }

    @Test
    void whoever_changes_their_mind_there_is_told_so() {
        var attempt = Attempt.begun();
        Response answer = given().redirects()
                .follow(false)
                .cookie("sila-oidc", attempt.cookie())
                .queryParam("error", "access_denied")
                .queryParam("state", attempt.state())
                .get(Oidc.PAGE + "/callback");
        expect(Refusal.DENIED, answer);
    }
}
