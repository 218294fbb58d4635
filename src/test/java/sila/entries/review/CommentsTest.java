package sila.entries.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.of;
import static sila.entries.workflow.Steps.save;
import static sila.entries.workflow.Steps.standing;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentsTest {

    private static String draft() {
        return create("article", article(unique("Замечания")));
    }

    private static ValidatableResponse say(String id, String body) {
        return administrator().body(body).post(of(id) + "/comments").then();
    }

    /** @return the id */
    private static String said(String id, String pointer) {
        return say(id, "{\"pointer\": \"" + pointer + "\", \"text\": \"Проверьте\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse list(String id) {
        return administrator().get(of(id) + "/comments").then().statusCode(200);
    }

    @Test
    void a_field_is_commented_answered_resolved_and_reopened() {
        String id = draft();
        String comment = say(id, "{\"pointer\": \"/fields/title\", \"text\": \" Короче! \"}")
                .statusCode(201)
                .body("pointer", equalTo("/fields/title"))
                .body("text", equalTo("Короче!"))
                .body("version", equalTo(1))
                .body("createdBy", notNullValue())
                .body("answers", empty())
                .extract()
                .path("id");
        say(id, "{\"parent\": \"" + comment + "\", \"text\": \"Сократил\"}")
                .statusCode(201)
                .body("id", equalTo(comment))
                .body("answers.text", contains("Сократил"))
                .body("answers.pointer", contains("/fields/title"));
        standing(id).body("unresolvedComments", equalTo(1));
        String path = of(id) + "/comments/" + comment;
        administrator()
                .post(path + "/resolve")
                .then()
                .statusCode(200)
                .body("resolvedAt", notNullValue())
                .body("resolvedBy", notNullValue());
        standing(id).body("unresolvedComments", equalTo(0));
        administrator().get(of(id) + "/comments?resolved=false").then().body("items", empty());
        administrator().get(of(id) + "/comments?resolved=true").then().body("items.id", contains(comment));
        administrator().post(path + "/reopen").then().statusCode(200).body("resolvedAt", nullValue());
        list(id).body("items.id", contains(comment)).body("items[0].answers.text", contains("Сократил"));
    }

    @Test
    void a_comment_stays_at_the_version_it_was_written_for() {
        String id = draft();
        save(id, 1, article(unique("Вторая")));
        say(id, "{\"pointer\": \"/fields/body/content/0\", \"version\": 1, \"text\": \"Тут\"}")
                .statusCode(201)
                .body("version", equalTo(1));
        say(id, "{\"pointer\": \"/fields/lead\", \"text\": \"Там\"}").body("version", equalTo(2));
        list(id).body("items.version", contains(1, 2));
    }

    @Test
    void an_autosave_that_was_commented_is_not_replaced_by_the_next() {
        String id = draft();
        String draft = article(unique("Сама")).replace("{\"fields\"", "{\"autosave\": true, \"fields\"");
        save(id, 1, draft);
        said(id, "/fields/title");
        save(id, 2, draft.replace("Сама", "Сама дальше"));
        save(id, 3, draft.replace("Сама", "Сама до конца"));
        administrator().get(of(id) + "/versions").then().body("items.version", contains(4, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/slug",
                "/fields",
                "/fields/title",
                "/fields/topics/0",
                "/fields/body/content/0/content/0/text",
                "/fields/author",
                "/fields/seo/title",
                "/translations/en/lead",
                "/translations/en/seo/description"
            })
    void a_comment_stands_at_what_is_there_and_at_fields_that_are_still_empty(String pointer) {
        assertThat(said(draft(), pointer)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields/title",
                "/titel",
                "/fields/titel",
                "/fields/topics/1",
                "/fields/topics/-",
                "/fields/seo/titel",
                "/fields/title/x",
                "/fields/~2",
                "/fields/title~",
                "/translations/de/title",
                "/translations/en/age",
                "/translations/en",
                "/ids",
                "#/fields/title"
            })
    void a_comment_does_not_stand_where_nothing_is(String pointer) {
        String id = draft();
        say(id, "{\"pointer\": \"" + pointer + "\", \"text\": \"x\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/pointer"));
        list(id).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /text",
                "{\"text\": null} | /text",
                "{\"text\": \" \\n \"} | /text",
                "{\"text\": \"a\\u0007b\"} | /text",
                "{\"text\": \"a\\u0000b\"} | /text",
                "{\"text\": \"a\\ud800b\"} | /text",
                "{\"text\": {\"html\": \"x\"}} | /text",
                "{\"text\": \"x\", \"version\": 7} | /version",
                "{\"text\": \"x\", \"version\": -1} | /version",
                "{\"text\": \"x\", \"version\": 99999999999} | /version",
                "{\"text\": \"x\", \"pointer\": 1} | /pointer",
                "{\"text\": \"x\", \"parent\": \"00000000-0000-7000-8000-000000000000\"} | /parent",
                "{\"text\": \"x\", \"parent\": \"me\"} | /parent",
                "{\"text\": \"x\", \"resolved\": true} | /resolved",
            })
    void a_wrong_comment(String body, String pointer) {
        String id = draft();
        say(id, body).statusCode(422).body("errors.pointer", contains(pointer));
        list(id).body("items", empty());
    }

    @Test
    void a_comment_has_at_most_5000_characters() {
        String id = draft();
        say(id, "{\"text\": \"" + "я".repeat(5001) + "\"}").statusCode(422).body("errors.pointer", contains("/text"));
        say(id, "{\"text\": \"" + "я".repeat(5000) + "\"}").statusCode(201);
        say(id, "{\"text\": \"x\", \"pointer\": \"/" + "a".repeat(5000) + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/pointer"));
    }

    @Test
    void an_answer_is_not_answered_and_stands_where_its_comment_does() {
        String id = draft();
        String comment = said(id, "/fields/title");
        String answer = say(id, "{\"parent\": \"" + comment + "\", \"text\": \"Да\"}")
                .extract()
                .path("answers[0].id");
        say(id, "{\"parent\": \"" + answer + "\", \"text\": \"Нет\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/parent"));
        say(id, "{\"parent\": \"" + comment + "\", \"pointer\": \"/fields/lead\", \"text\": \"Нет\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/pointer"));
        administrator()
                .post(of(id) + "/comments/" + answer + "/resolve")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:comment-is-answer"));
        String other = draft();
        say(other, "{\"parent\": \"" + comment + "\", \"text\": \"Чужое\"}").statusCode(422);
        administrator()
                .post(of(other) + "/comments/" + comment + "/resolve")
                .then()
                .statusCode(404);
    }

    @Test
    void only_its_author_changes_a_comment_and_takes_back_only_what_nobody_answered() {
        String id = draft();
        String comment = said(id, "/fields/title");
        String path = of(id) + "/comments/" + comment;
        administrator()
                .body("{\"text\": \"Уточните\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("text", equalTo("Уточните"))
                .body("editedAt", notNullValue());
        administrator().body("{\"text\": \"\"}").put(path).then().statusCode(422);
        String stranger = token("content:read", "content:write");
        bearer(stranger)
                .header("Accept-Language", "en")
                .body("{\"text\": \"Не моё\"}")
                .put(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:not-your-comment"))
                .body("title", containsString("only its author"));
        bearer(stranger).delete(path).then().statusCode(403);
        bearer(stranger).post(path + "/resolve").then().statusCode(403);
        bearer(token("content:read", "content:review"))
                .post(path + "/resolve")
                .then()
                .statusCode(200);
        say(id, "{\"parent\": \"" + comment + "\", \"text\": \"Да\"}");
        administrator().delete(path).then().statusCode(409);
        String answer = list(id).extract().path("items[0].answers[0].id");
        administrator().delete(of(id) + "/comments/" + answer).then().statusCode(204);
        administrator().delete(path).then().statusCode(204);
        administrator().delete(path).then().statusCode(404);
        list(id).body("items", empty());
    }

    @Test
    void those_who_may_only_read_see_comments_and_make_none() {
        String id = draft();
        said(id, "/fields/title");
        String reader = token("content:read");
        bearer(reader).get(of(id) + "/comments").then().statusCode(200).body("items.text", contains("Проверьте"));
        bearer(reader)
                .body("{\"text\": \"x\"}")
                .post(of(id) + "/comments")
                .then()
                .statusCode(403);
        bearer(token("content:write")).get(of(id) + "/comments").then().statusCode(403);
    }

    @Test
    void many_comments_come_in_pages() {
        String id = draft();
        for (int i = 0; i < 5; i++) {
            say(id, "{\"text\": \"" + i + "\"}").statusCode(201);
        }
        var first =
                administrator().get(of(id) + "/comments?limit=3").then().body("items.text", contains("0", "1", "2"));
        administrator()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(of(id) + "/comments")
                .then()
                .body("items.text", contains("3", "4"))
                .body("next", nullValue());
        administrator().get(of(id) + "/comments?resolved=maybe").then().statusCode(400);
        administrator().get(of(id) + "/comments?cursor=WyJpZCIsIngiXQ").then().statusCode(400);
    }
}
