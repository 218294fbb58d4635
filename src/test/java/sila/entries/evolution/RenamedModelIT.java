package sila.entries.evolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.testing.Api;
import sila.testing.HubProcess;

/** A hub that is started again with a model in which a type with published entries, and two of its fields, are renamed. */
class RenamedModelIT {

    @TempDir
    static Path home;

    private static HubProcess hub;
    private static String person;
    private static String first;
    private static String second;
    private static String deleted;
    private static String next;
    private static String restricted;
    private static String numbering;
    private static Instant before;
    private static final Map<String, Map<String, Object>> mirror = new HashMap<>();

    @BeforeAll
    static void the_type_is_renamed_while_the_hub_is_away() throws IOException {
        copy(Path.of("content-model"), home.resolve("model"));
        copy(Path.of("src/test/resources/renamed-model/before"), home.resolve("model/types"));
        hub = start();
        person = published("person", "{\"title\": \"Анна Ток\", \"age\": \"0+\"}");
        first = published("bulletin", bulletin("Первый бюллетень", 7));
        second = published("bulletin", bulletin("Второй бюллетень", 9));
        deleted = create("bulletin", bulletin("Лишний бюллетень", 1));
        manage().header("If-Match", "*").delete("/entries/" + deleted).then().statusCode(204);
        manage().header("If-Match", "\"1\"")
                .body("{\"fields\": " + bulletin("Первый бюллетень, правка", 8) + "}")
                .put("/entries/" + first)
                .then()
                .statusCode(200);
        restricted = manage().body(
                        "{\"name\": \"бюллетени\", \"scopes\": [\"content:read\", \"content:write\"], \"types\": [\"bulletin\"]}")
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        manage().body("""
                        {"name": "Зеркало", "url": "https://mirror.example.org/", "events": ["entry.published"],
                         "types": ["bulletin"]}
                        """).post("/webhooks").then().statusCode(201);
        manage().body("""
                        {"title": {"ru": "Бюллетени", "en": "Bulletins"},
                         "grants": [{"scopes": ["content:read"], "types": ["person", "bulletin"]},
                                    {"scopes": ["content:write"], "types": ["bulletin"], "fields": ["issue"]}]}
                        """).put("/roles/bulletins").then().statusCode(201);
        numbering = manage().body(
                        "{\"name\": \"нумератор\", \"scopes\": [\"content:read\", \"content:write\"], \"role\": \"bulletins\"}")
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        List.of(first, second).forEach(RenamedModelIT::awaitDelivered);
        follow();
        before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        hub.terminate();

        Files.delete(home.resolve("model/types/bulletin.yaml"));
        copy(Path.of("src/test/resources/renamed-model/after"), home.resolve("model/types"));
        hub = start();
        await().untilAsserted(
                        () -> assertThat(hub.console()).contains("content model has changed: 4 entries made anew"));
        List.of(first, second).forEach(RenamedModelIT::awaitDelivered);
    }

    private static HubProcess start() {
        return HubProcess.start(
                        home.resolve("hub"),
                        Map.of(
                                "SILA_ADMIN_TOKEN",
                                Api.TOKEN,
                                "SILA_DEMO",
                                "false",
                                "SILA_CONTENT_MODEL",
                                home.resolve("model").toString()))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        hub.terminate();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String bulletin(String title, int issue) {
        return """
                {"title": "%s", "text": "О тарифах.", "age": "0+", "issue": %d, "writtenBy": "%s"}
                """.formatted(title, issue, person);
    }

    private static RequestSpecification manage() {
        return as(Api.TOKEN);
    }

    private static RequestSpecification as(String token) {
        return given().baseUri(hub.url())
                .basePath("/api/v1/manage")
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification reader() {
        return given().baseUri(hub.url());
    }

    private static String create(String type, String fields) {
        return manage().body("{\"fields\": " + fields + "}")
                .post("/content/" + type)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String published(String type, String fields) {
        String id = create(type, fields);
        manage().post("/entries/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private static void awaitDelivered(String id) {
        await().until(() -> manage().get("/entries/" + id + "/deliveries").<List<String>>path("state").stream()
                .allMatch("delivered"::equals));
    }

    /** As a mirror does that keeps all types. */
    private static void follow() {
        boolean more = true;
        while (more) {
            var request = reader();
            if (next != null) {
                request.queryParam("since", next);
            }
            var answer = request.get("/api/v1/sync").then().statusCode(200).extract();
            answer.<List<Map<String, Object>>>path("changes").forEach(RenamedModelIT::mirror);
            next = answer.path("next");
            more = answer.path("more");
        }
    }

    @SuppressWarnings("unchecked")
    private static void mirror(Map<String, Object> change) {
        if (change.get("op").equals("put")) {
            var entry = (Map<String, Object>) change.get("entry");
            mirror.put((String) entry.get("id"), entry);
        } else {
            mirror.remove((String) change.get("id"));
        }
    }

    private static ValidatableResponse list(String query) {
        return reader().get("/api/v1/content/digest?" + query).then().statusCode(200);
    }

    @Test
    void lists_filters_orders_and_search_go_by_todays_names() {
        list("sort=number").body("items.id", contains(first, second)).body("items.type", contains("digest", "digest"));
        list("sort=-number").body("items.id", contains(second, first)).body("items.fields.number", contains(9, 7));
        list("filter[number][gte]=8").body("items.id", contains(second));
        list("filter[number][exists]=false").body("items", empty());
        list("filter[author][eq]=" + person).body("items.id", containsInAnyOrder(first, second));
        list("include=author&fields=author")
                .body("items[0].included.'" + person + "'.fields.title", equalTo("Анна Ток"));
        list("total=true").body("total", equalTo(2)).body("items.fields[0]", not(hasKey("issue")));
        list("q=бюллетень").body("items.id", containsInAnyOrder(first, second));
        reader().contentType(ContentType.JSON)
                .body(
                        "{\"query\": \"{ digests(filter: {number: {eq: 9}}) { items { id number author { ... on Person { title } } } } }\"}")
                .post("/api/v1/graphql")
                .then()
                .statusCode(200)
                .body("data.digests.items.id", contains(second));
    }

    @Test
    void addresses_of_before_lead_to_the_same_entries() {
        String slug = list("filter[id][eq]=" + first).extract().path("items[0].slug");
        reader().get("/api/v1/content/bulletin/" + slug)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("type", equalTo("digest"))
                .body("fields.number", equalTo(7));
        reader().get("/api/v1/content/bulletin")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(first, second));
        reader().get("/digests/" + slug).then().statusCode(200).body(containsString("Первый бюллетень"));
        // pages have no memory of a plural that the model has forgotten: gone, and no stale copy
        reader().get("/bulletins/" + slug).then().statusCode(404);
        reader().get("/feeds/digests/rss.xml").then().statusCode(200).body(containsString("/digests/" + slug));
    }

    @Test
    void a_mirror_that_goes_on_from_before_ends_equal() {
        follow();
        for (String id : List.of(first, second)) {
            assertThat(mirror.get(id))
                    .isEqualTo(reader().get("/api/v1/content/digest/" + id)
                            .jsonPath()
                            .getMap("$"));
        }
        assertThat(mirror).containsOnlyKeys(person, first, second);
    }

    @Test
    void the_past_is_read_by_todays_names_too() {
        reader().queryParam("as_of", before.toString())
                .queryParam("filter[number][eq]", "7")
                .get("/api/v1/content/digest")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items.fields.number", contains(7));
    }

    @Test
    void editors_go_on_where_they_were() {
        manage().get("/entries/" + first)
                .then()
                .body("type", equalTo("digest"))
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .body("fields.number", equalTo(8))
                .body("fields", not(hasKey("issue")));
        manage().get("/entries/" + first + "/diff?from=1&to=2")
                .then()
                .body("changes.pointer", hasItem("/fields/number"))
                .body("changes.pointer", not(hasItem("/fields/issue")));
        manage().get("/entries?type=digest").then().body("items.id", containsInAnyOrder(first, second));
        manage().get("/entries/" + person + "/references")
                .then()
                .body("incoming.items.entry.id", contains(first, second))
                .body("incoming.items.pointers[0]", contains("/fields/author"));
        manage().header("If-Match", "*")
                .post("/bin/" + deleted + "/restore")
                .then()
                .statusCode(200)
                .body("entry.type", equalTo("digest"))
                .body("entry.fields.number", equalTo(1));
        manage().header("If-Match", "*").delete("/entries/" + deleted).then().statusCode(204);
        manage().get("/model/check")
                .then()
                .statusCode(200)
                .body("misfits.findAll { it.type == 'digest' }.size()", equalTo(0));
    }

    @Test
    void what_was_allowed_or_asked_for_by_the_former_name_still_is() {
        as(restricted).get("/entries/" + second).then().statusCode(200);
        String made = as(restricted)
                .body("{\"fields\": {\"title\": \"По прежнему праву\"}}")
                .post("/content/digest")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manage().header("If-Match", "*").delete("/entries/" + made).then().statusCode(204);
        as(numbering)
                .header("If-Match", "*")
                .body("{\"fields\": {\"number\": 10}}")
                .patch("/entries/" + second)
                .then()
                .statusCode(200);
        as(numbering)
                .header("If-Match", "*")
                .body("{\"fields\": {\"title\": \"Не моё\"}}")
                .patch("/entries/" + second)
                .then()
                .statusCode(403);
        manage().get("/tokens").then().body("find { it.name == 'бюллетени' }.types", contains("digest"));
        manage().get("/roles/bulletins").then().body("grants[0].types", containsInAnyOrder("person", "digest"));
        manage().get("/webhooks").then().body("find { it.name == 'Зеркало' }.types", contains("digest"));
    }
}
