package sila.entries.releases;

import static io.restassured.RestAssured.given;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The steps that tests of releases have in common. */
final class ReleaseApi {

    static final String RELEASES = "/api/v1/manage/releases";

    private ReleaseApi() {}

    /** @param items each an id, or a JSON object */
    static String body(String title, String... items) {
        return "{\"title\": \"" + title + "\", \"entries\": " + list(items) + "}";
    }

    static String list(String... items) {
        return Arrays.stream(items)
                .map(item -> item.startsWith("{") ? item : "\"" + item + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String release(String... items) {
        return administrator()
                .body(body("Выпуск", items))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response post(String release, String step) {
        return administrator().post(RELEASES + "/" + release + "/" + step);
    }

    static ValidatableResponse publishRelease(String release) {
        return post(release, "publish").then().statusCode(200);
    }

    static Response read(String release) {
        return administrator().get(RELEASES + "/" + release);
    }

    static String version(String entry, int version) {
        return "{\"entry\": \"" + entry + "\", \"version\": " + version + "}";
    }

    static String withdrawal(String entry) {
        return "{\"entry\": \"" + entry + "\", \"action\": \"unpublish\"}";
    }

    /** Saves the next version of an article. */
    static void save(String entry, int version, String draft) {
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(200);
    }

    static String articleAt(String slug, String title) {
        return article(title).replaceFirst("\\{", "{\"slug\": \"" + slug + "\", ");
    }

    static Response publicly(String entry) {
        return given().get("/api/v1/content/article/" + entry);
    }

    static String publicTitle(String entry) {
        return publicly(entry).then().statusCode(200).extract().path("fields.title");
    }

    static void isNotPublic(String entry) {
        publicly(entry).then().statusCode(404);
    }
}
