package sila.members.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.members.accounts.Secret;
import sila.testing.Api;
import sila.testing.People;

/** A browser's session: recognised by its cookie, and heard only from pages of the hub. */
@QuarkusTest
class SessionCookieTest {

    private static final String ENTRIES = "/api/v1/manage/entries";

    private String token;

    @BeforeEach
    void somebody_signs_in() {
        token = People.withRole("editor").token();
    }

    @TestHTTPResource("/")
    URI hub;

    private RequestSpecification browser() {
        return given().cookie(SessionCookie.NAME, token).contentType(ContentType.JSON);
    }

    private int created(RequestSpecification request) {
        return request.body(Api.article(Api.unique("Из браузера")))
                .post("/api/v1/manage/content/article")
                .statusCode();
    }

    @Test
    void whoever_has_it_is_recognised() {
        browser().get(ENTRIES).then().statusCode(200);
        browser().header("Sec-Fetch-Site", "cross-site").get(ENTRIES).then().statusCode(200);
    }

    @Test
    void a_page_of_the_hub_changes_something_with_it() {
        assertThat(created(browser().header("Sec-Fetch-Site", "same-origin"))).isEqualTo(201);
        assertThat(created(browser().header("Origin", "http://" + hub.getAuthority())))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, a b",
        "Accept, application/json"
    })
    void another_site_changes_nothing_with_it(String header, String value) {
        assertThat(created(browser().header(header, value))).isEqualTo(401);
    }

    @Test
    void what_the_browser_says_of_the_site_counts_more_than_the_origin() {
        assertThat(created(browser()
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "http://" + hub.getAuthority())))
                .isEqualTo(401);
    }

    @Test
    void with_one_that_has_ended_somebody_is_a_guest() {
        var stale = given().cookie(SessionCookie.NAME, "ended-long-ago");
        stale.get("/api/v1/content/article").then().statusCode(200);
        given().cookie(SessionCookie.NAME, "ended-long-ago").get(ENTRIES).then().statusCode(401);
    }

    @Test
    void a_token_in_the_header_counts_more() {
        given().cookie(SessionCookie.NAME, "ended-long-ago")
                .header("Authorization", "Bearer " + token)
                .get(ENTRIES)
                .then()
                .statusCode(200);
        browser()
                .header("Authorization", "Bearer nobody-has-this")
                .get(ENTRIES)
                .then()
                .statusCode(401);
    }

    @Test
    void it_goes_by_https_only_where_people_reach_the_hub_by_it() {
        var behindProxy = new BrowserRequest(new CurrentVertxRequest(), () -> URI.create("https://hub.example"));
        assertThat(behindProxy.isSecure()).isTrue();
    }

    @Test
    void no_script_reads_it_and_no_other_site_sends_it_along() {
        var cookie = SessionCookie.of(new Secret("x"), Instant.now().plusSeconds(60), true);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite().name()).isEqualTo("LAX");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(SessionCookie.gone(true).getMaxAge()).isZero();
    }
}
