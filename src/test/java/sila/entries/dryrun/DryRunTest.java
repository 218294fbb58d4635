package sila.entries.dryrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;

/** What is said before something is published, withdrawn or deleted. */
@QuarkusTest
class DryRunTest {

    @Test
    void publishing_says_where_the_entry_will_stand_and_what_is_made_again() {
        String id = create("article", article(unique("Статья"), "energy"));
        String path = "/articles/" + slug(id);

        dryRun(id, "publish")
                .body("possible", equalTo(true))
                .body("action", equalTo("publish"))
                .body("version", equalTo(1))
                .body("address.now", nullValue())
                .body("address.then", equalTo(path))
                .body("gone", empty())
                .body("languages.then", contains("ru"))
                .body("channels.channel", containsInAnyOrder("archive", "feeds", "index", "site"))
                .body("channels.find { it.channel == 'site' }.touches", hasItems(path, "/", "/articles"))
                .body(
                        "channels.find { it.channel == 'feeds' }.touches",
                        hasItems(
                                "/feeds/all/rss.xml",
                                "/feeds/articles/rss.xml",
                                "/feeds/topics/energy/rss.xml",
                                "/feeds/regions/77/rss.xml"))
                .body("findings", empty());
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
        administrator().get("/api/v1/manage/entries/" + id).then().body("state", equalTo("draft"));
    }

    @Test
    void an_entry_that_moves_leaves_an_address_that_answers_404() {
        String id = published("article", article(unique("Переезд")));
        String old = slug(id);
        administrator()
                .header("If-Match", "\"1\"")
                .body(article("Переезд").replaceFirst("\\{", "{\"slug\": \"" + old + "-moved\", "))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);

        dryRun(id, "publish")
                .body("address.now", equalTo("/articles/" + old))
                .body("address.then", equalTo("/articles/" + old + "-moved"))
                .body("gone", contains("/articles/" + old))
                .body("publicVersion", equalTo(1))
                .body("version", equalTo(2))
                .body("changes.changes.pointer", hasItems("/slug", "/fields/title"));
    }

    @Test
    void whoever_else_edits_the_entry_stands_in_the_way() {
        String id = create("article", article(unique("Статья")));
        bearer(token("content:read", "content:write", "content:publish"))
                .post("/api/v1/manage/entries/" + id + "/lock")
                .then()
                .statusCode(200);
        dryRun(id, "publish")
                .body("possible", equalTo(false))
                .body("findings.kind", contains("locked"))
                .body("findings[0].detail", containsString("подтвердите"));
        administrator().post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(423);
        administrator()
                .get("/api/v1/manage/entries/" + id + "/publish/dry-run?despite=lock")
                .then()
                .body("possible", equalTo(true))
                .body("findings.kind", contains("locked"))
                .body("findings.blocks", contains(false));
        administrator()
                .post("/api/v1/manage/entries/" + id + "/publish?despite=lock")
                .then()
                .statusCode(200);
    }

    @Test
    void what_stands_in_the_way_is_said_as_publishing_would_say_it() {
        String id = create("article", "{\"fields\": {\"title\": \"Без текста\"}}");
        dryRun(id, "publish")
                .body("possible", equalTo(false))
                .body("findings.findAll { it.blocks }.kind", contains("invalid"))
                .body("findings.pointer", contains("/fields/body"));
    }

    @Test
    void references_that_readers_would_not_find_are_named() {
        String author = create("person", Api.person(unique("Автор")));
        String id = create("article", Api.articleBy(author, unique("С автором")));

        dryRun(id, "publish")
                .body("possible", equalTo(true))
                .body("references.pointer", contains("/fields/author"))
                .body("references.entry", contains(author))
                .body("references.state", contains("not-public"))
                .body("findings.kind", contains("reference-not-public"));
    }

    @Test
    void references_to_what_lies_in_the_bin_or_is_gone_for_ever_are_named() {
        String author = create("person", Api.person(unique("Автор")));
        String id = create("article", Api.articleBy(author, unique("С автором")));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + author + "?despite=references")
                .then()
                .statusCode(204);
        leadsNowhere(id, author, "deleted").body("references[0].type", equalTo("person"));

        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/bin/" + author)
                .then()
                .statusCode(204);
        leadsNowhere(id, author, "missing").body("references[0].type", nullValue());
        administrator()
                .post("/api/v1/manage/entries/" + id + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/author"));
    }

    private static ValidatableResponse leadsNowhere(String id, String target, String state) {
        return dryRun(id, "publish")
                .body("possible", equalTo(false))
                .body("references.pointer", contains("/fields/author"))
                .body("references.entry", contains(target))
                .body("references.state", contains(state))
                .body("findings.kind", containsInAnyOrder("invalid", "reference-not-public"))
                .body("findings.pointer", contains("/fields/author", "/fields/author"))
                .body("findings.find { it.kind == 'reference-not-public' }.about", contains(target));
    }

    @Test
    void what_disappears_in_the_same_moment_is_named() {
        String author = published("person", Api.person(unique("Автор")));
        String id = create("article", Api.articleBy(author, unique("С автором")));
        dryRun(id, "publish").body("references.state", contains("public")).body("findings", empty());
        String release = administrator()
                .body("{\"title\": \"Выпуск\", \"entries\": [\"" + id + "\", {\"entry\": \"" + author
                        + "\", \"action\": \"unpublish\"}]}")
                .post("/api/v1/manage/releases")
                .path("id");
        administrator()
                .get("/api/v1/manage/releases/" + release + "/dry-run")
                .then()
                .statusCode(200)
                .body("items[0].references.entry", contains(author))
                .body("items[0].references.state", contains("disappears"))
                .body("items[0].findings.kind", hasItem("reference-not-public"))
                .body("items[0].findings.find { it.kind == 'reference-not-public' }.about", contains(author))
                .body("items[1].address.then", nullValue());
    }

    @Test
    void withdrawing_says_who_refers_to_the_entry() {
        String author = published("person", Api.person(unique("Автор")));
        String open = published("article", Api.articleBy(author, unique("Вышла")));
        String draft = create("article", Api.articleBy(author, unique("Черновик")));
        String page = "/articles/" + slug(open);

        dryRun(author, "unpublish")
                .body("possible", equalTo(false))
                .body("address.then", nullValue())
                .body("gone", hasSize(1))
                .body("referredBy.entry.id", containsInAnyOrder(open, draft))
                .body("referredBy.find { it.entry.id == '" + open + "' }.inPublic", equalTo(true))
                .body("referredBy.find { it.entry.id == '" + draft + "' }.inPublic", equalTo(false))
                .body("referredBy.find { it.entry.id == '" + draft + "' }.pointers", contains("/fields/author"))
                .body("channels.find { it.channel == 'site' }.touches", hasItem(page))
                .body("findings.kind", contains("still-referred-to"))
                .body("findings[0].about", contains(open));
        administrator()
                .get("/api/v1/manage/entries/" + author + "/unpublish/dry-run?despite=references")
                .then()
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("findings.kind", contains("still-referred-to"));
        administrator()
                .get("/api/v1/manage/entries/" + author + "/delete/dry-run")
                .then()
                .body("possible", equalTo(false))
                .body("findings[0].about", containsInAnyOrder(open, draft));
        given().get("/api/v1/content/person/" + author).then().statusCode(200);
    }

    @Test
    void what_is_not_published_cannot_be_withdrawn() {
        dryRun(create("article", "{}"), "unpublish")
                .body("possible", equalTo(false))
                .body("findings.kind", contains("not-published"))
                .body("channels", empty());
    }

    @Test
    void deleting_takes_away_what_is_public() {
        String id = published("article", article(unique("На удаление")));
        dryRun(id, "delete")
                .body("possible", equalTo(true))
                .body("gone", contains("/articles/" + slug(id)))
                .body("version", nullValue());
        given().get("/api/v1/content/article/" + id).then().statusCode(200);
    }

    @Test
    void missing_rights_are_among_what_stands_in_the_way() {
        String id = create("article", article(unique("Статья")));
        bearer(token("content:read"))
                .get("/api/v1/manage/entries/" + id + "/publish/dry-run")
                .then()
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("findings.kind", hasItem("forbidden"));
    }

    @Test
    void a_whole_release_is_looked_at_as_one() {
        String author = create("person", Api.person(unique("Автор")));
        String id = create("article", Api.articleBy(author, unique("С автором")));
        String bad = create("article", "{}");
        String release = administrator()
                .body("{\"title\": \"Выпуск\", \"entries\": [\"" + id + "\", \"" + author + "\", \"" + bad + "\"]}")
                .post("/api/v1/manage/releases")
                .path("id");

        var answer = administrator()
                .post("/api/v1/manage/releases/" + release + "/dry-run")
                .then()
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("items.entry", contains(id, author, bad))
                .body("items.possible", contains(true, true, false))
                .body("items[0].references.state", contains("appears"))
                .body("items[2].findings.pointer", hasItem("/items/2/fields/title"))
                .extract();
        assertThat(answer.<List<?>>path("missing")).isEmpty();
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
    }

    @Test
    void of_what_the_asker_may_not_read_a_release_tells_nothing_but_what_stands_in_the_way() {
        String article = published("article", article(unique("Не для всех")));
        administrator()
                .header("If-Match", "\"1\"")
                .body(article(unique("Не для всех, другая")))
                .put("/api/v1/manage/entries/" + article)
                .then()
                .statusCode(200);
        String name = unique("Анна");
        String person = create("person", Api.person(name));
        String release = administrator()
                .body("{\"title\": \"Выпуск\", \"entries\": [\"" + article + "\", \"" + person + "\"]}")
                .post("/api/v1/manage/releases")
                .path("id");

        releasesOfPeople()
                .asks()
                .get("/api/v1/manage/releases/" + release + "/dry-run")
                .then()
                .statusCode(200)
                .body("items.entry", contains(article, person))
                .body("items[0].type", nullValue())
                .body("items[0].title", nullValue())
                .body("items[0].address.now", nullValue())
                .body("items[0].address.then", nullValue())
                .body("items[0].changes", nullValue())
                .body("items[0].channels", empty())
                .body("items[0].languages.then", empty())
                .body("items[0].possible", equalTo(false))
                .body("items[0].findings.kind", hasItem("forbidden"))
                .body("items[1].title", equalTo(name))
                .body("items[1].type", equalTo("person"));
    }

    /** Somebody who looks after releases and sees nothing but people. */
    private static People.Person releasesOfPeople() {
        String releases = People.role(List.of("releases:manage"));
        String people = People.role(Map.of("scopes", List.of("content:read"), "types", List.of("person")));
        return People.with(List.of(Map.of("role", releases), Map.of("role", people)));
    }

    @Test
    void what_is_not_there_cannot_be_looked_at() {
        String nobody = "00000000-0000-7000-8000-000000000000";
        administrator()
                .get("/api/v1/manage/entries/" + nobody + "/publish/dry-run")
                .then()
                .statusCode(404);
        administrator()
                .get("/api/v1/manage/releases/" + nobody + "/dry-run")
                .then()
                .statusCode(404);
        administrator()
                .get("/api/v1/manage/entries/" + nobody + "/explode/dry-run")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse dryRun(String id, String action) {
        var answer = administrator()
                .get("/api/v1/manage/entries/" + id + "/" + action + "/dry-run")
                .then()
                .statusCode(200);
        administrator()
                .post("/api/v1/manage/entries/" + id + "/" + action + "/dry-run")
                .then()
                .statusCode(200);
        return answer;
    }

    private static String slug(String id) {
        return administrator().get("/api/v1/manage/entries/" + id).path("slug");
    }
}
