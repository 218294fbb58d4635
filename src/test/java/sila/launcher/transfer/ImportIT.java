package sila.launcher.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static sila.testing.Patience.await;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.testing.Api;
import sila.testing.HubProcess;
import sila.transfer.Elsewhere;

/** The command line against a running hub, each a process of its own. */
class ImportIT {

    private static final int ROWS = 120;
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String MAPPING = "content-model/import/labour-code.yaml";

    @TempDir
    Path folder;

    private record Run(int status, String output) {}

    @Test
    void a_file_becomes_published_entries_and_a_second_run_changes_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.json"), rows());
        var configuration = Map.of(
                "SILA_ADMIN_TOKEN", Api.TOKEN, "SILA_DEMO", "false", "SILA_TRANSFER_ALLOW_PRIVATE", Elsewhere.ADDRESS);
        try (var hub = HubProcess.start(folder.resolve("home"), configuration).awaitReady()) {
            Run first = run(hub, "import", file.toString(), "--map", MAPPING, "--publish");
            assertThat(first.output()).contains("100 %  120 из 120").contains("Создано: 120, уже были: 0, ошибок: 0.");
            assertThat(first.status()).isZero();
            given().baseUri(hub.url()).get("/api/v1/content/legal-norm").then().body("total", equalTo(ROWS));
            await().untilAsserted(() -> given().baseUri(hub.url())
                    .queryParam("q", "сверхурочную работу оплатить")
                    .get("/api/v1/legal/search")
                    .then()
                    .body("total", greaterThan(0)));

            Run second = run(hub, "import", file.toString(), "--map", MAPPING, "--publish");
            assertThat(second.output()).contains("Создано: 0, уже были: 120, ошибок: 0.");
            given().baseUri(hub.url()).get("/api/v1/content/legal-norm").then().body("total", equalTo(ROWS));

            aTableBecomesArticles(hub);
            aSiteComesWithItsFiles(hub);
            aFeedIsReadAtItsAddress(hub);
            Run check = run(hub, "check");
            assertThat(check.output()).contains("Всё хранимое подходит под модель.");
            assertThat(check.status()).isZero();

            aPreviewChangesNothing(hub, file);
            rowsThatDoNotFitAreNamed(hub);
            whatIsWrongWithTheCallIsSaid(hub, file);
            Run besideIt = run(List.of("site", "build", "--out", "target/never"));
            assertThat(besideIt.status()).isEqualTo(1);
            assertThat(besideIt.output()).contains("уже работает другой хаб");
        }
        theSiteIsWrittenToADirectory();
    }

    private void aTableBecomesArticles(HubProcess hub) throws Exception {
        Path file = Files.writeString(
                folder.resolve("rows.csv"), "номер;заголовок;текст\n1;Из таблицы;**Текст**\n2;Ещё одна;Текст\n");
        Path mapping = Files.writeString(folder.resolve("csv.yaml"), """
                type: article
                slug: "csv-{номер}"
                fields:
                  title: "{заголовок}"
                  body: {markdown: "{текст}"}
                  topics: [salary]
                """);
        Run run = run(hub, "import", file.toString(), "--map", mapping.toString(), "--publish");
        assertThat(run.output()).contains("Создано: 2, уже были: 0, ошибок: 0.");
        assertThat(run.status()).isZero();
        article(hub, "csv-1")
                .body("fields.title", equalTo("Из таблицы"))
                .body("fields.body.html", equalTo("<p><strong>Текст</strong></p>"));
    }

    private void aSiteComesWithItsFiles(HubProcess hub) throws Exception {
        Path uploads = Files.createDirectories(
                folder.resolve("uploads").resolve("2024").resolve("05"));
        Files.copy(Path.of("content-model", "demo", "media", "cover-podcast.png"), uploads.resolve("opora.png"));
        Path file = Files.writeString(
                folder.resolve("site.xml"),
                Files.readString(Path.of("src", "test", "resources", "transfer", "site.xml"))
                        .replace("SITE", "former"));
        Run run = run(
                hub,
                "import",
                file.toString(),
                "--map",
                mapping("wordpress.yaml", "zarplata: salary", "zarplata: energy"),
                "--uploads",
                folder.resolve("uploads").toString(),
                "--no-download",
                "--publish");
        assertThat(run.output())
                .contains("Отправляются файлы прежнего сайта: 1")
                .contains("Создано: 7, уже были: 0, ошибок: 0.");
        assertThat(run.status()).isZero();
        article(hub, "tarif-former")
                .body("fields.topics", contains("energy"))
                .body("fields.cover.width", greaterThan(0));
    }

    private void aFeedIsReadAtItsAddress(HubProcess hub) throws Exception {
        try (var site = new Elsewhere()) {
            site.with("/rss.xml", """
                    <rss version="2.0"><channel><title>Лента</title><link>%1$s</link><description>О нас</description>
                    <item><title>Из ленты</title><link>%1$sfirst</link><guid isPermaLink="false">tag:former,2024:1</guid>
                      <pubDate>Mon, 06 May 2024 09:00:00 +0300</pubDate><category>Зарплата</category>
                      <description>Только текст</description></item>
                    </channel></rss>
                    """.formatted(site.url("/")));
            Run run = run(
                    hub,
                    "import",
                    "feed",
                    site.url("/rss.xml"),
                    "--map",
                    mapping("feed.yaml", "Зарплата: salary", "Зарплата: safety"),
                    "--publish");
            assertThat(run.output()).contains("Создано: 1, уже были: 0, ошибок: 0.");
            assertThat(run.status()).isZero();
        }
        given().baseUri(hub.url())
                .queryParam("filter[title][eq]", "Из ленты")
                .get("/api/v1/content/article")
                .then()
                .body("items.publishedAt", contains("2024-05-06T06:00:00Z"))
                .body("items[0].fields.topics", contains("safety"));
    }

    /** A shipped mapping with one rule of one's own, as people are told to make it. */
    private String mapping(String shipped, String rule, String own) throws IOException {
        String text = Files.readString(Path.of("content-model", "import", shipped));
        return Files.writeString(folder.resolve(shipped), text.replace(rule, own))
                .toString();
    }

    private static ValidatableResponse article(HubProcess hub, String slug) {
        return given().baseUri(hub.url())
                .get("/api/v1/content/article/" + slug)
                .then()
                .statusCode(200);
    }

    private void theSiteIsWrittenToADirectory() throws Exception {
        Path out = folder.resolve("site");
        Run build = run(List.of("site", "build", "--out", out.toString()));
        assertThat(build.output()).contains("пропущено: 0.");
        assertThat(build.status()).isZero();
        assertThat(out.resolve("index.html")).content().contains("Сила в каждом");
        assertThat(out.resolve("legal-norms/tk-svodka-7/index.html")).content().contains("Сводка 7");
        assertThat(out.resolve("assets/site.css")).exists();
        assertThat(HubProcess.processesOf(folder.resolve("home"))).isEmpty();
    }

    private void aPreviewChangesNothing(HubProcess hub, Path file) throws Exception {
        Path more = Files.writeString(
                folder.resolve("more.json"),
                Files.readString(file).replace("]", ",\n{\"index\": 500, \"text\": \"Новая\"}]"));
        Run preview = run(hub, "import", more.toString(), "--map", MAPPING, "--publish", "--preview");
        assertThat(preview.status()).isZero();
        assertThat(preview.output()).contains("Новых: 1, изменившихся: 0, без изменений: 120, спорных: 0, ошибок: 0.");
        given().baseUri(hub.url()).get("/api/v1/content/legal-norm").then().body("total", equalTo(ROWS));
    }

    private void rowsThatDoNotFitAreNamed(HubProcess hub) throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.json"),
                "[{\"index\": 900, \"text\": \"Хорошая\"}, {\"index\": 901, \"text\": \"a\\u0000b\"}, {\"index\": \"!\", \"text\": \"Плохой адрес\"}]");
        Run run = run(hub, "import", file.toString(), "--map", MAPPING);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("Создано: 1, уже были: 0, ошибок: 2.")
                .contains("строка 2:")
                .contains("строка 3:")
                .contains("/slug");
    }

    private void whatIsWrongWithTheCallIsSaid(HubProcess hub, Path file) throws Exception {
        Run noFile = run(hub, "import", "nowhere.json", "--map", MAPPING);
        assertThat(noFile.status()).isEqualTo(1);
        assertThat(noFile.output()).contains("nowhere.json");
        Run noJson = run(
                hub, "import", Files.writeString(folder.resolve("x.json"), "[{").toString(), "--map", MAPPING);
        assertThat(noJson.status()).isEqualTo(1);
        Run noHub = run(List.of("import", file.toString(), "--map", MAPPING, "--url", "http://localhost:1"));
        assertThat(noHub.status()).isEqualTo(1);
        assertThat(noHub.output()).contains("хаб не ответил");
        Path misfits = Files.writeString(
                folder.resolve("misfits.json"), rows().replaceAll("\"index\": (\\d+)", "\"index\": \"_$1\""));
        Run allBad = run(hub, "import", misfits.toString(), "--map", MAPPING);
        assertThat(allBad.status()).isEqualTo(1);
        assertThat(allBad.output()).contains("ошибок: 120.").contains("… и ещё 100");
        Run badRules = run(
                hub,
                "import",
                file.toString(),
                "--map",
                Files.writeString(folder.resolve("m.yaml"), "a: [").toString());
        assertThat(badRules.status()).isEqualTo(1);
        assertThat(badRules.output()).contains("/mapping — Это не YAML");
        Run strange = run(
                hub, "import", Files.writeString(folder.resolve("x.bin"), "?").toString());
        assertThat(strange.status()).isEqualTo(1);
        assertThat(strange.output()).contains("--format");
        Run index = run(hub, "index", "rebuild");
        assertThat(index.status()).isZero();
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> "{\"index\": " + n + ", \"text\": \"Сводка " + n
                        + "\\n\\nРаботодатель обязан оплатить сверхурочную работу.\"}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private Run run(HubProcess hub, String... arguments) throws Exception {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--url", hub.url()))
                .toList());
    }

    private Run run(List<String> arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                JAR.toString()),
                        arguments.stream())
                .toList();
        Path output = Files.createTempFile(folder, "import", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SILA_TOKEN", Api.TOKEN);
        builder.environment().put("SILA_HOME", folder.resolve("home").toString());
        builder.environment().put("SILA_DEMO", "false");
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(output));
    }
}
