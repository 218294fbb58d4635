package sila.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.jobs.Jobs;
import sila.site.select.ListPages;
import sila.site.select.SharedPages;
import sila.testing.Api;

@QuarkusTest
class SiteTest {

    @Inject
    SiteBuild build;

    @Inject
    Jobs jobs;

    @Inject
    ListPages lists;

    @Inject
    SharedPages shared;

    @Test
    void a_published_article_has_a_page_and_is_found_from_the_others() {
        String title = Api.unique("Тарифы выросли");
        String path = publishedArticle(title);

        Document page =
                Jsoup.parse(reader().get(path).then().statusCode(200).extract().asString());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".entry .text").text()).contains("Соглашение подписано.");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(path);
        eventuallyMentions("/", path);
        eventuallyMentions("/articles", path);
        reader().get("/sitemap.xml").then().statusCode(200).body(containsString(path + "</loc>"));
    }

    @Test
    void a_page_that_the_reader_has_is_not_sent_again() {
        String path = publishedArticle(Api.unique("Новость"));
        String tag = reader().get(path).getHeader("ETag");

        reader().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void every_answer_forbids_what_a_page_does_not_need() {
        for (String path : new String[] {"/", "/articles", "/there-is-no-such-page"}) {
            Response answer = reader().get(path);

            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void older_pages_of_a_list_follow_later_and_together() {
        for (int i = 0; i <= 4 * ListPages.PER_PAGE; i++) {
            Api.published(
                    "announcement",
                    "{\"fields\": {\"title\": \"%s\", \"age\": \"0+\"}}".formatted(Api.unique("Листание")));
        }
        eventuallyMentions("/announcements", "/announcements/page/2");

        jobs.request(Renewals.JOB, "/announcements/page"); // as it will be asked for by itself, later

        eventually("/announcements/page/4", 200);
        assertThat(lists.from("/announcements", 1).map(ListPages.Placed::path).limit(5))
                .containsExactly(
                        "/announcements",
                        "/announcements/page/2",
                        "/announcements/page/3",
                        "/announcements/page/4",
                        "/announcements/page/5");
        for (String path : new String[] {"/announcements/page/2", "/announcements/page/4"}) {
            var walked = lists.from("/announcements", 1)
                    .filter(placed -> placed.path().equals(path));
            assertThat(cards(walked.findFirst().orElseThrow().page().render()))
                    .isEqualTo(cards(shared.at(path).orElseThrow().render()))
                    .hasSize(ListPages.PER_PAGE);
        }
    }

    private static List<String> cards(String html) {
        return Jsoup.parse(html).select("ul.rows li a, ul.cards li a").eachAttr("href");
    }

    @Test
    void an_article_that_moves_leaves_nothing_at_its_old_address() {
        String title = Api.unique("Переезд");
        String id = Api.published("article", Api.article(title));
        Api.awaitDelivered(id);
        String old = path(id);

        Response entry = Api.administrator().get("/api/v1/manage/entries/" + id);
        String slug = entry.path("slug") + "-moved";
        Api.administrator()
                .header("If-Match", entry.getHeader("ETag"))
                .body(Api.article(title).replaceFirst("\\{", "{\"slug\": \"" + slug + "\", "))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        Api.publish(id);

        eventually("/articles/" + slug, 200);
        eventually(old, 404);
    }

    @Test
    void a_withdrawn_article_is_gone_everywhere() {
        String id = Api.published("article", Api.article(Api.unique("Отозвано")));
        Api.awaitDelivered(id);
        String path = path(id);
        eventuallyMentions("/articles", path);

        Api.administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish")
                .then()
                .statusCode(200);

        // the page goes before the site map loses it
        Api.awaitDelivered(id);
        eventually(path, 404);
        await().untilAsserted(() -> reader().get("/articles").then().body(not(containsString("\"" + path + "\""))));
        reader().get("/sitemap.xml").then().body(not(containsString(path + "</loc>")));
    }

    @Test
    void a_hostile_title_is_shown_as_text() {
        String path = publishedArticle(Api.unique("<script>alert(1)</script> \\u202Egpj"));

        Document page = Jsoup.parse(reader().get(path).asString());
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(page.select("h1").text())
                .startsWith("<script>alert(1)</script>")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/there-is-no-such-page", "/articles/no-such-article", "/articles/page/999", "/%2e%2e/etc", "/A"
            })
    void what_is_not_there_is_answered_with_a_page(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("Страница не найдена"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/no-such-resource", "/feeds/no/such", "/assets/none.css"})
    void what_is_not_the_sites_is_answered_as_a_problem(String path) {
        given().get(path).then().statusCode(404).contentType(containsString("application/problem+json"));
    }

    @Test
    void a_slash_too_many_leads_to_the_address_without_it() {
        Response answer = given().redirects().follow(false).get("/articles/");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).endsWith("/articles");
    }

    @Test
    void the_whole_site_can_be_written_into_a_directory(@TempDir Path out) throws IOException {
        String path = publishedArticle(Api.unique("В каталог"));

        var report = build.build(out);

        assertThat(report.problems()).isEmpty();
        assertThat(Files.readString(out.resolve(path.substring(1)).resolve("index.html")))
                .contains("В каталог");
        assertThat(out.resolve("index.html")).exists();
        assertThat(out.resolve("404.html")).exists();
        assertThat(out.resolve("assets/site.css")).exists();
    }

    @Test
    void a_written_site_leads_on_from_old_addresses(@TempDir Path out) throws IOException {
        String path = publishedArticle(Api.unique("По старому адресу"));
        String old = "/old/" + UUID.randomUUID();
        redirect(old, path);
        redirect(old + ".html", "https://elprof.example/?a=1&b=2");
        String other = publishedArticle(Api.unique("Есть страница"));
        redirect(other, "/legal");

        build.build(out);

        Document moved = Jsoup.parse(Files.readString(out.resolve(old.substring(1) + "/index.html")));
        assertThat(moved.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + path);
        assertThat(moved.select("link[rel=canonical]").attr("href")).endsWith(path);
        assertThat(Jsoup.parse(Files.readString(out.resolve(old.substring(1) + ".html")))
                        .select("a")
                        .attr("href"))
                .isEqualTo("https://elprof.example/?a=1&b=2");
        assertThat(Files.readString(out.resolve(other.substring(1) + "/index.html")))
                .contains("Есть страница");
    }

    private static void redirect(String path, String to) {
        Api.administrator()
                .body(Map.of("path", path, "to", to))
                .post("/api/v1/manage/redirects")
                .then()
                .statusCode(201);
    }

    private static String publishedArticle(String title) {
        String id = Api.published("article", Api.article(title));
        Api.awaitDelivered(id);
        return path(id);
    }

    private static String path(String id) {
        return "/articles/"
                + Api.administrator().get("/api/v1/manage/entries/" + id).<String>path("slug");
    }

    private static RequestSpecification reader() {
        return given().accept("text/html,*/*");
    }

    private static void eventually(String path, int status) {
        await().untilAsserted(() -> reader().get(path).then().statusCode(status));
    }

    private static void eventuallyMentions(String page, String path) {
        await().untilAsserted(() -> reader().get(page).then().body(containsString("\"" + path + "\"")));
    }
}
