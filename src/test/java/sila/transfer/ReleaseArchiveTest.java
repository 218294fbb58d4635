package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Releases of other hubs, made of exports of this one. */
@QuarkusTest
class ReleaseArchiveTest {

    private static final String RELEASES = "/api/v1/manage/releases/";

    private final String title = Api.unique("Релиз");
    private String article;
    private String id;

    @BeforeEach
    void draft() {
        article = Api.create("article", Api.article(title));
        id = administrator()
                .body("{\"title\": \"" + title + "\", \"entries\": [\"" + article + "\"]}")
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String file(String release) {
        return "releases/" + release + ".json";
    }

    private static Zips exported(String release) {
        return TransferApi.export().only(release);
    }

    private static JsonPath release(String release) {
        return administrator()
                .get(RELEASES + release)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void publish() {
        administrator().post(RELEASES + id + "/publish").then().statusCode(200);
    }

    private void rename(int version) {
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"title\": \"" + title + " здесь\", \"entries\": [\"" + article + "\"]}")
                .put(RELEASES + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_release_that_is_new_comes_with_its_state_and_can_still_be_taken_back() {
        publish();
        String there = UUID.randomUUID().toString();
        Zips zip = exported(id).renamed(id, there);
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getMap("preview")).isEqualTo(Map.of("new", 1));
        assertThat(TransferApi.apply(transfer, "").getInt("counts.created")).isEqualTo(1);
        assertThat(release(there).getString("state")).isEqualTo("published");
        assertThat(release(there).getInt("items[0].frozenVersion")).isEqualTo(1);
        assertThat(exported(there).files().get(file(there)))
                .isEqualTo(zip.files().get(file(there)));
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.unchanged"))
                .isEqualTo(1);
        administrator()
                .post(RELEASES + there + "/rollback?dryRun=true")
                .then()
                .statusCode(200)
                .body("items[0].laterChange", nullValue());
        administrator().post(RELEASES + there + "/rollback").then().statusCode(200);
        administrator().get("/api/v1/content/article/" + article).then().statusCode(404);
    }

    @Test
    void what_was_published_after_a_release_is_known_to_be_later_elsewhere_too() {
        publish();
        administrator()
                .header("If-Match", "\"1\"")
                .body(Api.article(title + " исправлено"))
                .put("/api/v1/manage/entries/" + article)
                .then()
                .statusCode(200);
        Api.publish(article);
        String there = UUID.randomUUID().toString();
        TransferApi.apply(TransferApi.previewed(exported(id).renamed(id, there)), "");
        administrator()
                .post(RELEASES + there + "/rollback")
                .then()
                .statusCode(409)
                .body("report.items[0].laterChange.version", equalTo(2));
    }

    @Test
    void a_release_that_is_planned_there_comes_out_here() {
        Instant far = Instant.now().plus(300, ChronoUnit.DAYS);
        administrator()
                .body("{\"publishAt\": \"" + far + "\"}")
                .post(RELEASES + id + "/schedule")
                .then()
                .statusCode(200);
        String there = UUID.randomUUID().toString();
        Zips zip = exported(id)
                .renamed(id, there)
                .changed(
                        file(there),
                        release -> release.put(
                                "publishAt",
                                Instant.now()
                                        .plusSeconds(4)
                                        .truncatedTo(ChronoUnit.MILLIS)
                                        .toString()));
        TransferApi.apply(TransferApi.previewed(zip), "");
        await().until(() -> release(there).getString("state").equals("published"));
        administrator().get("/api/v1/content/article/" + article).then().statusCode(200);
        assertThat(release(id).getString("state")).isEqualTo("scheduled");
    }

    @Test
    void a_release_that_went_on_there_goes_on_here() {
        Zips zip = exported(id)
                .changed(file(id), release -> release.put("version", 2).put("title", title + " там"));
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getInt("preview.changed")).isEqualTo(1);
        assertThat(TransferApi.apply(transfer, "").getInt("counts.updated")).isEqualTo(1);
        assertThat(release(id).getString("title")).isEqualTo(title + " там");
        assertThat(release(id).getInt("version")).isEqualTo(2);
    }

    @Test
    void a_release_that_is_newer_here_stays_unless_it_is_asked_to_be_overwritten_or_kept_beside() {
        Zips zip = exported(id);
        rename(1);
        String transfer = TransferApi.previewed(zip);
        JsonPath ready = TransferApi.read(transfer);
        assertThat(ready.getInt("preview.conflict")).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains("newer here");
        assertThat(TransferApi.apply(transfer, "").getInt("counts.skipped")).isEqualTo(1);
        assertThat(release(id).getString("title")).isEqualTo(title + " здесь");

        JsonPath both = TransferApi.apply(TransferApi.previewed(zip), "{\"conflicts\": \"keep-both\"}");
        assertThat(both.getInt("counts.created")).isEqualTo(1);
        assertThat(release(id).getString("title")).isEqualTo(title + " здесь");
        Zips all = TransferApi.export();
        assertThat(all.files().keySet())
                .filteredOn(name -> name.startsWith("releases/"))
                .filteredOn(name -> all.json(name).path("title").asText().equals(title))
                .singleElement()
                .satisfies(name ->
                        assertThat(all.json(name).path("state").asText()).isEqualTo("draft"));

        JsonPath over = TransferApi.apply(TransferApi.previewed(zip), "{\"conflicts\": \"overwrite\"}");
        assertThat(over.getInt("counts.updated")).isEqualTo(1);
        assertThat(release(id).getString("title")).isEqualTo(title);
        administrator()
                .get("/api/v1/manage/audit?subject=release:" + id)
                .then()
                .body("items[0].action", equalTo("release.import"));
    }

    @Test
    void entries_that_are_nowhere_are_named() {
        String nobody = UUID.randomUUID().toString();
        String there = UUID.randomUUID().toString();
        Zips zip = exported(id).renamed(id, there).renamed(article, nobody);
        JsonPath done = TransferApi.apply(TransferApi.previewed(zip), "");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        assertThat(done.getString("problems[0].reasons[0]")).contains(nobody);
    }

    @Test
    void a_file_that_says_what_cannot_be_is_refused() {
        Zips zip = exported(id);
        refused(zip, release -> release.put("id", UUID.randomUUID().toString()), "/id");
        refused(zip, release -> release.put("title", " "), "/title");
        refused(zip, release -> release.put("state", "loud"), "/state");
        refused(zip, release -> release.put("state", "scheduled"), "/publishAt");
        refused(zip, release -> release.put("state", "published"), "/publishedAt");
        refused(zip, release -> release.put("secret", 1), "/secret");
        refused(zip, release -> release.remove("items"), "/items");
        refused(zip, release -> release.withArray("items").add(release.at("/items/0")), "/items");
        refused(zip, release -> ((ObjectNode) release.at("/items/0")).put("action", "delete"), "/items/0/action");
        refused(zip, release -> ((ObjectNode) release.at("/items/0")).remove("entry"), "/items/0/entry");
        refused(zip, release -> release.put("createdAt", "+99999-01-01T00:00:00Z"), "/createdAt");
    }

    private void refused(Zips zip, Consumer<ObjectNode> change, String where) {
        JsonPath ready = TransferApi.read(TransferApi.previewed(zip.only(id).changed(file(id), change)));
        assertThat(ready.getInt("preview.failed")).as(where).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains(file(id) + " " + where);
    }
}
