package sila.entries.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.embedded.EmbeddedServices;
import sila.testing.Api;
import sila.testing.HubProcess;

/** Two hubs on one database, and moments that come whatever becomes of them. */
class ScheduleIT {

    private static final int ENTRIES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path home;

    private static EmbeddedServices services;

    @BeforeAll
    static void services() {
        services = EmbeddedServices.start(home.resolve("services"), new SmallRyeConfigBuilder().build(), text -> {});
    }

    @AfterAll
    static void no_services() {
        services.close();
    }

    /** A hub with a home of its own and the services of all. */
    private static HubProcess hub(String name) {
        var environment = new HashMap<>(Map.of("SILA_ADMIN_TOKEN", Api.TOKEN, "SILA_DEMO", "false"));
        services.configuration()
                .forEach((property, value) ->
                        environment.put(property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        return HubProcess.start(home.resolve(name), environment);
    }

    @Test
    void two_hubs_publish_each_scheduled_entry_once() throws Exception {
        try (var one = hub("one").awaitReady();
                var other = hub("other").awaitReady()) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < ENTRIES; i++) {
                ids.add(draft(i % 2 == 0 ? one : other));
            }
            Instant moment = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
            for (int i = 0; i < ENTRIES; i++) {
                schedule(i % 2 == 0 ? other : one, ids.get(i), moment);
            }
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> published(one, ids));
            for (String id : ids) {
                publishedOnce(other, id, moment);
            }
        }
    }

    @Test
    void a_moment_that_a_killed_hub_has_slept_through_comes_when_the_next_one_starts() throws Exception {
        String id;
        Instant moment;
        try (var hub = hub("one").awaitReady()) {
            id = draft(hub);
            moment = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
            schedule(hub, id, moment);
            hub.kill();
        }
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(moment));
        try (var hub = hub("one").awaitReady()) {
            await().atMost(PATIENCE).until(() -> published(hub, List.of(id)));
            publishedOnce(hub, id, moment);
        }
    }

    private static RequestSpecification at(HubProcess hub) {
        return given().baseUri(hub.url())
                .header("Authorization", "Bearer " + Api.TOKEN)
                .contentType(ContentType.JSON);
    }

    private static String draft(HubProcess hub) {
        return at(hub).body(Api.article(Api.unique("Назначено")))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void schedule(HubProcess hub, String id, Instant moment) {
        at(hub).body("{\"publishAt\": \"" + moment + "\"}")
                .post("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
    }

    private static boolean published(HubProcess hub, List<String> ids) {
        return ids.stream().allMatch(id -> "published"
                .equals(at(hub).get("/api/v1/manage/entries/" + id).path("state")));
    }

    private static void publishedOnce(HubProcess hub, String id, Instant moment) throws SQLException {
        var history = at(hub).get("/api/v1/manage/entries/" + id + "/transitions/history")
                .then()
                .statusCode(200)
                .body("items.transition", contains("publish", "schedule"))
                .body("items.planned", contains(true, false));
        assertThat(Instant.parse(history.extract().path("items[0].at"))).isAfterOrEqualTo(moment);
        assertThat(publications(id)).isOne();
    }

    /** Every state that was ever public. */
    private static long publications(String id) throws SQLException {
        var configuration = services.configuration();
        try (var connection = DriverManager.getConnection(
                        configuration.get("quarkus.datasource.jdbc.url"),
                        configuration.get("quarkus.datasource.username"),
                        configuration.get("quarkus.datasource.password"));
                var statement = connection.prepareStatement("""
                        select (select count(*) from publication where entry_id = ?)
                            + (select count(*) from publication_past where entry_id = ?)
                        """)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setObject(2, UUID.fromString(id));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
