package sila.kernel.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OpenHub.class)
class CorsTest {

    @Test
    void a_script_of_a_named_site_may_read_answers_and_their_headers() {
        var answer = from(OpenHub.FRIEND).get("/api/v1/content/article");

        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", OpenHub.FRIEND)
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"));
        assertThat(answer.headers().getValues("Vary").toString()).contains("origin", "Accept-Encoding");
    }

    @Test
    void a_script_may_read_a_304_and_a_failure_as_well() {
        String tag = from(OpenHub.FRIEND).get("/api/v1/content/article").header("ETag");

        from(OpenHub.FRIEND)
                .header("If-None-Match", tag)
                .get("/api/v1/content/article")
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", OpenHub.FRIEND);
        from(OpenHub.FRIEND)
                .get("/api/v1/manage/entries")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", OpenHub.FRIEND);
    }

    @Test
    void a_browser_that_asks_first_gets_its_permission_for_a_day() {
        from(OpenHub.FRIEND)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/manage/entries/" + UUID.randomUUID())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", OpenHub.FRIEND)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", "authorization,if-match")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", "86400")
                .header("RateLimit", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://enemy.example",
                "https://friend.example.enemy",
                "http://friend.example",
                "null",
                "https://friend.example:444"
            })
    void other_sites_get_no_permission(String origin) {
        from(origin)
                .get("/api/v1/content/article")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        from(origin)
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/content/article")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/q/health", "/assets/site.css"})
    void what_is_not_for_scripts_stays_closed(String path) {
        from(OpenHub.FRIEND).get(path).then().header("Access-Control-Allow-Origin", nullValue());
    }

    private static RequestSpecification from(String origin) {
        // an address of its own, so that no limit stands in the way
        return given().header("Origin", origin)
                .header(
                        "X-Forwarded-For",
                        "2001:db8:"
                                + UUID.randomUUID().toString().substring(9, 18).replace('-', ':') + "::1");
    }
}
