package sila.kernel.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.StartRefused;

/** Nothing configured, all the world, and what cannot be meant; sites by name are in {@link CorsTest}. */
@QuarkusTest
class CorsByConfigurationTest {

    private static final String CONTENT = "/api/v1/content/article";

    @Inject
    Vertx vertx;

    @Test
    void a_hub_of_which_nothing_is_said_is_closed() {
        anybody().get(CONTENT).then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        asking().options(CONTENT)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void all_the_world_may_read_but_never_with_cookies() throws Exception {
        var server = server(new Cors(() -> Optional.of(Set.of("*"))));
        try {
            anybody()
                    .port(server.actualPort())
                    .get(CONTENT)
                    .then()
                    .statusCode(200)
                    .body(equalTo("an answer"))
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Vary", nullValue());
            asking().port(server.actualPort())
                    .options(CONTENT)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue());
            anybody()
                    .port(server.actualPort())
                    .get("/articles")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        } finally {
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "https://example.org/",
                "https://*.example.org",
                "ftp://example.org",
                "null",
                "https://"
            })
    void what_is_no_origin_is_refused_at_the_start(String origin) {
        assertThatThrownBy(() -> new Cors(() -> Optional.of(Set.of(origin))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SILA_CORS_ORIGINS: «" + origin + "»");
    }

    /** The filter before an answer, without the rest of the hub: another configuration would be another application. */
    private HttpServer server(Cors cors) throws Exception {
        var filters = new Filters();
        cors.register(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(context -> context.response().end("an answer"));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static RequestSpecification anybody() {
        return given().header("Origin", "https://anybody.example");
    }

    private static RequestSpecification asking() {
        return anybody().header("Access-Control-Request-Method", "GET");
    }
}
