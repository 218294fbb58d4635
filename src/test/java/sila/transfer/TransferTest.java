package sila.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;

/** Exports and imports as such: who may, what is refused, how far they are, and how they end. */
@QuarkusTest
class TransferTest {

    private static final String TRANSFERS = "/api/v1/manage/transfers";

    @Test
    void an_export_is_made_in_the_background_and_kept() {
        String id = administrator()
                .body("{\"types\": [\"announcement\"], \"assets\": false}")
                .post(TRANSFERS + "/exports")
                .then()
                .statusCode(202)
                .header("Location", containsString(TRANSFERS + "/"))
                .body("kind", equalTo("export"))
                .extract()
                .path("id");
        JsonPath done = TransferApi.awaitRest(id);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInt("done")).isEqualTo(done.getInt("total"));
        assertThat(done.getInt("counts.types")).isPositive();
        assertThat(done.getString("finishedAt")).isNotNull();
        byte[] kept = administrator()
                .get(TRANSFERS + "/" + id + "/file")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Length", notNullValue())
                .extract()
                .asByteArray();
        byte[] streamed = administrator()
                .get("/api/v1/manage/export?types=announcement&assets=false")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(kept).isEqualTo(streamed);
        assertThat(Zips.of(kept).files().keySet())
                .contains("manifest.json", "model/types/announcement.yaml", "model/vocabularies/topics.yaml");
    }

    @Test
    void an_export_of_what_is_public_has_no_drafts_and_only_the_files_that_are_shown() {
        String title = Api.unique("Открыто");
        String shown = upload("shown-" + title + ".txt");
        String hidden = upload("hidden-" + title + ".txt");
        String id = Api.published("page", page(title, shown));
        administrator()
                .header("If-Match", "\"1\"")
                .body(page(title + " черновик", hidden))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        String draft = Api.create("page", page(title + " тайна", hidden));
        Zips zip = Zips.of(administrator()
                .get("/api/v1/manage/export?types=page&published=true")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(zip.only(id).files().keySet())
                .containsExactlyInAnyOrder(
                        "manifest.json", "entries/page/" + id + ".json", "entries/page/" + id + "/versions/1.json");
        assertThat(zip.json("entries/page/" + id + ".json").path("version").asInt())
                .isEqualTo(1);
        assertThat(zip.json("entries/page/" + id + ".json").path("state").asText())
                .isEqualTo("published");
        assertThat(zip.only(draft).files()).hasSize(1);
        assertThat(zip.only(shown).files().keySet()).contains("assets/" + shown + "/original.txt");
        assertThat(zip.only(hidden).files()).hasSize(1);
    }

    private static String upload(String name) {
        return administrator()
                .contentType(ContentType.BINARY)
                .body(("содержимое " + name).getBytes(StandardCharsets.UTF_8))
                .queryParam("filename", name)
                .post("/api/v1/manage/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String page(String title, String file) {
        return """
                {"fields": {"title": "%s", "age": "0+", "blocks": [{"type": "documents", "files": [{"id": "%s"}]}]}}
                """.formatted(title, file);
    }

    @Test
    void who_may_not_is_refused() {
        String token = Api.token("content:read", "content:write", "content:publish", "media:write");
        var stranger = Api.bearer(token);
        stranger.get(TRANSFERS).then().statusCode(403);
        stranger.body("{}").post(TRANSFERS + "/exports").then().statusCode(403);
        stranger.get("/api/v1/manage/export").then().statusCode(403);
        stranger.body("{\"format\": \"json\"}")
                .post(TRANSFERS + "/imports")
                .then()
                .statusCode(403);
        given().get(TRANSFERS).then().statusCode(401);
    }

    @Test
    void what_was_done_stands_in_the_audit_log() {
        String id = TransferApi.previewed(Zips.archive());
        TransferApi.apply(id, "{\"conflicts\": \"skip\"}");
        administrator()
                .get("/api/v1/manage/audit?subject=transfer:" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("transfer.import"))
                .body("items.action", hasItem("transfer.apply"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/exports|{\"types\": [\"nothing\"]}|422|/types/0",
                "POST|/exports|{\"types\": [null]}|422|/types/0",
                "POST|/exports|{\"types\": 5}|422|/types",
                "POST|/exports|{\"what\": 1}|422|/what",
                "POST|/imports|{}|422|/format",
                "POST|/imports|{\"format\": \"exe\"}|422|/format",
                "POST|/imports|{\"format\": \"csv\"}|422|/mapping",
                "POST|/imports|{\"format\": \"csv\", \"mapping\": \"type: nothing\\nfields: {}\"}|422|/mapping",
                "POST|/imports|{\"format\": \"csv\", \"mapping\": \"[\"}|422|/mapping",
                "POST|/imports|{\"format\": \"rss\", \"url\": \"file:///etc/passwd\"}|422|/url",
                "POST|/00000000-0000-0000-0000-000000000000/apply|{}|404|",
                "POST|/00000000-0000-0000-0000-000000000000/cancel||404|",
                "GET|/00000000-0000-0000-0000-000000000000||404|",
                "GET|/00000000-0000-0000-0000-000000000000/file||404|",
                "GET|/00000000-0000-0000-0000-000000000000/findings||404|",
                "GET|?limit=0||400|limit",
                "GET|?cursor=nonsense||400|cursor",
            })
    void what_is_asked_wrongly_is_refused(String method, String path, String body, int status, String pointer) {
        var request = administrator();
        if (body != null) {
            request.body(body);
        }
        var answer = request.request(method, TRANSFERS + path).then().statusCode(status);
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void a_file_is_taken_once_and_never_empty() {
        TransferApi.send(new byte[0]).statusCode(422);
        String id = TransferApi.previewed(Zips.archive());
        administrator()
                .contentType(ContentType.BINARY)
                .body(Zips.archive().bytes())
                .put(TRANSFERS + "/" + id + "/file")
                .then()
                .statusCode(409)
                .body("state", equalTo("ready"));
        administrator()
                .contentType(ContentType.BINARY)
                .body(new byte[] {1})
                .put(TRANSFERS + "/" + id + "/uploads?path=a.jpg")
                .then()
                .statusCode(409);
        administrator().get(TRANSFERS + "/" + id + "/file").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"../a.jpg", "a/../../b", "/etc/passwd", "a\\b", "''", "a//b"})
    void an_upload_has_a_plain_path(String path) {
        String id = administrator()
                .body("{\"format\": \"wxr\"}")
                .post(TRANSFERS + "/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .contentType(ContentType.BINARY)
                .body(new byte[] {1})
                .queryParam("path", path)
                .put(TRANSFERS + "/" + id + "/uploads")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("path"));
    }

    @Test
    void an_import_is_applied_once_and_can_be_cancelled_before() {
        String id = TransferApi.previewed(Zips.archive());
        assertThat(TransferApi.apply(id, "").getString("state")).isEqualTo("done");
        administrator().post(TRANSFERS + "/" + id + "/apply").then().statusCode(409);
        administrator().post(TRANSFERS + "/" + id + "/cancel").then().statusCode(409);
        String other = TransferApi.previewed(Zips.archive());
        administrator()
                .post(TRANSFERS + "/" + other + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        assertThat(TransferApi.apply(other, "").getString("state")).isEqualTo("done");
    }

    @Test
    void the_list_is_newest_first_and_goes_on_page_by_page() {
        String first = TransferApi.previewed(Zips.archive());
        String second = TransferApi.previewed(Zips.archive());
        JsonPath page = administrator()
                .get(TRANSFERS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(second))
                .extract()
                .jsonPath();
        administrator()
                .queryParam("cursor", page.getString("next"))
                .get(TRANSFERS + "?limit=1")
                .then()
                .body("items[0].id", equalTo(first));
    }

    @Test
    void a_zip_that_is_broken_or_hostile_is_refused_with_the_name_of_the_file() {
        refused("<html></html>".getBytes(StandardCharsets.UTF_8), "no zip");
        byte[] zip = Zips.archive().with("a.json", "{}").bytes();
        refused(Arrays.copyOf(zip, zip.length - 5), "no zip");
        refused(Zips.archive().with("../../etc/cron.d/x", "x").bytes(), "../../etc/cron.d/x");
        refused(Zips.archive().with("entries/bomb.json", new byte[20_000_000]).bytes(), "entries/bomb.json");
        refused(Zips.empty().with("a.txt", "x").bytes(), "manifest.json");
        refused(Zips.empty().with("manifest.json", "{").bytes(), "manifest.json");
        refused(
                Zips.empty()
                        .with("manifest.json", "{\"format\": 99, \"software\": \"sila\"}")
                        .bytes(),
                "/format");
        refused(Zips.empty().with("manifest.json", "[".repeat(100_000)).bytes(), "manifest.json");
    }

    private static void refused(byte[] zip, String where) {
        JsonPath failed = TransferApi.read(TransferApi.previewed(zip));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("problem")).contains(where);
    }

    @Test
    void a_file_of_the_library_comes_back_under_its_id_and_only_whole() {
        String name = Api.unique("bytes") + ".txt";
        String there = UUID.randomUUID().toString();
        String id = upload(name);
        Zips zip = Zips.of(administrator()
                        .get("/api/v1/manage/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .only(id)
                .renamed(id, there);
        JsonPath done = TransferApi.apply(TransferApi.previewed(zip), "{}");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        administrator().get("/media/" + there + "/file").then().statusCode(200).body(equalTo("содержимое " + name));
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "{}").getInt("counts.unchanged"))
                .isEqualTo(1);

        String another = UUID.randomUUID().toString();
        Zips damaged = zip.renamed(there, another).with("assets/" + another + "/original.txt", "x".repeat(200));
        assertThat(TransferApi.read(TransferApi.previewed(damaged)).getInt("preview.failed"))
                .isEqualTo(1);
        int length = zip.files().get("assets/" + there + "/original.txt").length;
        Zips forged = zip.renamed(there, another).with("assets/" + another + "/original.txt", "x".repeat(length));
        JsonPath result = TransferApi.apply(TransferApi.previewed(forged), "{}");
        assertThat(result.getInt("counts.failed")).isEqualTo(1);
        assertThat(result.getString("problems[0].reasons[0]")).contains("checksum");
        administrator().get("/media/" + another + "/file").then().statusCode(404);

        Zips swapped = zip.changed("assets/" + there + ".json", asset -> asset.put("sha256", "0".repeat(64)));
        JsonPath conflict = TransferApi.read(TransferApi.previewed(swapped));
        assertThat(conflict.getInt("preview.conflict")).isEqualTo(1);
    }

    @Test
    void findings_are_read_by_outcome_and_page_by_page() {
        Zips zip = Zips.archive();
        for (int i = 0; i < 5; i++) {
            zip.with("entries/article/" + UUID.randomUUID() + ".json", "nonsense");
        }
        String id = TransferApi.previewed(zip.with("other.txt", "x"));
        JsonPath page = administrator()
                .get(TRANSFERS + "/" + id + "/findings?preview=true&outcome=failed&limit=3")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("items[0].reasons[0]", containsString("JSON"))
                .extract()
                .jsonPath();
        administrator()
                .queryParam("cursor", page.getString("next"))
                .get(TRANSFERS + "/" + id + "/findings?preview=true&outcome=failed&limit=3")
                .then()
                .body("items.size()", equalTo(2))
                .body("next", equalTo(null));
        administrator()
                .get(TRANSFERS + "/" + id + "/findings?outcome=loud")
                .then()
                .statusCode(400);
    }
}
