package sila.entries;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** An event that people come to has a place, one that they watch has a link; what does not belong is not shown. */
@QuarkusTest
class ConditionalFieldsTest {

    private static final String EVENTS = "/api/v1/content/event";
    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String PLACE =
            "\"place\": {\"lat\": 55.75, \"lon\": 37.62, \"address\": \"Ленинский проспект, 42\"}, ";

    private static String event(String format, String more) {
        return """
                {"fields": {%s "title": "%s", "age": "0+", "startsAt": "2031-05-01T10:00:00Z", "format": "%s"}}
                """.formatted(more, unique("Встреча"), format);
    }

    private static void change(String id, String fields) {
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": " + fields + "}")
                .patch(ENTRIES + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shown(String id) {
        return given().get(EVENTS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse linkedTo(String url) {
        return given().queryParam("filter[link][eq]", url).get(EVENTS).then().statusCode(200);
    }

    @Test
    void where_people_come_the_place_is_asked_for() {
        String id = create("event", event("onsite", ""));
        administrator()
                .post(ENTRIES + id + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/place"));
        given().get(EVENTS + "/" + id).then().statusCode(404);
        change(id, "{" + PLACE + "\"capacity\": 50}");
        publish(id);
        shown(id).body("fields.place.address", equalTo("Ленинский проспект, 42"));
    }

    @Test
    void where_nobody_comes_it_is_not() {
        shown(published("event", event("online", ""))).body("fields", not(hasKey("place")));
    }

    @Test
    void a_place_from_before_is_kept_for_editors_and_not_shown() {
        String id = published("event", event("online", PLACE));
        shown(id).body("fields", not(hasKey("place")));
        administrator().get(ENTRIES + id).then().body("fields", hasKey("place"));
        change(id, "{\"format\": \"mixed\"}");
        publish(id);
        shown(id).body("fields", hasKey("place"));
    }

    @Test
    void nothing_is_found_by_what_is_not_shown() {
        String url = "https://example.org/" + unique("meeting").replace(' ', '-');
        String id = published("event", event("onsite", PLACE + "\"link\": {\"url\": \"" + url + "\"}, "));
        linkedTo(url).body("items", empty());
        change(id, "{\"format\": \"mixed\"}");
        publish(id);
        linkedTo(url).body("items.id", contains(id));
    }
}
