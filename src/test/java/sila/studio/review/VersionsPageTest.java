package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.entries.workflow.Steps.entry;
import static sila.testing.Api.article;
import static sila.testing.Api.articleBy;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.entries.workflow.Steps;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** Two versions side by side, field by field. */
@QuarkusTest
class VersionsPageTest {

    private static Locator change(Page page, String title) {
        return page.locator(".diff")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static String twoVersions(String author) {
        String id = create("article", article("Тариф вырос на 8 процентов " + unique("а")));
        Steps.save(
                id,
                1,
                articleBy(author, "Тариф вырос на 9 процентов " + unique("а"))
                        .replace("\"0+\"", "\"6+\"")
                        .replace("\"salary\"", "\"salary\", \"safety\"")
                        .replace(
                                "{\"type\": \"paragraph\"",
                                "{\"type\": \"paragraph\", \"content\": [{\"type\": \"text\", \"text\": \"Новый"
                                        + " абзац.\"}]}, {\"type\": \"paragraph\""));
        return id;
    }

    @Test
    void words_are_marked_and_values_are_told_in_words() {
        String name = unique("Анна Ковалёва");
        String id = twoVersions(published("person", Api.person(name)));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("article", id, "versions"));
            var title = change(page, "Заголовок");
            assertThat(title.locator("del").first()).hasText("8");
            assertThat(title.locator("ins").first()).hasText("9");
            assertThat(change(page, "Автор").locator("ins")).hasText(name);
            assertThat(change(page, "Автор").locator(".diff-side").first()).containsText("ничего не было");
            assertThat(page.locator(".diff").filter(new Locator.FilterOptions().setHasText("Охрана труда")))
                    .containsText("Темы");
            var body = change(page, "Текст");
            assertThat(body.locator("ins")).hasText("Новый абзац.");
            assertThat(body).containsText("абзац · добавлено");
            browser.assertAccessible();
            browser.shoot("versions");

            page.getByText("Поменять местами").click();
            assertThat(change(page, "Заголовок").locator("del").first()).hasText("9");
        }
    }

    @Test
    void where_autosaves_have_left_a_gap_the_latest_is_compared_with_the_one_before_it() {
        String id = create("article", article("Тариф вырос на 8 процентов " + unique("а")));
        Steps.save(id, 1, autosave("Тариф вырос на 9 процентов " + unique("а")));
        Steps.save(id, 2, autosave("Тариф вырос на 10 процентов " + unique("а")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("article", id, "versions"));
            var title = change(page, "Заголовок");
            assertThat(title.locator("del").first()).hasText("8");
            assertThat(title.locator("ins").first()).hasText("10");
            assertThat(button(page, "Вернуть эту версию: Версия 1")).isVisible();
        }
    }

    private static String autosave(String title) {
        return article(title).replaceFirst("\\{", "{\"autosave\": true, ");
    }

    @Test
    void on_a_phone_the_versions_stand_below_each_other() {
        String id = twoVersions(published("person", Api.person(unique("Анна"))));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open(Screen.of("article", id, "versions?from=1&to=2"));
            var sides = change(page, "Заголовок").locator(".diff-side");
            var before = sides.first().boundingBox();
            var after = sides.last().boundingBox();
            Assertions.assertThat(after.y).isGreaterThanOrEqualTo(before.y + before.height);
            assertThat(sides.last().locator(".diff-label")).isVisible();
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("versions");
        }
    }

    @Test
    void a_version_is_taken_up_again_and_back() {
        String title = "Тариф " + unique("а");
        String id = create("article", article(title));
        String second = "Тариф " + unique("б");
        Steps.save(id, 1, article(second));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("article", id, "versions"));
            button(page, "Вернуть эту версию: Версия 1").click();
            assertThat(page.getByText("Версия 1 возвращена")).isVisible();
            entry(id).body("title", equalTo(title)).body("version", equalTo(3));
            assertThat(page.locator(".diff-heads")).containsText("из версии 1");
            assertThat(page.locator("h1")).isFocused();
            button(page, "Отменить").click();
            assertThat(page.getByText("Всё как было")).isVisible();
            entry(id).body("title", equalTo(second)).body("version", equalTo(4));
            assertThat(page.locator(".diff-heads")).containsText("из версии 2");
        }
    }

    @Test
    void a_version_is_not_taken_up_over_one_that_nobody_has_seen_here() {
        String id = create("article", article("Тариф " + unique("а")));
        Steps.save(id, 1, article("Тариф " + unique("б")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("article", id, "versions"));
            assertThat(page.locator("restore-version:defined")).isVisible();
            String third = "Тариф " + unique("в");
            Steps.save(id, 2, article(third));
            browser.expect("412");
            button(page, "Вернуть эту версию: Версия 1").click();
            assertThat(page.locator(".toast.bad")).isVisible();
            entry(id).body("title", equalTo(third)).body("version", equalTo(3));
        }
    }

    @Test
    void versions_that_do_not_differ_or_are_not_there_are_said_so() {
        String id = create("article", article(unique("Одна")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("article", id, "versions"));
            assertThat(page.getByText("В этих версиях нет различий")).isVisible();
            browser.assertAccessible();
            browser.expect("404");
            browser.expect("400");
            browser.open(Screen.of("article", id, "versions?from=7"));
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет");
            browser.open(Screen.of("article", id, "versions?from=x&to=%00"));
            assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
        }
    }

    @Test
    void the_page_speaks_english_too() {
        String id = twoVersions(published("person", Api.person(unique("Anna"))));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open("/studio");
            page.locator("details.person summary").click();
            page.getByText("Английский (English)").click();
            browser.open(Screen.of("article", id, "versions"));
            assertThat(change(page, "Title")).containsText("changed");
            browser.open(Screen.of("article", id, "publishing"));
            assertThat(button(page, "Publish")).isEnabled();
            assertThat(page.getByLabel("What you want to say")).isVisible();
        }
    }
}
