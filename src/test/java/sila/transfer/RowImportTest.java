package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.testing.Api;

/** CSV and JSON by a mapping: what comes of rows, and of rows that come again. */
@QuarkusTest
class RowImportTest {

    private static final Path PICTURE = Path.of("content-model", "demo", "media", "cover-wind.svg");

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private String order(String format, String mapping, String... flags) {
        ObjectNode order = StrictJson.MAPPER
                .createObjectNode()
                .put("format", format)
                .put("mapping", mapping)
                .put("source", "test-" + unique);
        for (String flag : flags) {
            order.put(flag, true);
        }
        return order.toString();
    }

    private String mapping() {
        return """
                type: article
                key: "{id}"
                slug: "%s-{id}"
                published: "{date}"
                fields:
                  title: "{title}"
                  lead: "{lead|line}"
                  body: {markdown: "{text}"}
                  topics: ["{topic}"]
                """.formatted(unique);
    }

    private JsonPath entry(String slug) {
        return TransferApi.bySlug("article", unique + "-" + slug);
    }

    @Test
    void a_table_becomes_published_entries_and_a_second_time_changes_nothing() {
        String csv =
                "id;title;lead;text;topic;date\n1;Раз;Вводка;**Текст**;salary;2020-01-02T03:04:05Z\n2;Два;;Текст;sport;\n";
        JsonPath done = TransferApi.apply(TransferApi.rows(order("csv", mapping(), "publish"), csv), "");
        assertThat(done.getInt("counts.created")).isEqualTo(2);
        String id = entry("1").getString("items[0].id");
        administrator()
                .get("/api/v1/content/article/" + id)
                .then()
                .body("fields.body.html", equalTo("<p><strong>Текст</strong></p>"))
                .body("publishedAt", equalTo("2020-01-02T03:04:05Z"));
        JsonPath again = TransferApi.apply(TransferApi.rows(order("csv", mapping(), "publish"), csv), "");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(entry("1").getInt("items[0].version")).isEqualTo(1);
    }

    @Test
    void what_has_changed_there_changes_here_only_when_it_is_asked_for_and_nobody_has_edited_it() {
        String row = "{\"id\": 1, \"title\": \"%s\", \"text\": \"т\", \"topic\": \"salary\"}";
        TransferApi.apply(TransferApi.rows(order("json", mapping(), "publish"), row.formatted("Первое")), "");
        String second = row.formatted("Второе");
        JsonPath left = TransferApi.apply(TransferApi.rows(order("json", mapping()), second), "");
        assertThat(left.getInt("counts.skipped")).isEqualTo(1);
        assertThat(entry("1").getString("items[0].title")).isEqualTo("Первое");

        String preview = TransferApi.rows(order("json", mapping(), "update", "publish"), second);
        assertThat(TransferApi.read(preview).getInt("preview.changed")).isEqualTo(1);
        assertThat(TransferApi.apply(preview, "").getInt("counts.updated")).isEqualTo(1);
        assertThat(entry("1").getString("items[0].title")).isEqualTo("Второе");
        assertThat(entry("1").getInt("items[0].publishedVersion")).isEqualTo(2);

        String id = entry("1").getString("items[0].id");
        administrator()
                .header("If-Match", "\"2\"")
                .body(Api.article("Правка " + unique))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        String third = row.formatted("Третье");
        String conflict = TransferApi.rows(order("json", mapping(), "update"), third);
        assertThat(TransferApi.read(conflict).getInt("preview.conflict")).isEqualTo(1);
        assertThat(TransferApi.apply(conflict, "").getInt("counts.skipped")).isEqualTo(1);
        JsonPath over = TransferApi.apply(
                TransferApi.rows(order("json", mapping(), "update"), third), "{\"conflicts\": \"overwrite\"}");
        assertThat(over.getInt("counts.updated")).isEqualTo(1);
        assertThat(entry("1").getString("items[0].title")).isEqualTo("Третье");
    }

    @Test
    void rows_that_do_not_fit_are_named_and_do_not_stop_the_others() {
        String rows = """
                {"id": 1, "title": "Хорошая", "text": "т", "topic": "salary"}
                {"id": 2, "title": "a\\u0000b", "text": "т", "topic": "salary"}
                {"id": 3, "title": "Без темы", "text": "т", "topic": "нет такой"}
                {"id": "!", "title": "Плохой адрес", "text": "т", "topic": "salary"}
                {"id": 1, "title": "Тот же ключ", "text": "т", "topic": "salary"}
                5
                """;
        String id = TransferApi.rows(order("json", mapping()), rows);
        JsonPath ready = TransferApi.read(id);
        assertThat(ready.getInt("preview.new")).isEqualTo(1);
        assertThat(ready.getInt("preview.failed")).isEqualTo(5);
        JsonPath done = TransferApi.apply(id, "");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        assertThat(done.getInt("counts.failed")).isEqualTo(5);
        assertThat(done.getInt("done")).isEqualTo(6);
        assertThat(done.getList("problems.subject", String.class)).containsExactlyInAnyOrder("2", "3", "4", "5", "6");
        assertThat(done.getString("problems.reasons.flatten()"))
                .contains("/slug", "/fields/topics/0", "row 1", "A row is an object");
    }

    @Test
    void a_file_that_is_none_fails_as_a_whole() {
        JsonPath failed = TransferApi.read(TransferApi.rows(order("json", mapping()), "[{\"id\": 1}, "));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("problem")).contains("JSON");
        assertThat(entry("1").getList("items")).isEmpty();
    }

    @Test
    void an_address_that_another_entry_has_is_kept_from_the_row_and_numbered_when_both_are_wanted() {
        Api.create("article", Api.article(unique + " 1"));
        String row = "{\"id\": 1, \"title\": \"Из файла\", \"text\": \"т\", \"topic\": \"salary\"}";
        assertThat(TransferApi.apply(TransferApi.rows(order("json", mapping()), row), "")
                        .getInt("counts.skipped"))
                .isEqualTo(1);
        String id = TransferApi.rows(order("json", mapping()), row);
        assertThat(TransferApi.read(id).getInt("preview.conflict")).isEqualTo(1);
        assertThat(TransferApi.apply(id, "{\"conflicts\": \"keep-both\"}").getInt("counts.created"))
                .isEqualTo(1);
        assertThat(entry("1-2").getString("items[0].title")).isEqualTo("Из файла");
    }

    @Test
    void without_a_key_the_slug_tells_rows_apart_and_a_draft_that_was_left_is_published() {
        String mapping = mapping().replace("key: \"{id}\"\n", "");
        String row = "{\"id\": 7, \"title\": \"Сводка\", \"text\": \"т\", \"topic\": \"salary\"}";
        TransferApi.apply(TransferApi.rows(order("json", mapping), row), "");
        assertThat(entry("7").getString("items[0].state")).isEqualTo("draft");
        TransferApi.apply(TransferApi.rows(order("json", mapping, "publish"), row), "");
        assertThat(entry("7").getString("items[0].state")).isEqualTo("published");
    }

    @Test
    void what_cannot_be_published_stays_a_draft_and_is_named() {
        String row = "{\"id\": 1, \"title\": \"Без текста\", \"topic\": \"salary\"}";
        JsonPath done = TransferApi.apply(TransferApi.rows(order("json", mapping(), "publish"), row), "");
        assertThat(done.getInt("counts.failed")).isEqualTo(1);
        assertThat(done.getString("problems[0].reasons[0]")).contains("/fields/body");
        assertThat(entry("1").getString("items[0].state")).isEqualTo("draft");
        assertThat(entry("1").getString("items[0].publishedVersion")).isNull();
    }

    @Test
    void rows_refer_to_each_other_in_any_order_and_their_files_are_fetched() throws IOException {
        String mapping = """
                rules:
                  - when: {kind: page}
                    type: page
                    key: "page-{id}"
                    slug: "%1$s-{id}"
                    url: "{link}"
                    fields:
                      title: "{title}"
                      parent: {entry: "page-{parent}"}
                      body: {html: "{html}"}
                      cover: {file: "{picture}", alt: "Ветряк"}
                """.formatted(unique);
        try (var site = new Elsewhere().with("/wind.svg", Files.readAllBytes(PICTURE))) {
            String base = site.url("");
            String rows = """
                    {"kind": "page", "id": "1", "title": "Дитя", "parent": "2", "link": "%1$s/child",
                      "html": "<p>К <a href='%1$s/parent'>родителю</a></p><img src='%1$s/wind.svg' alt='Ветряк'>", "picture": "%1$s/wind.svg"}
                    {"kind": "page", "id": "2", "title": "Родитель", "link": "%1$s/parent", "html": "<p>Текст</p>"}
                    {"kind": "other"}
                    """.formatted(base);
            String order = order("json", mapping, "publish");
            JsonPath done = TransferApi.apply(TransferApi.rows(order, rows), "");
            assertThat(done.getInt("counts.created")).isEqualTo(2);
            assertThat(done.getInt("counts.ignored")).isEqualTo(1);
            assertThat(site.asked()).containsExactly("/wind.svg");
        }
        String child = TransferApi.bySlug("page", unique + "-1").getString("items[0].id");
        String parent = TransferApi.bySlug("page", unique + "-2").getString("items[0].id");
        administrator()
                .get("/api/v1/content/page/" + child)
                .then()
                .statusCode(200)
                .body("fields.parent", equalTo(parent))
                .body("fields.cover.alt", equalTo("Ветряк"))
                .body("fields.body.html", containsString("href=\"/pages/" + unique + "-2\""))
                .body("fields.body.html", containsString("<img "));
    }

    @Test
    void a_file_that_cannot_be_had_is_named_and_the_row_comes_without_it() {
        String mapping = mapping() + "  cover: {file: \"{picture}\", alt: \"x\"}\n";
        try (var site = new Elsewhere()
                .redirecting("/inside", "http://127.0.0.1:1/secret")
                .redirecting("/round", "/round")) {
            for (String path : new String[] {"/nothing.png", "/inside", "/round"}) {
                String key = path.substring(1, 4);
                String row =
                        "{\"id\": \"%s\", \"title\": \"т\", \"text\": \"т\", \"topic\": \"salary\", \"picture\": \"%s\"}"
                                .formatted(key, site.url(path));
                JsonPath done = TransferApi.apply(TransferApi.rows(order("json", mapping), row), "");
                assertThat(done.getInt("counts.created")).isEqualTo(1);
                assertThat(done.getString("problems[0].reasons[0]")).contains(path);
            }
        }
        String id = entry("not").getString("items[0].id");
        administrator().get("/api/v1/manage/entries/" + id).then().body("fields.cover", nullValue());
    }
}
