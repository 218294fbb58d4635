package sila.bench;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import sila.embedded.EmbeddedServices;
import sila.testing.Api;
import sila.testing.HubProcess;

/** The packaged hub in the memory that README gives it in production, beside services that the benchmark can reach itself. */
final class BenchHub implements AutoCloseable {

    static final String HEAP = "-Xmx512m -XX:InitiatingHeapOccupancyPercent=75 -XX:-G1UseAdaptiveIHOP";

    private static final int AUTHORS = 50;
    private static final String TOKEN = Api.TOKEN;

    private final EmbeddedServices services;
    private final HubProcess hub;

    private BenchHub(EmbeddedServices services, HubProcess hub) {
        this.services = services;
        this.hub = hub;
    }

    static BenchHub start(Path home) {
        return start(home, Map.of());
    }

    /** @param model directory of its content model */
    static BenchHub start(Path home, Path model) {
        return start(home, Map.of("SILA_CONTENT_MODEL", model.toString()));
    }

    private static BenchHub start(Path home, Map<String, String> settings) {
        // by default everything is logged: the server of the S3 store, in this process here, would put each of its
        // steps into words and take twice the time
        Logger.getLogger("").setLevel(Level.INFO);
        var services = EmbeddedServices.start(
                home, new SmallRyeConfigBuilder().addSystemSources().build(), text -> {});
        var environment = new HashMap<>(Map.of(
                "SILA_ADMIN_TOKEN", TOKEN,
                "SILA_DEMO", "false",
                "SILA_RATE_ADDRESS", "0",
                "SILA_RATE_TOKEN", "0",
                "JAVA_TOOL_OPTIONS", HEAP));
        environment.putAll(settings);
        services.configuration()
                .forEach((name, value) ->
                        environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return new BenchHub(services, HubProcess.start(home, environment).awaitReady());
    }

    int port() {
        return URI.create(hub.url()).getPort();
    }

    /** Its whole memory, not only the heap. */
    long mostResidentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(hub.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    Load load() {
        return new Load(port(), null);
    }

    Load editor() {
        return new Load(port(), TOKEN);
    }

    /** Authors, topics, and articles {@code bench-1}, {@code bench-2}, … */
    void fill(int articles) throws SQLException {
        for (int i = 0; i < AUTHORS; i++) {
            published("person", Api.person("Автор " + i));
        }
        for (String topic : Requests.TOPICS) {
            published(
                    "topic",
                    "{\"fields\": {\"title\": \"" + topic + "\", \"term\": \"" + topic + "\", \"age\": \"0+\"}}");
        }
        String pattern = published("article", Requests.article("Образец"));
        try (var database = database()) {
            new Seed(database, pattern).articles(articles);
        }
        // the seed has advanced the clock beside the hub: one publication makes it known
        published("article", Requests.article("После посева"));
    }

    private Connection database() throws SQLException {
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
        return (long) (metric("sila_jobs_waiting") + metric("sila_deliveries_waiting"));
    }

    /** @param series beginning of its lines, which are added up */
    double metric(String series) {
        return given().baseUri(hub.url())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** @return the id */
    private String published(String type, String draft) {
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
