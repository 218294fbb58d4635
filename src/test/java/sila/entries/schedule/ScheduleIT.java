package sila.entries.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.embedded.EmbeddedServices;
import sila.testing.Api;
import sila.testing.HubProcess;

/** Two hubs on one database, and moments that come whatever becomes of them. */
class ScheduleIT {

    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String RELEASES = "/api/v1/manage/releases/";

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

    /** What is due at one moment: entries that come out, that are withdrawn, and that come out as a release. */
    private record Due(List<String> coming, List<String> going, List<String> together, String release) {

        static Due prepared(int each, HubProcess one, HubProcess other) {
            var coming = drafts(each, one, other);
            var going = drafts(each, one, other);
            going.forEach(id -> publish(one, id));
            var together = drafts(each, one, other);
            return new Due(coming, going, together, ScheduleIT.release(other, together));
        }

        void schedule(Instant moment, HubProcess one, HubProcess other) {
            for (int i = 0; i < coming.size(); i++) {
                var hub = i % 2 == 0 ? other : one;
                ScheduleIT.schedule(hub, coming.get(i), "publishAt", moment).body("state", equalTo("scheduled"));
                ScheduleIT.schedule(hub, going.get(i), "unpublishAt", moment).body("state", equalTo("published"));
            }
            at(one).body("{\"publishAt\": \"" + moment + "\"}")
                    .post(RELEASES + release + "/schedule")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("scheduled"));
        }

        boolean isDone(HubProcess hub) {
            return coming.stream().allMatch(id -> "published".equals(state(hub, ENTRIES + id)))
                    && going.stream().allMatch(id -> "unpublished".equals(state(hub, ENTRIES + id)))
                    && "published".equals(state(hub, RELEASES + release));
        }

        void happenedOnce(HubProcess hub, Instant notBefore) throws SQLException {
            for (String id : coming) {
                var last = history(hub, id)
                        .body("items.transition", contains("publish", "schedule"))
                        .body("items.planned", contains(true, false));
                assertThat(moment(last, "items[0].at")).isAfterOrEqualTo(notBefore);
                assertThat(publications(id)).isOne();
            }
            for (String id : going) {
                var last = history(hub, id)
                        .body("items.transition", contains("unpublish", "schedule", "publish"))
                        .body("items.planned", contains(true, false, false));
                assertThat(moment(last, "items[0].at")).isAfterOrEqualTo(notBefore);
                assertThat(publications(id)).isOne();
            }
            for (String id : together) {
                assertThat(publications(id)).isOne();
            }
            at(hub).get("/api/v1/manage/audit?subject=release:" + release)
                    .then()
                    .body("items.action", contains("release.publish", "release.schedule", "release.create"));
            var published = at(hub).get(RELEASES + release).then().statusCode(200);
            assertThat(moment(published, "publishedAt")).isAfterOrEqualTo(notBefore);
        }
    }

    @Test
    void what_is_due_on_two_hubs_happens_once() throws Exception {
        try (var one = hub("one").awaitReady();
                var other = hub("other").awaitReady()) {
            var due = Due.prepared(20, one, other);
            Instant moment = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.MILLIS);
            due.schedule(moment, one, other);
            await().pollInterval(Duration.ofMillis(500)).until(() -> due.isDone(one));
            due.happenedOnce(other, moment);
        }
    }

    @Test
    void a_moment_that_a_killed_hub_has_slept_through_comes_when_the_next_one_starts() throws Exception {
        Due due;
        Instant moment;
        try (var hub = hub("one").awaitReady()) {
            due = Due.prepared(2, hub, hub);
            moment = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
            due.schedule(moment, hub, hub);
            hub.kill();
        }
        await().until(() -> Instant.now().isAfter(moment));
        Instant awake = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var hub = hub("one").awaitReady()) {
            await().until(() -> due.isDone(hub));
            due.happenedOnce(hub, awake);
        }
    }

    private static RequestSpecification at(HubProcess hub) {
        return given().baseUri(hub.url())
                .header("Authorization", "Bearer " + Api.TOKEN)
                .contentType(ContentType.JSON);
    }

    private static List<String> drafts(int number, HubProcess one, HubProcess other) {
        return IntStream.range(0, number)
                .mapToObj(n -> draft(n % 2 == 0 ? one : other))
                .toList();
    }

    private static String draft(HubProcess hub) {
        return at(hub).body(Api.article(Api.unique("Назначено")))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void publish(HubProcess hub, String id) {
        at(hub).post(ENTRIES + id + "/publish").then().statusCode(200);
    }

    private static String release(HubProcess hub, List<String> entries) {
        return at(hub).body(Map.of("title", "Выпуск", "entries", entries))
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse schedule(HubProcess hub, String id, String what, Instant moment) {
        return at(hub).body("{\"" + what + "\": \"" + moment + "\"}")
                .post(ENTRIES + id + "/schedule")
                .then()
                .statusCode(200);
    }

    private static String state(HubProcess hub, String path) {
        return at(hub).get(path).path("state");
    }

    private static ValidatableResponse history(HubProcess hub, String id) {
        return at(hub).get(ENTRIES + id + "/transitions/history").then().statusCode(200);
    }

    private static Instant moment(ValidatableResponse answer, String path) {
        return Instant.parse(answer.extract().path(path));
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
