package sila.kernel.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import sila.testing.RawHttp;

@QuarkusTest
class RequestSizeTest {

    private static final String ARTICLES = "/api/v1/content/article";

    @Test
    void an_address_that_is_too_long_is_refused_with_a_sentence() throws IOException {
        var answer = RawHttp.get(ARTICLES + "?filter[title]=" + "x".repeat(70_000));
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.text())
                .contains("application/problem+json", "urn:sila:problem:address-too-long", "слишком длинный");
    }

    @Test
    void headers_that_are_too_long_are_too() {
        given().header("X-Long", "x".repeat(30_000))
                .header("Accept-Language", "en")
                .get(ARTICLES)
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sila:problem:headers-too-long"))
                .body("title", containsString("too long"));
        given().header("X-Long", "x".repeat(15_000)).get(ARTICLES).then().statusCode(200);
    }

    @Test
    void what_goes_beyond_all_measure_is_refused_all_the_same() throws IOException {
        assertThat(RawHttp.get(ARTICLES + "/" + "x".repeat(200_000)).status()).isEqualTo(414);
        assertThat(RawHttp.get(ARTICLES + " HTTP/1.1\r\nX-Long: " + "x".repeat(100_000) + "\r\nX: ")
                        .status())
                .isEqualTo(431);
        assertThat(RawHttp.get("no address at all").status()).isEqualTo(400);
    }
}
