package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** What points at an entry or a file, and what an entry points at. */
@QuarkusTest
class ReferencesTest {

    private static String person(String name) {
        return create("person", Api.person(name));
    }

    private static String with(String field, String value) {
        return article(unique("Материал")).replace("\"lead\"", "\"" + field + "\": " + value + ", \"lead\"");
    }

    private static ValidatableResponse references(String id) {
        return administrator()
                .get("/api/v1/manage/entries/" + id + "/references")
                .then()
                .statusCode(200);
    }

    @Test
    void what_points_here_in_drafts_and_in_public() {
        String person = person(unique("Цель"));
        String draft = create("article", with("author", "\"" + person + "\""));
        String both = create("article", with("author", "\"" + person + "\""));
        publish(both);
        String linking =
                "{\"fields\": {\"body\": {\"type\": \"doc\", \"content\": [{\"type\": \"paragraph\", \"content\": [{\"type\": \"text\","
                        + " \"text\": \"ссылка\", \"marks\": [{\"type\": \"link\", \"attrs\": {\"entry\": \"" + person
                        + "\"}}]}]}]}}}";
        String link = create("article", linking);
        var incoming = references(person);
        incoming.body("incoming.items.entry.id", contains(draft, both, link));
        incoming.body("incoming.items.inDraft", contains(true, true, true))
                .body("incoming.items.inPublic", contains(false, true, false));
        incoming.body("incoming.items.pointers[0]", contains("/fields/author"));
        incoming.body("incoming.items.pointers[2]", contains(startsWith("/fields/body/content/0")));
        incoming.body("incoming.items.entry.url", contains(nullValue(), notNullValue(), nullValue()));
        incoming.body("outgoing.items", empty());
    }

    @Test
    void what_it_points_at_and_how_that_stands() {
        String published = create("article", article(unique("Опубликован")));
        publish(published);
        String draft = create("article", article(unique("Черновик")));
        String deleted = create("article", article(unique("Удалён")));
        String id =
                create("article", with("related", "[\"" + published + "\", \"" + draft + "\", \"" + deleted + "\"]"));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + deleted + "?despite=references")
                .then()
                .statusCode(204);
        var outgoing = references(id);
        outgoing.body(
                "outgoing.items.pointer", contains("/fields/related/0", "/fields/related/1", "/fields/related/2"));
        outgoing.body("outgoing.items.state", contains("published", "unpublished", "deleted"));
        outgoing.body("outgoing.items.id", contains(published, draft, deleted))
                .body("outgoing.items.entry.id", contains(published, draft, deleted));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/bin/" + deleted)
                .then()
                .statusCode(204);
        references(id)
                .body("outgoing.items.state", contains("published", "unpublished", "missing"))
                .body("outgoing.items[2].entry", nullValue());
    }

    @Test
    void they_come_page_by_page_in_one_direction() {
        String person = person(unique("Много"));
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.add(create("article", with("author", "\"" + person + "\"")));
        }
        var seen = new ArrayList<String>();
        String path = "/api/v1/manage/entries/" + person + "/references?direction=incoming&limit=2";
        String cursor = null;
        do {
            var request = administrator();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(path).then().statusCode(200).body("outgoing", nullValue());
            seen.addAll(page.extract().<List<String>>path("incoming.items.entry.id"));
            cursor = page.extract().path("incoming.next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(all);
        String of = create("article", with("related", "[\"" + all.get(0) + "\", \"" + all.get(1) + "\"]"));
        String outgoing = "/api/v1/manage/entries/" + of + "/references?direction=outgoing&limit=1";
        String next = administrator()
                .get(outgoing)
                .then()
                .body("outgoing.items.id", contains(all.get(0)))
                .extract()
                .path("outgoing.next");
        administrator()
                .queryParam("cursor", next)
                .get(outgoing)
                .then()
                .body("outgoing.items.id", contains(all.get(1)))
                .body("outgoing.next", nullValue());
        administrator().queryParam("cursor", next).get(path).then().statusCode(400);
    }

    @Test
    void who_is_read_in_another_language_is_referred_to_as_well() {
        String person = person(unique("В переводе"));
        String body =
                "{\"type\": \"doc\", \"content\": [{\"type\": \"paragraph\", \"content\": [{\"type\": \"text\", \"text\": \"link\","
                        + " \"marks\": [{\"type\": \"link\", \"attrs\": {\"entry\": \"" + person + "\"}}]}]}]}";
        create(
                "article",
                article(unique("Перевод"))
                        .replaceFirst("\\{", "{\"translations\": {\"en\": {\"body\": " + body + "}}, "));
        references(person).body("incoming.items.pointers[0]", contains(startsWith("/translations/en/body/content/0")));
    }

    /** @return the id of a file that is ready to be published */
    private static String picture() {
        byte[] dot = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        String asset = administrator()
                .contentType(ContentType.BINARY)
                .body(dot)
                .post("/api/v1/manage/assets?filename=usage.png")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().until(() -> administrator()
                .get("/api/v1/manage/assets/" + asset)
                .path("state")
                .equals("ready"));
        return asset;
    }

    private static String showing(String asset) {
        return with("cover", "{\"id\": \"" + asset + "\", \"alt\": \"Точка\"}");
    }

    private static void save(String id, int version, String draft) {
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_that_only_the_public_still_sees_is_in_use() {
        String asset = picture();
        String usage = "/api/v1/manage/assets/" + asset + "/usage";
        String id = create("article", showing(asset));
        administrator().get(usage).then().body("items.inDraft", contains(true)).body("items.inPublic", contains(false));
        publish(id);
        administrator().get(usage).then().body("items.inDraft", contains(true)).body("items.inPublic", contains(true));

        save(id, 1, article(unique("Без обложки")));

        administrator()
                .get(usage)
                .then()
                .body("items.entry.id", contains(id))
                .body("items.inDraft", contains(false))
                .body("items.inPublic", contains(true))
                .body("items[0].pointers", contains("/fields/cover/id"));
        publish(id);
        administrator().get(usage).then().body("items", empty());
        administrator()
                .header("If-Match", "\"2\"")
                .post("/api/v1/manage/entries/" + id + "/versions/1/restore")
                .then()
                .statusCode(200);
        administrator().get(usage).then().body("items.inDraft", contains(true)).body("items.inPublic", contains(false));
    }

    @Test
    void a_former_version_that_is_published_again_uses_its_files_again() {
        String asset = picture();
        String usage = "/api/v1/manage/assets/" + asset + "/usage";
        String id = create("article", showing(asset));
        save(id, 1, article(unique("Без обложки")));
        administrator().get(usage).then().body("items", empty());
        String release = administrator()
                .body("{\"title\": \"С обложкой\", \"entries\": [{\"entry\": \"" + id + "\", \"version\": 1}]}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .post("/api/v1/manage/releases/" + release + "/publish")
                .then()
                .statusCode(200);
        administrator().get(usage).then().body("items.inDraft", contains(false)).body("items.inPublic", contains(true));
    }

    @Test
    void which_entries_use_a_file() {
        String asset = picture();
        String usage = "/api/v1/manage/assets/" + asset + "/usage";
        administrator().get(usage).then().statusCode(200).body("items", empty());
        String id = create("article", showing(asset));
        administrator()
                .get(usage)
                .then()
                .body("items.entry.id", contains(id))
                .body("items[0].pointers", contains("/fields/cover/id"));
        String next = administrator().get(usage + "?limit=1").path("next");
        assertThat(next).isNull();
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
        administrator().get(usage).then().body("items", hasSize(0));
        bearer(token("media:write")).get(usage).then().statusCode(403);
        administrator()
                .get("/api/v1/manage/assets/00000000-0000-7000-8000-000000000000/usage")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?direction=both",
                "?cursor=WyJpbmNvbWluZyIsIngiXQ",
                "?direction=incoming&cursor=x",
                "?direction=incoming&cursor=WyJpbmNvbWluZyIsIngiXQ",
                "?limit=0"
            })
    void what_cannot_be_asked(String query) {
        String id = person(unique("Вопрос"));
        administrator()
                .get("/api/v1/manage/entries/" + id + "/references" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sila:problem:bad-request"));
    }
}
