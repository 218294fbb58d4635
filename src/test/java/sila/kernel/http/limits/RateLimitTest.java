package sila.kernel.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.kernel.http.OpenHub;
import sila.testing.Api;

@QuarkusTest
@TestProfile(OpenHub.class)
class RateLimitTest {

    private static final String LIST = "/api/v1/content/article";
    private static final int TRIES = 200;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TestHTTPResource("/")
    URI hub;

    @Test
    void every_answer_says_what_is_left() {
        String address = address();

        from(address)
                .get(LIST)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=12;w=60")
                .header("RateLimit", "\"address\";r=11;t=5")
                .header("RateLimit-Limit", "12")
                .header("RateLimit-Remaining", "11")
                .header("RateLimit-Reset", "5");
        from(address)
                .get("/there-is-no-such-page")
                .then()
                .statusCode(404)
                .header("RateLimit-Remaining", matchesPattern("1[01]"));
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        String address = address();

        refusal(() -> from(address).header("Accept-Language", "en").get(LIST))
                .then()
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", matchesPattern("[1-5]"))
                .header("RateLimit-Remaining", "0")
                .body("type", equalTo("urn:sila:problem:too-many-requests"))
                .body("title", containsString("the limit is 12 a minute"))
                .body("status", equalTo(429))
                .body("violated-policies", contains("address"));
        from(address()).get(LIST).then().statusCode(200);
    }

    @Test
    void an_upload_that_is_refused_is_not_read() throws IOException {
        String address = address();
        String head = "POST /api/v1/manage/assets?filename=a.bin HTTP/1.1\r\nHost: hub\r\nX-Forwarded-For: " + address
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 9000000000\r\n\r\n";
        refusal(() -> from(address).get("/robots.txt"));

        String answer = "";
        for (int i = 0; i < TRIES && !answer.startsWith("HTTP/1.1 429"); i++) {
            try (var socket = new Socket(hub.getHost(), hub.getPort())) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                // to the end: the hub hangs up although the upload has hardly begun
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        assertThat(answer).startsWith("HTTP/1.1 429").contains("violated-policies");
    }

    @Test
    void a_token_has_a_limit_of_its_own_wherever_it_is_used() {
        String token = Api.token("content:read");
        // its first request still counts for the address: nobody knows the token yet
        read(address(), token).then().statusCode(200).header("RateLimit-Policy", containsString("address"));

        read(address(), token)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"token\";q=24;w=60")
                .header("RateLimit-Remaining", "23");
        refusal(() -> read(address(), token)).then().body("violated-policies", contains("token"));
        read(address(), Api.token("content:read")).then().statusCode(200);
    }

    @Test
    void invented_tokens_gain_nothing() {
        String address = address();
        int refused = 0;
        for (int i = 0; i < 2 * OpenHub.PER_ADDRESS; i++) {
            refused += read(address, "invented-" + i).statusCode() == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
    }

    @Test
    void the_health_of_the_hub_can_always_be_asked() {
        String address = address();
        refusal(() -> from(address).get("/robots.txt"));

        from(address).get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
        from(address).get("/assets/site.css").then().statusCode(200).header("RateLimit", nullValue());
    }

    /** The first one: by the time of a second request the hub might have forgiven again. */
    private static Response refusal(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(TRIES)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static Response read(String address, String token) {
        return from(address).header("Authorization", "Bearer " + token).get("/api/v1/manage/entries");
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static String address() {
        return "198.51.100." + NEXT.incrementAndGet();
    }
}
