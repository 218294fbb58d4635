package sila.media.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.describe;
import static sila.testing.Library.png;
import static sila.testing.Library.uploaded;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.People;

@QuarkusTest
class DescriptionTest {

    private static final String WHOLE = """
            {"alt": {"ru": "  Линия\\n электропередачи ", "en": "A power line"}, "caption": "У посёлка", "author": "Анна Ли",
             "licence": "CC BY 4.0", "source": "https://photos.example/1", "focus": {"x": 0.25, "y": 0.123456},
             "tags": ["Энергия", "энергия", " Праздник  труда "]}""";

    @Test
    void a_file_is_described_once_and_for_all_its_uses() {
        String id = uploaded("line.png", png(2, 2));
        describe(id, WHOLE)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2))
                .body("alt.ru", equalTo("Линия электропередачи"))
                .body("alt.en", equalTo("A power line"))
                .body("caption", equalTo("У посёлка"))
                .body("author", equalTo("Анна Ли"))
                .body("licence", equalTo("CC BY 4.0"))
                .body("source", equalTo("https://photos.example/1"))
                .body("focus.x", equalTo(0.25f))
                .body("focus.y", equalTo(0.1235f))
                .body("tags", contains("праздник труда", "энергия"));
        RestAssured.get("/media/" + id)
                .then()
                .body("alt.ru", equalTo("Линия электропередачи"))
                .body("licence", equalTo("CC BY 4.0"))
                .body("tags", nullValue());

        describe(id, "{\"caption\": \" \"}")
                .statusCode(200)
                .body("alt", nullValue())
                .body("caption", nullValue())
                .body("tags", hasSize(0));
        administrator()
                .get("/api/v1/manage/audit?subject=asset:" + id)
                .then()
                .body("items.action", contains("asset.update", "asset.update"))
                .body("items[1].after.description.author", equalTo("Анна Ли"));
    }

    @Test
    void what_changes_nothing_is_no_new_version() {
        String id = uploaded("same.png", png(2, 2));
        describe(id, WHOLE).body("version", equalTo(2));
        describe(id, WHOLE).body("version", equalTo(2));
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        String id = uploaded("race.png", png(2, 2));
        administrator().body("{}").put(ASSETS + "/" + id).then().statusCode(428);
        describe(id, "{\"author\": \"Первый\"}").statusCode(200);
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"author\": \"Второй\"}")
                .put(ASSETS + "/" + id)
                .then()
                .statusCode(412)
                .body("latest", equalTo(2));
        administrator()
                .header("If-Match", "one")
                .body("{}")
                .put(ASSETS + "/" + id)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"focus\": {\"x\": 1.01, \"y\": 0}}          | /focus/x",
                "{\"focus\": {\"x\": -0.1, \"y\": 0}}          | /focus/x",
                "{\"focus\": {\"x\": 0}}                       | /focus/y",
                "{\"focus\": {\"x\": 0, \"y\": 1e999}}         | /focus/y",
                "{\"source\": \"javascript:alert(1)\"}         | /source",
                "{\"source\": \"www.example.org\"}             | /source",
                "{\"caption\": \"photo\\u202Egpj.exe\"}        | /caption",
                "{\"author\": \"a\\u0007b\"}                   | /author",
                "{\"folder\": \"00000000-0000-7000-8000-000000000000\"} | /folder"
            })
    void what_cannot_be_is_refused_at_its_field(String form, String pointer) {
        String id = uploaded("refused.png", png(2, 2));
        describe(id, form).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void what_is_too_long_or_too_much_is_refused() {
        String id = uploaded("long.png", png(2, 2));
        describe(id, "{\"alt\": {\"ru\": \"" + "я".repeat(501) + "\", \"en\": \"" + "a".repeat(501) + "\"}}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/alt/ru", "/alt/en"));
        String tags = String.join("\",\"", Collections.nCopies(31, "x"));
        describe(id, "{\"tags\": [\"" + tags + "\"]}").statusCode(200).body("tags", contains("x"));
        var many = new StringBuilder("\"0\"");
        for (int i = 1; i < 31; i++) {
            many.append(",\"").append(i).append('"');
        }
        describe(id, "{\"tags\": [" + many + "]}").statusCode(422).body("errors.pointer", contains("/tags"));
        describe(id, "{\"tags\": [\"" + "я".repeat(51) + "\"]}").statusCode(422);
        describe(id, "{\"tags\": \"x\"}").statusCode(422);
        describe(id, "null").statusCode(400);
    }

    @Test
    void only_a_picture_has_a_focal_point() {
        String id = uploaded("text.txt", "text".getBytes());
        describe(id, "{\"focus\": {\"x\": 0, \"y\": 1}}").statusCode(422).body("errors.pointer", contains("/focus"));
    }

    @Test
    void readers_are_told_author_licence_and_focal_point_of_what_is_public_already() {
        String id = uploaded("public.png", png(2, 2));
        String title = Api.unique("С обложкой");
        String entry = Api.published("article", Library.articleWith(id, title));
        describe(id, WHOLE).statusCode(200);
        await().untilAsserted(() -> cover(entry)
                .body("fields.cover.author", equalTo("Анна Ли"))
                .body("fields.cover.licence", equalTo("CC BY 4.0"))
                .body("fields.cover.focus.x", equalTo(0.25f))
                .body("fields.cover.alt", equalTo("Точка")));
        administrator()
                .body("{\"query\": \"{ article(id: \\\"" + entry + "\\\") { cover { author focus { y } } } }\"}")
                .post("/api/v1/graphql")
                .then()
                .body("data.article.cover.author", equalTo("Анна Ли"));
    }

    private static ValidatableResponse cover(String entry) {
        return RestAssured.get("/api/v1/content/article/" + entry).then().statusCode(200);
    }

    @Test
    void only_those_who_may_change_media_describe_them() {
        String id = uploaded("roles.png", png(2, 2));
        var reader = People.with(List.of(Map.of("role", People.role(List.of("content:read", "content:write")))));
        reader.asks()
                .header("If-Match", "*")
                .body(WHOLE)
                .put(ASSETS + "/" + id)
                .then()
                .statusCode(403);
        administrator()
                .header("If-Match", "*")
                .body(WHOLE)
                .put(ASSETS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
