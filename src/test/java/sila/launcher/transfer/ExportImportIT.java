package sila.launcher.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.testing.Api;
import sila.testing.EditorialModel;
import sila.testing.HubProcess;

/** Two hubs, each a process of its own: what one exports and the other imports comes out of that one as the same bytes. */
class ExportImportIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int ARTICLES = 300;

    @TempDir
    Path folder;

    private record Run(int status, String output) {}

    @Test
    void a_hub_is_the_same_after_a_journey_even_if_it_is_killed_on_the_way() throws Exception {
        Path first = folder.resolve("first.zip");
        String model = EditorialModel.directory().toString();
        var full = Map.of("SILA_ADMIN_TOKEN", Api.TOKEN, "SILA_CONTENT_MODEL", model);
        EditorsWork work;
        try (var hub = HubProcess.start(folder.resolve("one"), full).awaitReady()) {
            awaitDemo(hub);
            fill(hub);
            work = new EditorsWork(hub);
            Run export = run(hub, "export", first.toString());
            assertThat(export.output()).contains("100 %").contains("материалов");
            assertThat(export.status()).isZero();
            Path again = folder.resolve("again.zip");
            run(hub, "export", again.toString());
            assertThat(Files.mismatch(first, again)).isEqualTo(-1);
        }
        assertContent(first);
        work.assertNothingOfAccountsIn(Files.readString(first, StandardCharsets.ISO_8859_1));

        Path home = folder.resolve("two");
        var empty = Map.of("SILA_ADMIN_TOKEN", Api.TOKEN, "SILA_CONTENT_MODEL", model, "SILA_DEMO", "false");
        String id;
        try (var hub = HubProcess.start(home, empty).awaitReady()) {
            id = previewed(hub, first);
            as(hub).post("/api/v1/manage/transfers/" + id + "/apply").then().statusCode(202);
            await().until(() -> read(hub, id).getInt("done") > ARTICLES / 3);
            hub.kill();
        }
        Path second = folder.resolve("second.zip");
        try (var hub = HubProcess.start(home, empty).awaitReady()) {
            await().until(() -> read(hub, id).getString("state").equals("done"));
            JsonPath done = read(hub, id);
            assertThat(done.getInt("done")).isEqualTo(done.getInt("total"));
            assertThat(done.getString("counts.failed"))
                    .as(done.getString("problems"))
                    .isNull();
            assertThat(done.getInt("counts.created")).isEqualTo(done.getInt("total"));
            run(hub, "export", second.toString());
            assertThat(Files.mismatch(first, second))
                    .as("byte at which the two differ")
                    .isEqualTo(-1);

            Run import3 = run(hub, "import", first.toString());
            assertThat(import3.output()).contains("Создано: 0").contains("ошибок: 0.");
            assertThat(import3.status()).isZero();
            readersSeeTheSame(hub);
            work.assertThere(hub);
        }
    }

    private static void awaitDemo(HubProcess hub) {
        await().untilAsserted(() ->
                given().baseUri(hub.url()).get("/api/v1/content/topic").then().body("total", greaterThan(5)));
        await().untilAsserted(() ->
                given().baseUri(hub.url()).get("/api/v1/content/episode").then().body("total", greaterThan(1)));
        await().until(() -> hub.console().contains("Демонстрационное содержимое загружено"));
    }

    /** Entries in every state, with several versions, translations, names and numbers of all kinds. */
    private static void fill(HubProcess hub) {
        for (int i = 0; i < ARTICLES; i++) {
            String id = create(hub, article("Статья " + i));
            if (i % 2 == 0) {
                as(hub).post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
            }
            if (i % 3 == 0) {
                save(hub, id, 1, article("Статья " + i + " исправлена"));
            }
            if (i % 6 == 0) {
                save(
                        hub,
                        id,
                        2,
                        article("Article " + i)
                                .replace(
                                        "\"fields\"",
                                        "\"translations\": {\"en\": {\"title\": \"Article\"}}, \"fields\""));
                as(hub).post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
            }
            if (i % 12 == 0) {
                as(hub).post("/api/v1/manage/entries/" + id + "/unpublish")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static String article(String title) {
        return Api.article(title);
    }

    private static String create(HubProcess hub, String draft) {
        return as(hub).body(draft)
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void save(HubProcess hub, String id, int version, String draft) {
        as(hub).header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
    }

    private static void assertContent(Path zip) throws Exception {
        try (var file = new ZipFile(zip.toFile())) {
            List<String> names = file.stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("manifest.json", "model/types/article.yaml", "model/workflows/direct.yaml");
            assertThat(names).anyMatch(name -> name.matches("entries/article/[0-9a-f-]{36}/versions/3\\.json"));
            assertThat(names).anyMatch(name -> name.matches("entries/note/[0-9a-f-]{36}/moves\\.json"));
            assertThat(names).anyMatch(name -> name.matches("entries/note/[0-9a-f-]{36}/comments\\.json"));
            assertThat(names).filteredOn(name -> name.startsWith("releases/")).hasSize(5);
            assertThat(names).contains("asset-folders.json", "hub/redirects.json", "hub/synonyms.json");
            assertThat(names).anyMatch(name -> name.matches("assets/[0-9a-f-]{36}/original\\.mp3"));
            assertThat(file.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
        }
    }

    private static String previewed(HubProcess hub, Path zip) {
        String id = as(hub).contentType(ContentType.BINARY)
                .body(zip.toFile())
                .post("/api/v1/manage/transfers")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() -> read(hub, id).getString("state").equals("ready"));
        assertThat(read(hub, id).getString("preview.conflict")).isNull();
        assertThat(read(hub, id).getInt("preview.new")).isGreaterThan(ARTICLES);
        return id;
    }

    private static void readersSeeTheSame(HubProcess hub) {
        given().baseUri(hub.url())
                .get("/api/v1/content/episode?limit=1")
                .then()
                .body("items[0].fields.audio.duration", greaterThan(1f));
        as(hub).get("/api/v1/manage/entries?type=article&state=unpublished&limit=1")
                .then()
                .body("items.size()", equalTo(1));
    }

    private static JsonPath read(HubProcess hub, String id) {
        return as(hub).get("/api/v1/manage/transfers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(HubProcess hub) {
        return Api.administrator().baseUri(hub.url());
    }

    private Run run(HubProcess hub, String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--url", hub.url()));
        Path output = Files.createTempFile(folder, "run", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SILA_TOKEN", Api.TOKEN);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(output));
    }
}
