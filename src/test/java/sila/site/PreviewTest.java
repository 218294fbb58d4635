package sila.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** The site as it would be, for whoever has a preview token. */
@QuarkusTest
class PreviewTest {

    private static final String PREVIEWS = "/api/v1/manage/previews";

    @Inject
    EntityManager database;

    @Test
    void a_draft_is_shown_at_its_address_on_the_sites_own_page() {
        String title = unique("Черновик");
        String id = create("article", article(title));
        String token = token("{\"entry\": \"" + id + "\"}");
        String path = path(id);

        Response door = given().redirects().follow(false).get("/preview/" + token);
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.getHeader("Location")).endsWith("/preview/" + token + path);

        Document page = page(token, path);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".preview").text()).contains("Предпросмотр, действует до");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page(token, "/").text()).contains(title);
        assertThat(page(token, "/articles").text()).contains(title);

        given().get(path).then().statusCode(404);
        given().get("/").then().body(not(containsString(title)));
    }

    @Test
    void links_of_the_site_stay_within_the_preview() {
        String id = create("article", article(unique("Черновик")));
        String token = token("{\"entry\": \"" + id + "\"}");

        assertThat(page(token, "/articles").select("a[href^=/]"))
                .isNotEmpty()
                .allMatch(link -> link.attr("href").startsWith("/preview/" + token + "/")
                        || link.attr("href").startsWith("/feeds/"));
        assertThat(page(token, "/").select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
    }

    @Test
    void the_latest_draft_is_shown_unless_a_version_is_named() {
        String first = unique("Первая версия");
        String id = create("article", article(first));
        String latest = token("{\"entry\": \"" + id + "\"}");
        String fixed = token("{\"entry\": \"" + id + "\", \"version\": 1}");
        String second = unique("Вторая версия");
        administrator()
                .header("If-Match", "\"1\"")
                .body(article(second))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);

        assertThat(page(latest, path(id)).select("h1").text()).isEqualTo(second);
        assertThat(page(fixed, path(id)).select("h1").text()).isEqualTo(first);
    }

    @Test
    void a_draft_of_what_is_public_takes_the_place_of_it() {
        String before = unique("На сайте");
        String id = published("article", article(before));
        String after = unique("В черновике");
        administrator()
                .header("If-Match", "\"1\"")
                .body(article(after))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        String token = token("{\"entry\": \"" + id + "\"}");

        assertThat(page(token, path(id)).select("h1").text()).isEqualTo(after);
        assertThat(page(token, "/articles").text()).contains(after).doesNotContain(before);
    }

    @Test
    void other_drafts_are_not_shown() {
        String other = unique("Чужой черновик");
        String hidden = create("article", article(other));
        String id = create("article", article(unique("Черновик")));
        String token = token("{\"entry\": \"" + id + "\"}");

        given().get("/preview/" + token + path(hidden)).then().statusCode(404).body(not(containsString(other)));
        assertThat(page(token, "/articles").text()).doesNotContain(other);
        assertThat(page(token, "/").text()).doesNotContain(other);
    }

    @Test
    void a_whole_release_is_shown() {
        String person = unique("Автор релиза");
        String author = create("person", Api.person(person));
        String title = unique("Статья релиза");
        String coming = create("article", Api.articleBy(author, title));
        String old = unique("Уходит");
        String going = published("article", article(old));
        String release = administrator()
                .body("{\"title\": \"Выпуск\", \"entries\": [\"" + coming + "\", \"" + author + "\", {\"entry\": \""
                        + going + "\", \"action\": \"unpublish\"}]}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String token = token("{\"release\": \"" + release + "\"}");

        assertThat(page(token, path(coming)).text()).contains(title, person);
        assertThat(page(token, "/persons/" + slug(author)).text()).contains(person, title);
        assertThat(page(token, "/articles").text()).contains(title).doesNotContain(old);
        given().get("/preview/" + token + path(going)).then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/preview/" + token)
                .then()
                .statusCode(303)
                .header("Location", containsString("/preview/" + token + "/"));
    }

    @Test
    void nobody_keeps_a_preview_and_no_search_engine_finds_it() {
        String id = create("article", article(unique("Черновик")));
        String token = token("{\"entry\": \"" + id + "\"}");
        for (String path : new String[] {"", "/", path(id), "/articles", "/no-such-page"}) {
            Response answer = given().redirects().follow(false).get("/preview/" + token + path);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
            assertThat(answer.getHeader("ETag")).isNull();
            assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'self'");
        }
        given().get("/robots.txt").then().body(containsString("Disallow: /preview/"));
    }

    @Test
    void only_pages_of_this_hub_show_a_preview_in_a_frame() {
        String token = token("{\"entry\": \"" + create("article", article(unique("В рамке"))) + "\"}");
        for (String path : List.of("/preview/" + token, "/preview/" + token + "/", "/preview/none")) {
            assertThat(given().redirects().follow(false).get(path).getHeader("Content-Security-Policy"))
                    .contains("default-src 'self'")
                    .endsWith("frame-ancestors 'self'");
        }
        assertThat(given().get("/").getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    @Test
    void a_token_that_has_expired_shows_nothing() {
        String id = create("article", article(unique("Черновик")));
        String token = token("{\"entry\": \"" + id + "\", \"expiresIn\": 3600}");
        page(token, path(id));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update preview set expires_at = now() - interval '1 second' where entry_id = cast(:id as"
                                + " uuid)")
                .setParameter("id", id)
                .executeUpdate());

        showsNothing(token, path(id));
    }

    @Test
    void a_token_that_is_taken_back_shows_nothing() {
        String id = create("article", article(unique("Черновик")));
        Response issued = administrator().body("{\"entry\": \"" + id + "\"}").post(PREVIEWS);
        String token = issued.path("token");
        page(token, path(id));

        administrator()
                .delete(PREVIEWS + "/" + issued.<String>path("id"))
                .then()
                .statusCode(204);
        showsNothing(token, path(id));
        administrator()
                .delete(PREVIEWS + "/" + issued.<String>path("id"))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "..%2f..", "ААА", "%F0%9F%92%A5"})
    void what_is_no_token_shows_nothing(String token) {
        given().urlEncodingEnabled(false)
                .get("/preview/" + token + "/articles")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/articles/%00", "/A", "/articles/page/999", "/articles/a/b/c/d", "/%2e%2e/etc"})
    void what_is_not_there_is_answered_with_a_page(String path) {
        String token = token("{\"entry\": \"" + create("article", article(unique("Черновик"))) + "\"}");
        given().urlEncodingEnabled(false)
                .get("/preview/" + token + path)
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    @Test
    void a_moment_to_come_shows_what_is_scheduled_until_then() {
        String title = unique("К празднику");
        String entry = create("article", article(title));
        Instant moment = Instant.now().plusSeconds(7200);
        administrator()
                .body("{\"title\": \"Праздник\", \"entries\": [\"" + entry + "\"], \"publishAt\": \"" + moment + "\"}")
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201);

        String before = token("{\"at\": \"" + moment.minusSeconds(60) + "\"}");
        String after = token("{\"at\": \"" + moment.plusSeconds(60) + "\"}");

        assertThat(page(before, "/articles").text()).doesNotContain(title);
        assertThat(page(after, "/articles").text()).contains(title);
        assertThat(page(after, path(entry)).select("h1").text()).isEqualTo(title);
    }

    private static void showsNothing(String token, String path) {
        given().get("/preview/" + token + path).then().statusCode(404).body(containsString("Предпросмотр недоступен"));
        given().get("/preview/" + token + "/").then().statusCode(404);
    }

    private static String token(String order) {
        return administrator()
                .body(order)
                .post(PREVIEWS)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("token");
    }

    private static Document page(String token, String path) {
        return Jsoup.parse(given().get("/preview/" + token + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String path(String id) {
        return "/articles/" + slug(id);
    }

    private static String slug(String id) {
        return administrator().get("/api/v1/manage/entries/" + id).path("slug");
    }
}
