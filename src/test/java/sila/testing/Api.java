package sila.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** The hub as its callers see it, and the few steps that most tests begin with. */
public final class Api {

    /** The administrator's token of {@code microprofile-config.properties}. */
    public static final String TOKEN = "a-token-of-the-tests-and-of-nobody-else";

    private Api() {}

    public static RequestSpecification administrator() {
        return bearer(TOKEN);
    }

    public static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** A token that may only do what these scopes allow. */
    public static String token(String... scopes) {
        String list = "\"" + String.join("\",\"", scopes) + "\"";
        return administrator()
                .body("{\"name\": \"test\", \"scopes\": [" + list + "]}")
                .post("/api/v1/manage/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A title that no other test has, so that tests may share one hub. */
    public static String unique(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @return the id */
    public static String create(String type, String draft) {
        return administrator()
                .body(draft)
                .post("/api/v1/manage/content/" + type)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse publish(String id) {
        return administrator()
                .post("/api/v1/manage/entries/" + id + "/publish")
                .then()
                .statusCode(200);
    }

    /** @return the id */
    public static String published(String type, String draft) {
        String id = create(type, draft);
        publish(id);
        return id;
    }

    /** The one entry that describes a topic, for all tests. @return its id */
    public static String topic(String term) {
        String known = given().queryParam("filter[term]", term)
                .get("/api/v1/content/topic")
                .path("items[0].id");
        return known != null
                ? known
                : published(
                        "topic", "{\"fields\": {\"title\": \"Тема\", \"term\": \"" + term + "\", \"age\": \"0+\"}}");
    }

    public static void awaitDelivered(String id) {
        await().untilAsserted(() -> administrator()
                .get("/api/v1/manage/entries/" + id + "/deliveries")
                .then()
                .body("state", everyItem(is("delivered"))));
    }

    public static List<String> channels(String id) {
        return administrator()
                .get("/api/v1/manage/entries/" + id + "/deliveries")
                .path("channel");
    }

    /** An article's draft with everything that publishing needs. */
    public static String article(String title) {
        return article(title, "salary");
    }

    public static String article(String title, String topic) {
        return """
                {"fields": {"title": "%s", "lead": "Коротко о главном.", "age": "0+", "topics": ["%s"], "regions": ["77"],
                  "body": {"type": "doc", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "Соглашение подписано."}]}]}}}
                """.formatted(title, topic);
    }

    /** A person's draft. */
    public static String person(String name) {
        return "{\"fields\": {\"title\": \"" + name + "\", \"age\": \"0+\"}}";
    }

    /** @param organisation id of the one the person works at */
    public static String personOf(String organisation, String name) {
        return person(name).replace("\"age\"", "\"organisation\": \"" + organisation + "\", \"age\"");
    }

    /** @param author id of a person */
    public static String articleBy(String author, String title) {
        return article(title).replace("\"lead\"", "\"author\": \"" + author + "\", \"lead\"");
    }
}
