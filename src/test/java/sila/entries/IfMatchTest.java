package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Nobody writes over what they have not seen. */
@QuarkusTest
class IfMatchTest {

    private static String path(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    private static RequestSpecification having(String tag) {
        return administrator().header("If-Match", tag);
    }

    private static Response save(String id, String tag, String title) {
        return having(tag).body(article(title)).put(path(id));
    }

    @Test
    void every_write_of_content_needs_the_version_it_changes() {
        String id = create("article", article(unique("Без версии")));
        List<Response> answers = List.of(
                administrator().body("{}").put(path(id)),
                administrator().body("{}").patch(path(id)),
                administrator().delete(path(id)),
                administrator().post(path(id) + "/versions/1/restore"),
                administrator().body("{\"name\": \"x\"}").put(path(id) + "/versions/1"),
                administrator().post("/api/v1/manage/bin/" + id + "/restore"),
                administrator().delete("/api/v1/manage/bin/" + id));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(428);
            assertThat(answer.<String>path("type")).isEqualTo("urn:sila:problem:if-match-required");
        });
        administrator().get(path(id)).then().body("version", equalTo(1));
    }

    @Test
    void every_verb_honours_it() {
        String id = create("article", article(unique("Старая версия")));
        List<Response> answers = List.of(
                having("\"9\"").body("{}").put(path(id)),
                having("\"9\"").body("{}").patch(path(id)),
                having("\"9\"").delete(path(id)),
                having("\"9\"").post(path(id) + "/versions/1/restore"),
                having("\"9\"").body("{\"name\": \"x\"}").put(path(id) + "/versions/1"),
                having("\"9\"").post(path(id) + "/publish"),
                having("\"9\"").post(path(id) + "/unpublish"),
                having("\"9\"").post(path(id) + "/transitions/archive"),
                having("\"9\"").body("{}").put(path(id) + "/assignment"),
                having("\"9\"")
                        .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                        .post(path(id) + "/schedule"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.<Integer>path("latest")).isEqualTo(1);
        });
    }

    @Test
    void one_of_several_versions_or_any() {
        String id = create("article", article(unique("Первая")));
        save(id, "\"7\", \"1\"", "Вторая").then().statusCode(200).header("ETag", "\"2\"");
        save(id, "*", "Третья").then().statusCode(200).header("ETag", "\"3\"");
        save(id, "\"1\",\"2\"", "Четвёртая").then().statusCode(412).body("yours", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"x\"", "\"1\" \"2\"", ",", "\"99999999999\"", "\"-1\"", "*, \"1\""})
    void what_is_no_strong_tag_of_a_version(String tag) {
        String id = create("article", article(unique("Метка")));
        save(id, tag, "Не выйдет").then().statusCode(400).body("errors.pointer", hasItem("If-Match"));
    }

    @Test
    void who_comes_late_is_told_what_has_changed_by_whom_and_when() {
        String title = unique("Тариф вырос на 8 процентов");
        String id = create("article", article(title));
        save(id, "\"1\"", title.replace("8", "9")).then().statusCode(200);
        var late = save(id, "\"1\"", "Моя правка").then().statusCode(412);
        late.body("yours", equalTo(1)).body("latest", equalTo(2)).body("comparedWith", nullValue());
        late.body("by", equalTo(administrator().get(path(id)).path("updatedBy")));
        late.body("at", equalTo(administrator().get(path(id)).path("updatedAt")));
        late.body("difference.complete", equalTo(true))
                .body("difference.changes.pointer", equalTo(List.of("/fields/title")));
        List<Map<String, String>> words = late.extract().path("difference.changes[0].words");
        assertThat(words).contains(Map.of("op", "removed", "text", "8"), Map.of("op", "added", "text", "9"));
        administrator().get(path(id)).then().body("version", equalTo(2));
    }

    @Test
    void an_autosave_that_was_replaced_is_compared_by_the_nearest_older_version() {
        String id = create("article", article(unique("Исходная")));
        String autosave = article(unique("Черновик")).replaceFirst("\\{", "{\"autosave\": true, ");
        having("\"1\"").body(autosave).put(path(id)).then().statusCode(200);
        having("\"2\"")
                .body(autosave.replace("Черновик", "Ещё"))
                .put(path(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        save(id, "\"2\"", "Поздно")
                .then()
                .statusCode(412)
                .body("yours", equalTo(2))
                .body("latest", equalTo(3))
                .body("comparedWith", equalTo(1))
                .body("difference.changes.pointer", hasItem("/fields/title"));
    }

    @Test
    void when_nothing_differs_the_difference_is_empty() {
        String id = create("article", article(unique("Та же")));
        save(id, "\"8\"", "Не та")
                .then()
                .statusCode(412)
                .body("comparedWith", equalTo(1))
                .body("difference.changes", empty());
    }

    @Test
    void the_difference_is_told_only_to_those_who_may_see_the_entry() {
        String id = create("article", article(unique("Чужое")));
        String writer = Api.token("content:publish");
        Api.bearer(writer)
                .header("If-Match", "\"9\"")
                .post(path(id) + "/publish")
                .then()
                .statusCode(403)
                .body("difference", nullValue());
    }
}
