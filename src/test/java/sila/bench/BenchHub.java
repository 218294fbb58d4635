package sila.bench;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sila.embedded.EmbeddedServices;
import sila.testing.HubProcess;

/** The packaged hub with a heap of 512 MB, beside services that the benchmark can reach itself. */
final class BenchHub implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-benchmark-and-of-nobody-else";

    private final EmbeddedServices services;
    private final HubProcess hub;

    private BenchHub(EmbeddedServices services, HubProcess hub) {
        this.services = services;
        this.hub = hub;
    }

    static BenchHub start(Path home) {
        var services = EmbeddedServices.start(
                home, new SmallRyeConfigBuilder().addSystemSources().build(), text -> {});
        var environment = new HashMap<>(Map.of(
                "SILA_ADMIN_TOKEN", TOKEN,
                "SILA_DEMO", "false",
                "SILA_RATE_ADDRESS", "0",
                "SILA_RATE_TOKEN", "0",
                "JAVA_TOOL_OPTIONS", "-Xmx512m"));
        services.configuration()
                .forEach((name, value) ->
                        environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return new BenchHub(services, HubProcess.start(home, environment).awaitReady());
    }

    int port() {
        return URI.create(hub.url()).getPort();
    }

    long pid() {
        return hub.pid();
    }

    Load load() {
        return new Load(port(), null);
    }

    Load editor() {
        return new Load(port(), TOKEN);
    }

    Connection database() throws SQLException {
        var configuration = services.configuration();
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
    }

    String etag(String path) {
        return given().baseUri(hub.url())
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** @param path encoded already */
    JsonPath read(String path) {
        return given().baseUri(hub.url())
                .header("Authorization", "Bearer " + TOKEN)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Jobs asked for and not done, and deliveries for which none has been asked yet. */
    long waiting() {
        return (long) given().baseUri(hub.url())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("sila_jobs_waiting") || line.startsWith("sila_deliveries_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** @return the id */
    String published(String type, String draft) {
        String id = editing()
                .body(draft)
                .post("/api/v1/manage/content/" + type)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editing().post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private RequestSpecification editing() {
        return given().baseUri(hub.url())
                .header("Authorization", "Bearer " + TOKEN)
                .contentType("application/json");
    }

    @Override
    public void close() {
        hub.terminate();
        services.close();
    }
}
