package sila.studio.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class TransferPagesTest {

    private static final Pattern ONE = Pattern.compile(".*/studio/transfer/[0-9a-f-]{36}");

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String mapping(String slug) {
        return """
                type: article
                key: "%1$s-{id}"
                slug: "%1$s-{id}"
                fields:
                  title: "{title}"
                  topics: ["{topic}"]
                """.formatted(slug);
    }

    /** Chooses a table, writes its mapping and has the hub look at it. */
    private static void look(Page page, String csv, String mapping) {
        page.getByLabel("Что привезти").selectOption("csv");
        page.getByLabel("Файл", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file("таблица.csv", csv));
        page.getByLabel("Соответствие полей (YAML)").fill(mapping);
        button(page, "Посмотреть, что получится").click();
    }

    @Test
    void an_export_is_made_and_downloaded() throws Exception {
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/transfer");
            page.getByLabel("Темы").check();
            page.getByLabel("С файлами медиатеки").uncheck();
            browser.assertAccessible();
            button(page, "Собрать архив").click();
            assertThat(page).hasURL(ONE);
            var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Скачать архив"));
            assertThat(link).isVisible();
            browser.assertAccessible();
            var download = page.waitForDownload(link::click);

            assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K');
        }
    }

    @Test
    void a_table_is_looked_at_first_and_then_brought_in() {
        String slug = "t-" + UUID.randomUUID().toString().substring(0, 8);
        String csv = "id,title,topic\n1,<script>alert(1)</script>,salary\n2,Вторая,нет-такой-темы\n";
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/transfer");
            look(page, csv, mapping(slug));
            assertThat(page).hasURL(ONE);
            assertThat(page.getByText("Ждёт вашего решения")).isVisible();
            assertThat(page.locator("#findings")).containsText("<script>alert(1)</script>");
            browser.assertAccessible();
            browser.shoot("transfer-preview");
            page.reload();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("С ошибкой")))
                    .click();
            assertThat(page.locator("#findings > tr")).hasCount(1);
            button(page, "Перенести").click();
            assertThat(page.getByText("Готово")).isVisible();
            assertThat(page.getByText("Создано").first()).isVisible();
            browser.assertAccessible();

            page.navigate("/studio/transfer");
            assertThat(page.locator("#transfers")).containsText("таблица.csv");
        }
        assertThat((List<?>) administrator()
                        .get("/api/v1/manage/entries?type=article&slug=" + slug + "-1")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void an_archive_of_another_hub_is_looked_at_and_the_import_cancelled() {
        byte[] archive = administrator()
                .get("/api/v1/manage/export?types=topic&assets=false")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/transfer");
            page.getByLabel("Файл", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("export.zip", "application/zip", archive));
            button(page, "Посмотреть, что получится").click();
            assertThat(page).hasURL(ONE);
            assertThat(page.getByText("Ждёт вашего решения")).isVisible();
            button(page, "Отменить перенос").click();
            assertThat(page.getByText("Отменено").first()).isVisible();
        }
    }

    @Test
    void what_is_wrong_is_said_before_anything_is_sent() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            browser.expect("400");
            var page = browser.open("/studio/transfer");
            button(page, "Посмотреть, что получится").click();
            assertThat(page.getByText("Выберите файл.")).isVisible();
            look(page, "id\n1\n", "type: нет-такого\n");
            assertThat(page.locator("import-form").getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Соответствие полей (YAML)")).hasValue("type: нет-такого\n");
            browser.assertAccessible();
        }
    }

    @Test
    void a_mapping_that_cannot_be_read_is_said() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/transfer");
            assertThat(page.locator("import-form:defined")).isVisible();
            page.getByLabel("Что привезти").selectOption("csv");
            page.evaluate(
                    "Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError')); 0");
            page.locator("[data-mapping]").setInputFiles(file("поля.yaml", "type: article\n"));
            assertThat(page.locator(".toast.bad")).containsText("поля.yaml");
            assertThat(page.getByLabel("Соответствие полей (YAML)")).hasValue("");
        }
    }

    @Test
    void an_import_whose_file_was_lost_waits_for_it() {
        String slug = "t-" + UUID.randomUUID().toString().substring(0, 8);
        String order = "{\"format\": \"csv\", \"mapping\": \"%s\"}"
                .formatted(mapping(slug).replace("\"", "\\\"").replace("\n", "\\n"));
        String id = administrator()
                .body(order)
                .post("/api/v1/manage/transfers/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (var browser = StudioBrowser.withRole("administrator", Window.PHONE)) {
            var page = browser.open("/studio/transfer/" + id);
            browser.assertAccessible();
            browser.assertFits();
            page.locator("#file").setInputFiles(file("rows.csv", "id,title,topic\n1,Раз,salary\n"));
            button(page, "Отправить").click();
            assertThat(page).hasURL(ONE);
            assertThat(page.getByText("Ждёт вашего решения")).isVisible();
            browser.assertFits();
            button(page, "Отменить перенос").click();
            assertThat(page.getByText("Отменено").first()).isVisible();
        }
    }

    @Test
    void the_screen_fits_a_phone_speaks_english_and_is_closed_to_others() {
        try (var browser = StudioBrowser.withRole("administrator", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio/transfer");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Moving data")))
                    .isVisible();
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("transfer");
        }
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("403");
            var page = browser.open("/studio/transfer");
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
        }
    }
}
