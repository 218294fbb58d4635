package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** The history of an entry: listed, named, compared, taken up again; and changed in parts. */
@QuarkusTest
class VersionsTest {

    private static String path(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    private static ValidatableResponse save(String id, int version, String body) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path(id))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(String id, int version, String body) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path(id))
                .then();
    }

    @Test
    void the_audit_log_says_what_was_before_and_after() {
        String id = create("article", article("До"));
        save(id, 1, article("После"));
        Api.publish(id);
        administrator().post(path(id) + "/unpublish").then().statusCode(200);
        administrator()
                .queryParam("subject", "entry:" + id)
                .get("/api/v1/manage/audit")
                .then()
                .body("items.action", contains("entry.unpublish", "entry.publish", "entry.save", "entry.create"))
                .body("items[0].before.version", equalTo(2))
                .body("items[0].after.version", nullValue())
                .body("items[0].after.state", equalTo("unpublished"))
                .body("items[1].before.state", equalTo("draft"))
                .body("items[1].after.version", equalTo(2))
                .body("items[2].before.title", equalTo("До"))
                .body("items[2].after.title", equalTo("После"))
                .body("items[3].before", nullValue())
                .body("items[3].after.version", equalTo(1));
    }

    @Test
    void every_save_is_a_version_and_lists_go_on_page_by_page() {
        String id = create("article", article("Раз"));
        save(id, 1, article("Два"));
        save(id, 2, article("Три"));
        var first = administrator().get(path(id) + "/versions?limit=2").then().statusCode(200);
        first.body("items.version", contains(3, 2)).body("items.fields", contains(nullValue(), nullValue()));
        String next = first.extract().path("next");
        administrator()
                .queryParam("cursor", next)
                .get(path(id) + "/versions?limit=2")
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
        administrator()
                .get(path(id) + "/versions/1")
                .then()
                .body("fields.title", equalTo("Раз"))
                .body("autosave", equalTo(false));
    }

    @Test
    void a_former_version_comes_back_as_a_new_one() {
        String id = create("article", article("Раз"));
        Api.publish(id);
        save(id, 1, article("Два"));
        administrator()
                .header("If-Match", "\"2\"")
                .post(path(id) + "/versions/1/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("fields.title", equalTo("Раз"))
                .body("publishedVersion", equalTo(1));
        administrator()
                .get(path(id) + "/versions")
                .then()
                .body("items.restoredFrom", contains(1, null, null))
                .body("items.published", contains(false, false, true));
        administrator()
                .header("If-Match", "\"3\"")
                .post(path(id) + "/versions/77/restore")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sila:problem:unknown-version"));
    }

    @Test
    void a_version_has_a_name_for_as_long_as_it_is_wanted() {
        String id = create("article", article("Раз"));
        String version = path(id) + "/versions/1";
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"  Для съезда \"}")
                .put(version)
                .then()
                .statusCode(200)
                .body("name", equalTo("Для съезда"));
        administrator().get(path(id) + "/versions").then().body("items.name", contains("Для съезда"));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"name\": null}")
                .put(version)
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"a\\nb\"", "{}", "[]"})
    void what_is_no_name(String name) {
        String id = create("article", article("Раз"));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"name\": " + name + "}")
                .put(path(id) + "/versions/1")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void two_versions_are_compared_field_by_field() {
        String id = create("article", article("Тариф вырос на 8 процентов"));
        Api.publish(id);
        save(
                id,
                1,
                article("Тариф вырос на 9 процентов")
                        .replace("Соглашение подписано.", "Соглашение подписано в Москве."));
        var diff = administrator().get(path(id) + "/diff?from=1").then().statusCode(200);
        diff.body("from", equalTo(1)).body("to", equalTo(2)).body("complete", equalTo(true));
        diff.body("changes.pointer", contains("/fields/title", "/fields/body"))
                .body("changes.op", contains("changed", "changed"));
        diff.body("changes[0].words.text", hasItems("8", "9"));
        diff.body("changes[1].passages[0].type", equalTo("paragraph"))
                .body("changes[1].passages[0].words.text", hasItem(" в Москве"));
        administrator()
                .get(path(id) + "/diff?from=published&to=latest")
                .then()
                .body("changes.pointer", hasItem("/fields/title"));
        administrator()
                .get(path(id) + "/diff?from=2&to=1")
                .then()
                .body("changes[0].after", equalTo("Тариф вырос на 8 процентов"));
        administrator().get(path(id) + "/diff?from=2&to=2").then().body("changes", equalTo(List.of()));
    }

    @Test
    void a_new_address_is_a_difference() {
        String id = create("article", article(unique("Адрес")));
        String slug = "moved-" + System.nanoTime();
        patch(id, 1, "{\"slug\": \"" + slug + "\"}").statusCode(200);
        administrator()
                .get(path(id) + "/diff?from=1&to=2")
                .then()
                .body("changes.pointer", contains("/slug"))
                .body("changes[0].after", equalTo(slug));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=1&to=9,404",
        "?from=published,404",
        "'',400",
        "?from=x,400",
        "?from=99999999999,400",
        "?from=-1,404"
    })
    void what_cannot_be_compared(String query, int status) {
        String id = create("article", article(unique("Сравнение")));
        administrator()
                .get(path(id) + "/diff" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        String id = create("article", article(unique("Правка")));
        patch(id, 1, "{\"fields\": {\"lead\": \"Новая вводка.\", \"seo\": {\"title\": \"а\", \"description\": \"б\"}}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fields.lead", equalTo("Новая вводка."))
                .body("fields.topics", contains("salary"));
        patch(id, 2, "{\"fields\": {\"lead\": null, \"seo\": {\"title\": null}}}")
                .statusCode(200)
                .body("fields.lead", nullValue())
                .body("fields.seo.title", nullValue())
                .body("fields.seo.description", equalTo("б"));
        patch(id, 3, "{\"translations\": {\"en\": {\"title\": \"Edit\"}}}")
                .statusCode(200)
                .body("translations.en.title", equalTo("Edit"));
        patch(id, 4, "{\"fields\": {\"topics\": [\"safety\"]}}")
                .statusCode(200)
                .body("fields.topics", contains("safety"))
                .body("translations.en.title", equalTo("Edit"));
        patch(id, 5, "{\"translations\": null}").statusCode(200).body("translations", nullValue());
        patch(id, 6, "{}").statusCode(200).body("version", equalTo(7));
    }

    @Test
    void a_patch_has_a_media_type_of_its_own() {
        String id = create("article", article(unique("Правка")));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Вводка.\"}}")
                .patch(path(id))
                .then()
                .statusCode(200)
                .body("fields.lead", equalTo("Вводка."));
        administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"2\"")
                .body("{\"fields\": {\"lead\": 1}, \"fields\": {}}")
                .patch(path(id))
                .then()
                .statusCode(400);
        administrator()
                .contentType(ContentType.TEXT)
                .header("If-Match", "\"2\"")
                .body("{}")
                .patch(path(id))
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"slug\": null} | /slug",
                "{\"language\": null} | /language",
                "{\"slug\": 5} | /slug",
                "{\"slug\": \"Не адрес\"} | /slug",
                "{\"fields\": []} | /fields",
                "{\"fields\": {\"titel\": \"x\"}} | /fields/titel",
                "{\"fields\": {\"title\": {\"a\": 1}}} | /fields/title",
                "{\"translations\": {\"de\": {}}} | /translations/de",
                "{\"translations\": {\"en\": {\"age\": \"0+\"}}} | /translations/en/age",
                "{\"feilds\": {}} | /feilds",
                "[] | ''",
            })
    void a_patch_that_does_not_fit(String body, String pointer) {
        String id = create("article", article(unique("Правка")));
        patch(id, 1, body).statusCode(422).body("errors.pointer", hasItem(pointer));
        administrator().get(path(id)).then().body("version", equalTo(1));
    }

    @Test
    void the_entry_tells_what_an_editor_needs_to_know_of_it() {
        String title = unique("Всё о материале");
        String id = create("article", article(title));
        administrator()
                .get(path(id))
                .then()
                .body("title", equalTo(title))
                .body("regions", contains("77"))
                .body("autosave", equalTo(false))
                .body("lock", nullValue())
                .body("assignee", nullValue());
        assertThat(administrator().get("/api/v1/manage/entries?limit=100").<List<String>>path("items.title"))
                .contains(title);
        administrator()
                .get("/api/v1/manage/entries?limit=100")
                .then()
                .body("items.fields", not(hasItem(not(nullValue()))));
    }
}
