package sila.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Library.uploaded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Library;

/** What is said of files, and the folders they lie in, travel with them. */
@QuarkusTest
class MediaArchiveTest {

    private static final String SAID = "{\"alt\": {\"ru\": \"Точка\"}, \"author\": \"Анна\", \"tags\": [\"ёж\"]}";

    /** An archive with one file, described and replaced, that is no part of this hub. @param there its id */
    private static Zips archive(String there) {
        String name = Api.unique("Описан");
        String here = uploaded("one.txt", ("первое " + name).getBytes(StandardCharsets.UTF_8));
        Library.replace(here, "two.txt", ("второе " + name).getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
        Library.describe(here, SAID).statusCode(200);
        Api.published("page", """
                {"fields": {"title": "%s", "age": "0+", "blocks": [{"type": "documents", "files": [{"id": "%s"}]}]}}
                """.formatted(name, here));
        return Zips.of(administrator()
                        .get("/api/v1/manage/export?types=page&published=true")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .only(here)
                .renamed(here, there);
    }

    private static JsonPath apply(Zips zip, String options) {
        return TransferApi.apply(TransferApi.previewed(zip), options);
    }

    @Test
    void a_file_arrives_with_its_description_and_under_its_address() {
        String id = UUID.randomUUID().toString();
        Zips zip = archive(id);
        ObjectNode json = (ObjectNode) zip.json("assets/" + id + ".json");
        assertThat(json.path("edition").asInt()).isEqualTo(2);
        assertThat(apply(zip, "{}").getInt("counts.created")).isEqualTo(1);
        JsonPath file = Library.read(id);
        assertThat(file.getString("alt.ru")).isEqualTo("Точка");
        assertThat(file.getString("url")).isEqualTo("/media/" + id + "/2/file.txt");
        given().get("/media/" + id + "/2/file.txt").then().statusCode(200);
        given().redirects()
                .follow(false)
                .get("/media/" + id + "/file.txt")
                .then()
                .statusCode(302);
        assertThat(apply(zip, "{}").getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void what_is_said_otherwise_here_stays_unless_it_is_to_be_overwritten() {
        String id = UUID.randomUUID().toString();
        Zips zip = archive(id);
        apply(zip, "{}");
        Library.describe(id, "{\"author\": \"Другой\"}").statusCode(200);
        assertThat(apply(zip, "{}").getInt("counts.skipped")).isEqualTo(1);
        assertThat(Library.read(id).getString("author")).isEqualTo("Другой");
        assertThat(apply(zip, "{\"conflicts\": \"overwrite\"}").getInt("counts.updated"))
                .isEqualTo(1);
        assertThat(Library.read(id).getString("author")).isEqualTo("Анна");
    }

    @Test
    void what_is_overwritten_stays_in_its_folder_and_on_record() {
        String id = UUID.randomUUID().toString();
        Zips zip = archive(id);
        apply(zip, "{}");
        String folder = administrator()
                .body("{\"name\": \"" + Api.unique("Здешняя") + "\"}")
                .post("/api/v1/manage/asset-folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Library.describe(id, "{\"author\": \"Другой\", \"folder\": \"" + folder + "\"}")
                .statusCode(200);
        zip.changed(
                "assets/" + id + ".json",
                asset -> asset.put("folder", UUID.randomUUID().toString()));
        assertThat(apply(zip, "{\"conflicts\": \"overwrite\"}").getInt("counts.updated"))
                .isEqualTo(1);
        assertThat(Library.read(id).getString("author")).isEqualTo("Анна");
        assertThat(Library.read(id).getString("folder")).isEqualTo(folder);
        administrator()
                .get("/api/v1/manage/audit?subject=asset:" + id)
                .then()
                .body("items[0].action", equalTo("asset.import"))
                .body("items[0].before.description.author", equalTo("Другой"))
                .body("items[0].after.description.author", equalTo("Анна"));
    }

    @Test
    void what_was_put_away_here_comes_back_with_the_archive() {
        String id = UUID.randomUUID().toString();
        Zips zip = archive(id);
        apply(zip, "{}");
        Library.delete(id).statusCode(204);
        assertThat(apply(zip, "{}").getInt("counts.created")).isEqualTo(1);
        given().get("/media/" + id + "/2/file.txt").then().statusCode(200);
    }

    @Test
    void what_cannot_be_said_of_a_file_is_refused() {
        String id = UUID.randomUUID().toString();
        Zips zip = archive(id);
        refused(zip, id, "/edition", asset -> asset.put("edition", 1));
        refused(zip, id, "/description/focus/x", asset -> said(asset)
                .putObject("focus")
                .put("x", 2)
                .put("y", 0));
        refused(zip, id, "/description/focus/y", asset -> said(asset)
                .putObject("focus")
                .put("x", 0));
        refused(zip, id, "/description/caption", asset -> said(asset).put("caption", "я".repeat(1001)));
        refused(zip, id, "/description/source", asset -> said(asset).put("source", "javascript:alert(1)"));
        refused(zip, id, "/tags", asset -> asset.putArray("tags").add("я".repeat(51)));
    }

    private static ObjectNode said(ObjectNode asset) {
        return (ObjectNode) asset.path("description");
    }

    private static void refused(Zips zip, String id, String pointer, Consumer<ObjectNode> forgery) {
        String name = "assets/" + id + ".json";
        byte[] honest = zip.files().get(name);
        JsonPath preview = TransferApi.read(TransferApi.previewed(zip.changed(name, forgery)));
        zip.with(name, honest);
        assertThat(preview.getInt("preview.failed")).isEqualTo(1);
        assertThat(preview.getString("problems.reasons")).contains(pointer);
    }

    @Test
    void folders_arrive_once_and_never_take_a_name() {
        String top = UUID.randomUUID().toString();
        String inner = UUID.randomUUID().toString();
        String name = Api.unique("Папка");
        administrator()
                .body("{\"name\": \"" + name + "\"}")
                .post("/api/v1/manage/asset-folders")
                .then()
                .statusCode(201);
        Zips zip = Zips.archive().with("asset-folders.json", """
                [{"id": "%s", "name": "%s"}, {"id": "%s", "name": "Внутри", "parent": "%s"},
                 {"id": "%s", "name": "%s", "parent": "%s"}]
                """.formatted(
                        top, name, inner, top, UUID.randomUUID(), name + " без места", UUID.randomUUID()));
        assertThat(apply(zip, "{}").getInt("counts.created")).isEqualTo(1);
        JsonPath folders = administrator()
                .get("/api/v1/manage/asset-folders")
                .then()
                .body("items.find { it.id == '" + top + "' }.name", equalTo(name + " (2)"))
                .body("items.find { it.id == '" + inner + "' }.parent", equalTo(top))
                .extract()
                .jsonPath();
        assertThat(folders.getList("items.findAll { it.name == '" + name + " без места' && it.parent == null }"))
                .hasSize(1);
        assertThat(apply(zip, "{}").getInt("counts.unchanged")).isEqualTo(1);

        Zips forged =
                Zips.archive().with("asset-folders.json", "[{\"id\": \"" + UUID.randomUUID() + "\", \"name\": \" \"}]");
        assertThat(TransferApi.read(TransferApi.previewed(forged)).getInt("preview.failed"))
                .isEqualTo(1);
        Zips nonsense = Zips.archive().with("asset-folders.json", "{}");
        assertThat(apply(nonsense, "{}").getInt("counts.failed")).isEqualTo(1);
    }
}
