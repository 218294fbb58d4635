package sila.site.redirects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.People;

/** Old addresses lead where editors say. */
@QuarkusTest
class RedirectsTest {

    private static final String REDIRECTS = "/api/v1/manage/redirects";

    /** An address that no other test has. */
    private static String old(String path) {
        return path + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ValidatableResponse make(Map<String, Object> redirect) {
        return administrator().body(redirect).post(REDIRECTS).then();
    }

    private static ValidatableResponse make(String path, String to) {
        return make(Map.of("path", path, "to", to)).statusCode(201);
    }

    private static RequestSpecification reader() {
        return given().redirects().follow(false);
    }

    private static String path(String id) {
        return "/articles/"
                + administrator().get("/api/v1/manage/entries/" + id).path("slug");
    }

    @Test
    void an_old_address_leads_on_however_it_is_written() {
        String old = old("/news/2019/plan.html");
        make(old, "/articles").body("path", equalTo(old)).body("permanent", equalTo(true));
        for (String asked : List.of(old, old + "/", old.toUpperCase())) {
            reader().get(asked)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/articles"))
                    .header("Cache-Control", containsString("max-age=3600"))
                    .header("Content-Security-Policy", containsString("default-src 'self'"));
        }
    }

    @Test
    void one_that_looks_like_ours_leads_on_too_in_one_step() {
        String old = old("/old-news/item");
        make(Map.of("path", old, "to", "https://elprof.example/a?b=1", "permanent", false))
                .statusCode(201);
        for (String asked : List.of(old, old + "/")) {
            reader().get(asked).then().statusCode(302).header("Location", equalTo("https://elprof.example/a?b=1"));
        }
    }

    @Test
    void to_an_entry_wherever_its_page_is() {
        String old = old("/staroe");
        String id = create("article", article(unique("Новое место")));
        make(Map.of("path", old, "entry", id)).statusCode(201).body("entry.isPublic", equalTo(false));
        reader().get(old).then().statusCode(404);
        administrator().post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
        reader().get(old).then().statusCode(301).header("Location", endsWith(path(id)));
        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("slug", "pereehal-" + id))
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        administrator().post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
        reader().get(old).then().statusCode(301).header("Location", endsWith("/articles/pereehal-" + id));
    }

    @Test
    void where_there_is_a_page_that_is_read() {
        String id = published("article", article(unique("Есть страница")));
        awaitDelivered(id);
        make(path(id), "/legal");
        reader().get(path(id)).then().statusCode(200);
        reader().get(path(id) + "/").then().statusCode(301).header("Location", endsWith(path(id)));
    }

    @Test
    void what_is_changed_or_taken_away_is_so_at_once() {
        String old = old("/pravka");
        String id = make(old, "/articles").extract().path("id");
        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("path", old, "to", "/legal", "permanent", false, "note", "Письмо читателя"))
                .put(REDIRECTS + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("note", equalTo("Письмо читателя"));
        reader().get(old).then().statusCode(302).header("Location", endsWith("/legal"));
        administrator()
                .header("If-Match", "\"1\"")
                .delete(REDIRECTS + "/" + id)
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"2\"")
                .delete(REDIRECTS + "/" + id)
                .then()
                .statusCode(204);
        reader().get(old).then().statusCode(404);
        List<String> actions = administrator()
                .queryParam("subject", "redirect:" + id)
                .get("/api/v1/manage/audit")
                .path("items.action");
        assertThat(actions).contains("redirect.create", "redirect.change", "redirect.delete");
    }

    @Test
    void a_percent_sign_in_a_path_stays_one_when_the_redirect_is_changed() {
        for (String copied : List.of(old("/sale-50%25"), old("/a%2520b"))) {
            String path = copied.replace("%25", "%");
            String id = make(copied, "/articles")
                    .body("path", equalTo(path))
                    .extract()
                    .path("id");
            administrator()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("path", path, "to", "/legal"))
                    .put(REDIRECTS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("path", equalTo(path))
                    .body("to", equalTo("/legal"));
        }
        make(Map.of("path", old("/sale-50%"), "to", "/legal"))
                .statusCode(422)
                .body("errors.detail", hasItems(containsString("%25")));
    }

    @Test
    void neither_loops_nor_chains() {
        String first = old("/first");
        String second = old("/second");
        make(Map.of("path", first, "to", first + "/")).statusCode(422).body("errors.pointer", hasItems("/to"));
        make(first, second);
        make(Map.of("path", first, "to", "/legal")).statusCode(422).body("errors.pointer", hasItems("/path"));
        make(Map.of("path", second, "to", "/legal"))
                .statusCode(422)
                .body("errors.detail", hasItems(containsString(first)));
        make(Map.of("path", old("/zeroth"), "to", first)).statusCode(422).body("errors.pointer", hasItems("/to"));
        String id = published("article", article(unique("Сама к себе")));
        make(Map.of("path", path(id), "entry", id)).statusCode(422).body("errors.pointer", hasItems("/entry"));
    }

    @Test
    void the_list_is_searched_page_by_page() {
        String mark = old("/spisok");
        make(mark + "/b", "/articles");
        make(mark + "/a", "/legal");
        String cursor = administrator()
                .get(REDIRECTS + "?limit=1&q=" + mark)
                .then()
                .statusCode(200)
                .body("items.path", hasItems(mark + "/a"))
                .extract()
                .path("next");
        administrator()
                .queryParam("cursor", cursor)
                .queryParam("q", mark)
                .get(REDIRECTS)
                .then()
                .body("items.path", hasItems(mark + "/b"))
                .body("next", nullValue());
        administrator().queryParam("q", "%" + mark).get(REDIRECTS).then().body("items.size()", equalTo(0));
    }

    @Test
    void who_publishes_everywhere_keeps_the_list_and_who_reads_drafts_sees_it() {
        String old = old("/prava");
        String id = People.withRole("editor")
                .asks()
                .body(Map.of("path", old, "to", "/legal"))
                .post(REDIRECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var regional = People.withRole("regional-editor", People.regional("77"));
        regional.asks().get(REDIRECTS + "/" + id).then().statusCode(200);
        regional.asks()
                .header("If-Match", "*")
                .delete(REDIRECTS + "/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_preview_follows_them_within_itself() {
        String old = old("/iz-staroj-gazety");
        String id = create("article", article(unique("Черновик по старому адресу")));
        make(Map.of("path", old, "entry", id)).statusCode(201);
        String token = administrator()
                .body(Map.of("entry", id, "expiresIn", 600))
                .post("/api/v1/manage/previews")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        reader().get("/preview/" + token + old)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/preview/" + token + path(id)));
        reader().get("/preview/" + token + old("/nothing")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /path",
                "{'path': '/api/v1', 'to': '/'} | /path",
                "{'path': '/a?b', 'to': '/'} | /path",
                "{'path': '/a-b'} | /to",
                "{'path': '/a-b', 'to': '//evil.example'} | /to",
                "{'path': '/a-b', 'to': 'javascript:alert(1)'} | /to",
                "{'path': '/a-b', 'to': '/c', 'entry': '00000000-0000-7000-8000-000000000000'} | /to",
                "{'path': '/a-b', 'entry': '00000000-0000-7000-8000-000000000000'} | /entry",
            })
    void what_is_wrong_is_said_with_a_pointer(String body, String pointer) {
        administrator()
                .body(body.replace('\'', '"'))
                .post(REDIRECTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer))
                .body("title", not(nullValue()));
    }
}
