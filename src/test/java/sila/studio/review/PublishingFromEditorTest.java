package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.entries.workflow.Steps.entry;
import static sila.studio.review.Screen.dialog;
import static sila.studio.review.Screen.publishing;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.testing.Library;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** The publishing dialog and the panel of review where entries are written. */
@QuarkusTest
class PublishingFromEditorTest {

    private static Page open(StudioBrowser browser, String address) {
        Page page = browser.open("/studio/entries/article/" + address);
        assertThat(page.locator("entry-editor")).hasAttribute("data-ready", "");
        return page;
    }

    @Test
    void what_is_being_written_is_saved_mended_through_a_link_and_published() {
        String picture = Library.uploaded("cover.png", Library.png(1200, 700));
        String id = create(
                "article",
                article(unique("Из формы")).replace("\"lead\"", "\"cover\": {\"id\": \"" + picture + "\"}, \"lead\""));
        try (var browser = StudioBrowser.withRole("editor")) {
            Page page = open(browser, id);
            page.locator("[data-part=fields] [data-field=lead] textarea").fill("Написано только что.");
            var dialog = publishing(page, "Опубликовать");
            entry(id).body("fields.lead", equalTo("Написано только что."));
            dialog.locator("[data-severity='blocks'] .link-button").click();
            assertThat(page.locator("[data-part=fields] [data-field=cover] [data-alt]"))
                    .isFocused();
            page.keyboard().type("Люди в цехе");

            publishing(page, "Опубликовать");
            assertThat(dialog.getByText("Мешает публикации")).hasCount(0);
            browser.assertAccessible();
            button(dialog, "Опубликовать").click();
            assertThat(dialog.getByText("Материал появился везде.")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".entry-heading")).containsText("Опубликован");
            entry(id).body("fields.cover.alt", equalTo("Люди в цехе")).body("state", equalTo("published"));
            browser.shoot("editor-published");
        }
    }

    @Test
    void a_field_is_commented_where_it_is_written() {
        String id = create("article", article(unique("Обсудить в форме")));
        try (var browser = StudioBrowser.withRole("editor")) {
            Page page = open(browser, id);
            assertThat(page.getByText("Замечаний нет.")).isVisible();
            page.locator("[data-part=fields] [data-field=lead] textarea").focus();
            button(page, "Комментировать").click();
            assertThat(page.getByLabel("Текст замечания")).isFocused();
            page.getByLabel("Текст замечания").fill("Недописанное");
            assertThat(page.getByLabel("О чём")).hasValue("/fields/lead");
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Английский"))
                    .click();
            assertThat(page.getByLabel("Текст замечания")).hasValue("Недописанное");
            button(page, "Отправить").click();
            assertThat(page.locator("[data-pointer='/fields/lead'] .words")).hasText("Недописанное");
            browser.assertAccessible();
        }
    }

    @Test
    void a_version_that_is_taken_up_again_comes_into_the_form() {
        String id = create("article", article(unique("Вернуть в форму")));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            Page page = open(browser, id);
            var lead = page.locator("[data-part=fields] [data-field=lead] textarea");
            lead.fill("Другая вводка.");
            button(page, "Сохранить").click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Версии"))
                    .click();
            button(page, "Вернуть: Версия 1").click();
            assertThat(lead).hasValue("Коротко о главном.");
            browser.assertAccessible();
            browser.assertFits();
        }
    }

    @Test
    void what_is_not_there_yet_is_published_once_it_is() {
        try (var browser = StudioBrowser.withRole("editor")) {
            Page page = open(browser, "new");
            assertThat(button(page, "Опубликовать")).isDisabled();
            assertThat(page.locator("entry-review")).containsText("появятся, когда черновик сохранится");
            page.locator("[data-part=fields] [data-field=title] textarea").fill(unique("Новый"));
            assertThat(button(page, "Опубликовать")).isEnabled();
            var dialog = publishing(page, "Опубликовать");
            assertThat(dialog).containsText("Опубликовать пока нельзя");
            dialog.locator("[data-severity='blocks'] .link-button").first().click();
            assertThat(dialog(page)).hasCount(0);
        }
    }

    @Test
    void a_link_from_another_page_leads_to_its_field() {
        String id = create("article", article(unique("По ссылке")));
        try (var browser = StudioBrowser.withRole("editor")) {
            Page page = browser.open(Screen.of("article", id, "publishing"));
            var dialog = publishing(page, "Опубликовать");
            dialog.locator(".findings .link-button").first().click();
            assertThat(page.locator("entry-editor")).hasAttribute("data-ready", "");
            assertThat(page.locator("[data-field=body] :focus")).hasCount(1);
        }
    }
}
