package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Patience.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Archives of other hubs, or of this one in another state, made of exports of this one. */
@QuarkusTest
class ArchiveImportTest {

    private static final String PUBLISHED_THEN = "2020-02-03T04:05:06.000007Z";

    private final String title = Api.unique("Перенос");

    private static String entryFile(String id) {
        return "entries/article/" + id + ".json";
    }

    private static String versionFile(String id, int number) {
        return "entries/article/" + id + "/versions/" + number + ".json";
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static JsonPath entry(String id) {
        return Api.administrator()
                .get("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String slugOf(String id) {
        return entry(id).getString("slug");
    }

    /** An article as another hub has it: another id, another address. */
    private Zips foreign(String id, String foreignId) {
        String slug = slugOf(id);
        var zip = TransferApi.export("article")
                .only(id)
                .renamed(id, foreignId)
                .changed(entryFile(foreignId), head -> head.put("slug", slug + "-there"));
        for (int number = 1; number <= entry(id).getInt("version"); number++) {
            zip.changed(versionFile(foreignId, number), version -> version.put("slug", slug + "-there"));
        }
        return zip;
    }

    private String save(String id, int version, String newTitle) {
        Api.administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(Api.article(newTitle))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void what_is_here_as_it_is_there_is_unchanged() {
        String id = Api.published("article", Api.article(title));
        save(id, 1, title + " 2");
        String transfer = TransferApi.previewed(TransferApi.export("article").only(id));
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getString("state")).isEqualTo("ready");
        assertThat(ready.getMap("preview")).isEqualTo(Map.of("unchanged", 1));
        JsonPath done = TransferApi.apply(transfer, "{}");
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(entry(id).getInt("version")).isEqualTo(2);
    }

    @Test
    void an_entry_that_is_new_comes_with_its_id_numbers_dates_and_public_state() {
        String id = Api.published("article", Api.article(title));
        save(id, 1, title + " 2");
        String there = newId();
        Zips zip = foreign(id, there)
                .changed(entryFile(there), head -> head.put("firstPublishedAt", PUBLISHED_THEN)
                        .put("createdBy", "Анна Другова"))
                .changed(versionFile(there, 2), version -> version.put("name", "Для коллегии"));
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getInt("preview.new")).isEqualTo(1);
        Api.administrator()
                .get("/api/v1/manage/transfers/" + transfer + "/findings?preview=true&outcome=new")
                .then()
                .body("items[0].title", equalTo(title + " 2"))
                .body("items[0].subject", equalTo(entryFile(there)));
        JsonPath done = TransferApi.apply(transfer, "{}");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        assertThat(entry(there).getInt("version")).isEqualTo(2);
        assertThat(entry(there).getInt("publishedVersion")).isEqualTo(1);
        assertThat(entry(there).getString("createdBy")).isEqualTo("Анна Другова");
        assertThat(entry(there).getString("state")).isEqualTo("draft");
        Api.awaitDelivered(there);
        Api.administrator()
                .get("/api/v1/content/article/" + there)
                .then()
                .body("publishedAt", equalTo(PUBLISHED_THEN))
                .body("fields.title", equalTo(title));
        assertThat(TransferApi.export("article").only(there).files().keySet())
                .isEqualTo(zip.files().keySet());
        assertThat(TransferApi.export("article").json(entryFile(there))).isEqualTo(zip.json(entryFile(there)));
        assertThat(TransferApi.export("article").json(versionFile(there, 2)))
                .isEqualTo(zip.json(versionFile(there, 2)));
    }

    @Test
    void what_is_planned_there_happens_here() {
        String id = Api.create("article", Api.article(title));
        Api.administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .statusCode(200);
        String there = newId();
        Zips zip = foreign(id, there)
                .changed(
                        entryFile(there),
                        head -> head.put(
                                "publishAt", Instant.now().plusSeconds(5).toString()));
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "{}").getInt("counts.created"))
                .isEqualTo(1);
        await().until(() -> "published".equals(entry(there).getString("state")));
        assertThat(entry(id).getString("state")).isEqualTo("scheduled");
    }

    @Test
    void an_entry_that_went_on_there_goes_on_here() {
        String id = Api.published("article", Api.article(title));
        Zips zip = TransferApi.export("article").only(id);
        ObjectNode next = (ObjectNode) zip.json(versionFile(id, 1));
        next.put("number", 2);
        ((ObjectNode) next.get("fields")).put("lead", "Дописано там.");
        zip.with(versionFile(id, 2), next.toString())
                .changed(entryFile(id), head -> head.put("version", 2).put("publishedVersion", 2));
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getInt("preview.changed")).isEqualTo(1);
        assertThat(TransferApi.apply(transfer, "{}").getInt("counts.updated")).isEqualTo(1);
        Api.administrator()
                .get("/api/v1/content/article/" + id)
                .then()
                .body("fields.lead", equalTo("Дописано там."))
                .body("version", equalTo(2));
    }

    @Test
    void what_was_withdrawn_there_is_withdrawn_here() {
        String id = Api.published("article", Api.article(title));
        Zips zip = TransferApi.export("article").only(id).changed(entryFile(id), head -> {
            head.remove("publishedVersion");
            head.put("state", "unpublished");
        });
        TransferApi.apply(TransferApi.previewed(zip), "{}");
        Api.administrator().get("/api/v1/content/article/" + id).then().statusCode(404);
        assertThat(entry(id).getString("state")).isEqualTo("unpublished");
    }

    @Test
    void what_is_newer_here_stays_unless_it_is_asked_to_be_overwritten() {
        String id = Api.published("article", Api.article(title));
        Zips zip = TransferApi.export("article").only(id);
        save(id, 1, title + " здесь");
        String transfer = TransferApi.previewed(zip);
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getInt("preview.conflict")).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains("newer here");
        assertThat(TransferApi.apply(transfer, "").getInt("counts.skipped")).isEqualTo(1);
        assertThat(entry(id).getInt("version")).isEqualTo(2);

        JsonPath over = TransferApi.apply(TransferApi.previewed(zip), "{\"conflicts\": \"overwrite\"}");
        assertThat(over.getInt("counts.updated")).isEqualTo(1);
        assertThat(entry(id).getInt("version")).isEqualTo(3);
        assertThat(entry(id).getString("fields.title")).isEqualTo(title);
        assertThat(entry(id).getInt("publishedVersion")).isEqualTo(3);
        Api.administrator()
                .get("/api/v1/manage/entries/" + id + "/versions/2")
                .then()
                .body("fields.title", equalTo(title + " здесь"));
    }

    @Test
    void both_can_be_kept_and_then_the_copy_is_a_draft_of_its_own() {
        String id = Api.published("article", Api.article(title));
        Zips zip = TransferApi.export("article").only(id);
        save(id, 1, title + " здесь");
        TransferApi.apply(TransferApi.previewed(zip), "{\"conflicts\": \"keep-both\"}");
        assertThat(entry(id).getString("fields.title")).isEqualTo(title + " здесь");
        Api.administrator()
                .get("/api/v1/manage/entries?type=article&slug=" + slugOf(id) + "-2")
                .then()
                .body("items[0].state", equalTo("draft"))
                .body("items[0].publishedVersion", nullValue());
    }

    @Test
    void an_address_that_another_entry_has_is_a_conflict_and_numbered_when_both_are_kept() {
        String id = Api.published("article", Api.article(title));
        String there = newId();
        Zips zip = TransferApi.export("article").only(id).renamed(id, there);
        String transfer = TransferApi.previewed(zip);
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getInt("preview.conflict")).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains(slugOf(id));
        assertThat(TransferApi.apply(transfer, "{\"conflicts\": \"keep-both\"}").getInt("counts.created"))
                .isEqualTo(1);
        assertThat(entry(there).getString("slug")).isEqualTo(slugOf(id) + "-2");
        assertThat(entry(there).getInt("publishedVersion")).isEqualTo(1);
    }

    @Test
    void an_entry_of_a_type_that_is_not_here_is_never_brought_in() {
        String id = Api.create("article", Api.article(title));
        String there = newId();
        Zips article = TransferApi.export("article").only(id).renamed(id, there);
        Zips zip = Zips.archive()
                .with("entries/recipe/" + there + ".json", article.files().get(entryFile(there)))
                .with(
                        "entries/recipe/" + there + "/versions/1.json",
                        article.files().get(versionFile(there, 1)))
                .changed("entries/recipe/" + there + ".json", head -> head.put("type", "recipe"));
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getString("problems[0].reasons[0]"))
                .contains("no type “recipe”");
        assertThat(TransferApi.apply(transfer, "{\"conflicts\": \"overwrite\"}").getInt("counts.skipped"))
                .isEqualTo(1);
    }

    @Test
    void an_entry_that_does_not_fit_the_model_is_named_with_its_fields() {
        String id = Api.published("article", Api.article(title));
        String there = newId();
        Zips zip = foreign(id, there).changed(versionFile(there, 1), version -> {
            ((ObjectNode) version.get("fields")).put("age", 7).remove("body");
        });
        String transfer = TransferApi.previewed(zip);
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getInt("preview.conflict")).isEqualTo(1);
        assertThat(ready.getList("problems[0].reasons", String.class))
                .anyMatch(reason -> reason.startsWith("/fields/age"))
                .anyMatch(reason -> reason.startsWith("/fields/body"));
        assertThat(TransferApi.apply(transfer, "").getInt("counts.skipped")).isEqualTo(1);
        JsonPath asItIs = TransferApi.apply(TransferApi.previewed(zip), "{\"conflicts\": \"overwrite\"}");
        assertThat(asItIs.getInt("counts.created")).isEqualTo(1);
        assertThat(asItIs.getList("problems[0].reasons", String.class)).isNotEmpty();
    }

    @Test
    void texts_link_to_what_is_published_after_them() {
        String first = "00000000" + newId().substring(8);
        String second = "ffffffff" + newId().substring(8);
        String target = Api.published("article", Api.article(title + " цель"));
        String id = Api.published("article", """
                {"fields": {"title": "%s", "lead": "Ссылка.", "age": "0+", "topics": ["salary"],
                  "body": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "туда",
                    "marks": [{"type": "link", "attrs": {"entry": "%s"}}]}]}]}}}
                """.formatted(title, target));
        Zips zip = foreign(id, first).renamed(target, second);
        foreign(target, second).files().forEach(zip::with);
        TransferApi.apply(TransferApi.previewed(zip), "{}");
        Api.administrator()
                .get("/api/v1/content/article/" + first)
                .then()
                .body("fields.body.html", containsString("href=\"/articles/" + slugOf(second) + "\""));
    }

    @Test
    void what_an_entry_points_at_may_be_missing_and_is_named() {
        String person = Api.published("person", Api.person(title));
        String id =
                Api.create("article", Api.article(title).replace("\"age\"", "\"author\": \"" + person + "\", \"age\""));
        String there = newId();
        String nobody = newId();
        String transfer = TransferApi.previewed(foreign(id, there).renamed(person, nobody));
        JsonPath done = TransferApi.apply(transfer, "{}");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        assertThat(done.getString("problems[0].reasons[0]")).contains(nobody);
    }

    @Test
    void a_file_that_says_what_cannot_be_is_named_and_does_not_stop_the_others() {
        String id = Api.create("article", Api.article(title));
        String good = newId();
        Zips zip = foreign(id, good);
        String broken = newId();
        String lonely = newId();
        String liar = newId();
        zip.with(entryFile(broken), "{\"id\": 5")
                .with(versionFile(broken, 1), "{}")
                .with(versionFile(lonely, 1), zip.files().get(versionFile(good, 1)))
                .with(entryFile(liar), zip.files().get(entryFile(good)))
                .with(versionFile(liar, 1), zip.files().get(versionFile(good, 1)))
                .with("readme.txt", "Здравствуйте");
        String transfer = TransferApi.previewed(zip);
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getInt("preview.failed")).isEqualTo(3);
        assertThat(ready.getInt("preview.new")).isEqualTo(1);
        assertThat(ready.getList("problems.subject", String.class))
                .contains(entryFile(broken), entryFile(lonely), entryFile(liar), "readme.txt");
        JsonPath done = TransferApi.apply(transfer, "{}");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        assertThat(done.getInt("counts.failed")).isEqualTo(3);
    }

    @Test
    void fields_of_a_head_or_version_that_contradict_each_other_are_refused() {
        String id = Api.create("article", Api.article(title));
        String there = newId();
        Zips zip = foreign(id, there);
        byte[] head = zip.files().get(entryFile(there));
        byte[] version = zip.files().get(versionFile(there, 1));
        refused(zip.with(entryFile(there), replaced(head, "\"slug\":\"", "\"slug\":\"../")), "/slug");
        refused(zip.with(entryFile(there), replaced(head, "\"version\":1", "\"version\":7")), "/version");
        refused(
                zip.with(entryFile(there), replaced(head, "\"version\":1", "\"version\":1,\"publishedVersion\":1")),
                "/publishedVersion");
        refused(zip.with(entryFile(there), replaced(head, "\"state\":\"draft\"", "\"state\":\"secret\"")), "/state");
        refused(
                zip.with(entryFile(there), replaced(head, "\"createdAt\":\"2", "\"createdAt\":\"+9999999-02")),
                "/createdAt");
        refused(zip.with(entryFile(there), replaced(head, "\"createdBy\":", "\"madeBy\":")), "madeBy");
        zip.with(entryFile(there), head);
        refused(zip.with(versionFile(there, 1), replaced(version, "\"number\":1", "\"number\":2")), "/number");
        refused(
                zip.with(
                        versionFile(there, 1), replaced(version, "\"language\":\"ru\"", "\"translations\":{\"en\":5}")),
                "versions/1.json");
        refused(zip.with(versionFile(there, 1), replaced(version, "Коротко о", "\\u0000")), "versions/1.json");
    }

    private static byte[] replaced(byte[] json, String former, String latter) {
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(text).contains(former);
        return text.replace(former, latter).getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(Zips zip, String where) {
        JsonPath ready = TransferApi.read(TransferApi.previewed(zip));
        assertThat(ready.getInt("preview.failed")).as(where).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains(where);
    }
}
