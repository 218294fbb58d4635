package sila.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import sila.testing.Api;
import sila.testing.EditorialModel;
import sila.testing.HubProcess;
import sila.testing.Library;

/** What editors have said, decided and planned in a hub, and would miss after a journey. */
final class EditorsWork {

    private static final String REASON = "Нет источника.";

    private static final String LATIN_NAME = "Zina Taynova";

    private final String note;
    private final String editor;
    private final String secret;
    private final String published;
    private final String overtaken;
    private final String scheduled;
    private final String file;

    /** Does it. */
    EditorsWork(HubProcess hub) {
        JsonPath account = post(hub, "accounts", """
                {"login": "zina.tayna", "name": "%s", "assignments": [{"role": "editor"}]}""".formatted(LATIN_NAME));
        editor = account.getString("id");
        secret = account.getString("oneTimePassword");
        file = replaced(hub);
        note = discussed(hub);
        String first = Api.article("Первая в релизе");
        String a = create(hub, "article", first);
        String b = create(hub, "article", Api.article("Вторая в релизе"));
        post(hub, "redirects", "{\"path\": \"/old/first\", \"entry\": \"" + a + "\"}");
        post(hub, "synonyms", """
                {"words": ["профкомитет"], "means": ["комитет первички"], "bothWays": true}""");
        String gone = publishedArticle(hub, "Уходит с релизом");
        release(hub, "Черновик релиза", "{\"entry\": \"" + a + "\", \"version\": 1}, \"" + b + "\"");
        scheduled = release(hub, "Назначенный релиз", "\"" + b + "\"");
        Instant moment = Instant.now().plus(300, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        post(hub, "releases/" + scheduled + "/schedule", "{\"publishAt\": \"" + moment + "\"}");
        published = release(
                hub, "Вышедший релиз", "\"" + a + "\", {\"entry\": \"" + gone + "\", \"action\": \"unpublish\"}");
        post(hub, "releases/" + published + "/publish", "");
        String later = create(hub, "article", Api.article("Потом исправлена"));
        overtaken = release(hub, "Релиз, после которого правили", "\"" + later + "\"");
        post(hub, "releases/" + overtaken + "/publish", "");
        save(hub, later, 1, Api.article("Исправлена после релиза"));
        post(hub, "entries/" + later + "/publish", "");
        String back =
                release(hub, "Возвращённый релиз", "\"" + create(hub, "article", Api.article("Вернулась")) + "\"");
        post(hub, "releases/" + back + "/publish", "");
        post(hub, "releases/" + back + "/rollback", "");
    }

    /** Sent back with a reason, talked over, moved to another address, approved and planned. */
    private String discussed(HubProcess hub) {
        String id = create(hub, "note", EditorialModel.note("Заметка с историей"));
        step(hub, id, "submit", """
                {"assignee": "%s", "dueAt": "2999-02-03T04:05:06Z", "comment": "Посмотрите, пожалуйста."}""".formatted(editor));
        step(hub, id, "request-changes", "{\"reason\": \"" + REASON + "\"}");
        String comment = post(hub, "entries/" + id + "/comments", """
                        {"pointer": "/fields/title", "text": "Короче."}""").getString("id");
        post(hub, "entries/" + id + "/comments", """
                {"parent": "%s", "text": "Готово."}""".formatted(comment));
        post(hub, "entries/" + id + "/comments/" + comment + "/resolve", "");
        save(
                hub,
                id,
                1,
                EditorialModel.note("Заметка").replaceFirst("\\{", "{\"slug\": \"zametka-po-novomu-adresu\", "));
        step(hub, id, "submit", "{}");
        step(hub, id, "approve", "{}");
        post(hub, "entries/" + id + "/schedule", """
                {"publishAt": "2999-01-01T00:00:00Z", "unpublishAt": "2999-06-01T00:00:00Z"}""");
        return id;
    }

    /** Kept in a folder below another one, described, and replaced. */
    private static String replaced(HubProcess hub) {
        String top = post(hub, "asset-folders", "{\"name\": \"Фотографии\"}").getString("id");
        String folder = post(hub, "asset-folders", "{\"name\": \"2026\", \"parent\": \"" + top + "\"}")
                .getString("id");
        String id = sending(hub, Library.png(2, 2))
                .post("/api/v1/manage/assets?filename=one.png&folder=" + folder)
                .path("id");
        sending(hub, Library.png(3, 3))
                .put("/api/v1/manage/assets/" + id + "/file?filename=two.png")
                .then()
                .statusCode(200);
        as(hub).header("If-Match", "*")
                .body("""
                        {"alt": {"ru": "Линия", "en": "A line"}, "caption": "У посёлка", "author": "Анна Ли", "licence": "CC BY 4.0",
                         "source": "https://photos.example/1", "focus": {"x": 0.3333, "y": 1.0}, "tags": ["ёлка", "линия"],
                         "folder": "%s"}""".formatted(folder))
                .put("/api/v1/manage/assets/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification sending(HubProcess hub, byte[] bytes) {
        return as(hub).contentType(ContentType.BINARY).body(bytes);
    }

    private static String publishedArticle(HubProcess hub, String title) {
        String id = create(hub, "article", Api.article(title));
        post(hub, "entries/" + id + "/publish", "");
        return id;
    }

    private static String release(HubProcess hub, String title, String entries) {
        return post(hub, "releases", "{\"title\": \"" + title + "\", \"entries\": [" + entries + "]}")
                .getString("id");
    }

    private static void step(HubProcess hub, String entry, String step, String order) {
        post(hub, "entries/" + entry + "/transitions/" + step, order);
    }

    private static String create(HubProcess hub, String type, String draft) {
        return post(hub, "content/" + type, draft).getString("id");
    }

    private static void save(HubProcess hub, String id, int version, String draft) {
        as(hub).header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
    }

    private static JsonPath post(HubProcess hub, String path, String body) {
        var request = as(hub);
        return (body.isEmpty() ? request : request.body(body))
                .post("/api/v1/manage/" + path)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)))
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(HubProcess hub) {
        return Api.administrator().baseUri(hub.url());
    }

    /** In another hub, after the journey. */
    void assertThere(HubProcess hub) {
        as(hub).get("/api/v1/manage/redirects").then().body("items.path", contains("/old/first"));
        as(hub).get("/api/v1/manage/synonyms").then().body("words.flatten()", hasItem("профкомитет"));
        as(hub).get("/api/v1/manage/assets/" + file)
                .then()
                .body("alt.ru", equalTo("Линия"))
                .body("focus.x", equalTo(0.3333f))
                .body("tags", contains("ёлка", "линия"))
                .body("folder", notNullValue())
                .body("url", equalTo("/media/" + file + "/2/file.png"));
        as(hub).get("/api/v1/manage/asset-folders")
                .then()
                .body("items.name", contains("Фотографии", "2026"))
                .body("items.files", contains(0, 1));
        as(hub).get("/api/v1/manage/entries/" + note)
                .then()
                .body("state", equalTo("scheduled"))
                .body("slug", equalTo("zametka-po-novomu-adresu"))
                .body("assignee", equalTo(editor))
                .body("dueAt", equalTo("2999-02-03T04:05:06Z"));
        as(hub).get("/api/v1/manage/entries/" + note + "/versions/1")
                .then()
                .body("slug", equalTo("zametka-s-istoriey"));
        as(hub).get("/api/v1/manage/entries/" + note + "/schedule")
                .then()
                .body("publishAt", equalTo("2999-01-01T00:00:00Z"))
                .body("unpublishAt", equalTo("2999-06-01T00:00:00Z"));
        as(hub).get("/api/v1/manage/entries/" + note + "/transitions/history")
                .then()
                .body("items.transition", hasItems("schedule", "approve", "request-changes", "submit"))
                .body("items.reason", hasItem(REASON));
        as(hub).get("/api/v1/manage/entries/" + note + "/comments")
                .then()
                .body("items.text", contains("Посмотрите, пожалуйста.", "Короче."))
                .body("items[0].resolvedAt", nullValue())
                .body("items[1].resolvedAt", notNullValue())
                .body("items[1].answers.text", contains("Готово."));
        as(hub).get("/api/v1/manage/releases")
                .then()
                .body("items.title", hasItems("Черновик релиза", "Возвращённый релиз"))
                .body("items.state", hasItems("draft", "scheduled", "published", "rolled-back"));
        as(hub).get("/api/v1/manage/releases/" + scheduled)
                .then()
                .body("state", equalTo("scheduled"))
                .body("items[0].frozenVersion", equalTo(1));
        laterChange(hub, published).body("items.laterChange", contains(nullValue(), nullValue()));
        laterChange(hub, overtaken).body("items[0].laterChange.version", equalTo(2));
    }

    private static ValidatableResponse laterChange(HubProcess hub, String release) {
        return as(hub).post("/api/v1/manage/releases/" + release + "/rollback?dryRun=true")
                .then()
                .statusCode(200);
    }

    /** People stay where they are: only the names go along by which content is signed. @param archive as Latin-1 */
    void assertNothingOfAccountsIn(String archive) {
        assertThat(archive).contains(editor).doesNotContain("zina.tayna", secret, Api.TOKEN, LATIN_NAME);
    }
}
