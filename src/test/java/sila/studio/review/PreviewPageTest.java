package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;
import static sila.testing.Patience.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.entries.workflow.Steps;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** The site's own page before readers see it. */
@QuarkusTest
class PreviewPageTest {

    private static String page(String id) {
        return Screen.of("article", id, "preview");
    }

    private static FrameLocator site(Page page) {
        return page.frameLocator("iframe");
    }

    private static void shows(Page page, String title) {
        assertThat(site(page).locator("h1")).hasText(title);
    }

    @Test
    void a_draft_is_seen_in_the_widths_of_three_screens() {
        String title = unique("Черновик");
        String id = create("article", article(title));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            shows(page, title);
            for (var width :
                    Map.of("Телефон", 375, "Планшет", 768, "Компьютер", 1280).entrySet()) {
                button(page, width.getKey()).click();
                assertThat(button(page, width.getKey())).hasAttribute("aria-pressed", "true");
                page.waitForFunction(
                        "width => document.querySelector('iframe').contentWindow.innerWidth === width",
                        width.getValue());
            }
            page.keyboard().press("1");
            assertThat(button(page, "Телефон")).hasAttribute("aria-pressed", "true");
            browser.assertAccessible();
            browser.shoot("preview");
        }
    }

    @Test
    void a_phone_shows_a_desktop_smaller() {
        String title = unique("На телефоне");
        String id = create("article", article(title));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open(page(id));
            shows(page, title);
            button(page, "Компьютер").click();
            Assertions.assertThat(page.locator("iframe").boundingBox().width).isLessThanOrEqualTo(375);
            browser.assertFits();
            browser.assertAccessible();
            browser.shoot("preview");
        }
    }

    @Test
    void what_another_tab_has_saved_is_shown_at_once() {
        String id = create("article", article(unique("Первая")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            assertThat(site(page).locator("h1")).containsText("Первая");
            var editing = browser.context().newPage();
            editing.navigate(Screen.of("article", id, "publishing"));
            assertThat(button(editing, "Опубликовать")).isEnabled();
            String second = unique("Вторая");
            Steps.save(id, 1, article(second));
            editing.evaluate(
                    "id => document.dispatchEvent(new CustomEvent('sila:saved', {detail: {id, version: 2}}))", id);
            shows(page, second);
        }
    }

    @Test
    void a_release_and_a_moment_to_come_are_looked_at() {
        String first = unique("Сейчас");
        String id = create("article", article(first));
        String title = unique("Релиз для просмотра");
        String release = administrator()
                .body(Map.of("title", title, "entries", List.of(id)))
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open(page(id));
            shows(page, first);
            page.getByLabel("Что показать").selectOption(release);
            shows(page, first);

            page.getByLabel("Что показать").selectOption("at");
            page.getByLabel("Момент").fill("2030-01-01T12:00");
            button(page, "Показать").click();
            assertThat(site(page).locator("h1")).not().hasText(first);
            administrator()
                    .body("{\"publishAt\": \"2029-01-01T00:00:00Z\"}")
                    .post(Steps.of(id) + "/schedule")
                    .then()
                    .statusCode(200);
            button(page, "Показать").click();
            shows(page, first);
            browser.expect("422");
            page.getByLabel("Момент").fill("2020-01-01T12:00");
            button(page, "Показать").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("впереди");
        }
        administrator().delete(Steps.of(id) + "/schedule").then().statusCode(200);
    }

    @Test
    void a_link_is_given_to_somebody_outside_and_taken_back() {
        String title = unique("Показать автору");
        String id = create("article", article(title));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            shows(page, title);
            button(page, "Поделиться").click();
            assertThat(page.getByText("Действующих ссылок на этот материал нет."))
                    .isVisible();
            page.getByLabel("Сколько действует").selectOption("86400");
            button(page, "Создать ссылку").click();
            var link = page.getByLabel("Ссылка", new Page.GetByLabelOptions().setExact(true));
            assertThat(link).hasValue(Pattern.compile(".*/preview/.+"));
            browser.assertAccessible();
            browser.shoot("preview-share");
            String path = URI.create(link.inputValue()).getPath();
            given().get(path).then().statusCode(200).body(containsString(title));

            button(page, "Отозвать").click();
            assertThat(page.locator("#share-title")).isFocused();
            button(page, "Отменить").click();
            assertThat(button(page, "Отозвать")).isFocused();
            given().get(path).then().statusCode(200);
            button(page, "Отозвать").click();
            await().untilAsserted(() -> given().get(path).then().statusCode(404));
        }
    }

    @Test
    void who_may_not_preview_reads_why() {
        String id = create("article", article(unique("Без предпросмотра")));
        var role = People.role(List.of("content:read", "model:read"));
        try (var browser = StudioBrowser.of(People.withRole(role))) {
            var page = browser.open(page(id));
            assertThat(page.getByText("Смотреть предпросмотр вам нельзя.")).isVisible();
            assertThat(page.locator("iframe")).hasCount(0);
            browser.assertAccessible();
        }
    }
}
