package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sila.entries.workflow.Steps.entry;
import static sila.entries.workflow.Steps.history;
import static sila.studio.review.Screen.act;
import static sila.studio.review.Screen.dialog;
import static sila.studio.review.Screen.publishing;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;
import static sila.testing.EditorialModel.note;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import sila.testing.EditorialModel;
import sila.testing.People;
import sila.testing.StudioBrowser;

/** A type with review in the studio: the author submits, the editor says why not, then approves and publishes. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class EditorialReviewTest {

    @Test
    void a_note_goes_from_its_author_to_the_editor_back_and_out() {
        var author = People.withRole("author");
        String id = author.asks()
                .body(note(unique("Заметка")))
                .post("/api/v1/manage/content/note")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var editor = People.withRole("editor");
        String path = Screen.of("note", id, "publishing");
        try (var desk = StudioBrowser.of(author)) {
            Page page = desk.open(path);
            var dialog = publishing(page, "Опубликовать");
            assertThat(dialog).containsText("Сначала: «Сдать на проверку», «Принять».");
            desk.assertAccessible();
            button(dialog, "Сдать на проверку").click();
            var question = dialog(page).last();
            question.getByLabel("Замечание (необязательно)").fill("Готово");
            question.getByLabel("Найти по имени").fill(editor.login());
            question.getByLabel("Кому передать").selectOption(editor.id());
            button(question, "Сдать на проверку").click();
            assertThat(page.locator("entry-state")).hasText("На проверке");
            entry(id).body("assignee", equalTo(editor.id()));
            assertThat(page.locator("[data-section='assignment'] summary")).containsText("Некто " + editor.login());
            assertThat(page.locator("[data-section='assignment'] select")).hasValue(editor.id());
            assertThat(page.locator(".comment .words")).hasText("Готово");
            assertThat(page.locator("[role='tab']").first()).hasText("Замечания (1)");
        }
        try (var desk = StudioBrowser.of(editor, StudioBrowser.Window.PHONE)) {
            Page page = desk.open(path);
            assertThat(page.locator(".comment .words")).hasText("Готово");
            act(page, "request-changes");
            button(dialog(page), "Вернуть на доработку").click();
            assertThat(dialog(page)).isVisible();
            dialog(page).getByLabel("Причина").fill("Нет источника");
            desk.assertAccessible();
            desk.assertFits();
            button(dialog(page), "Вернуть на доработку").click();
            assertThat(page.locator("entry-state")).hasText("Нужны правки");
        }
        try (var desk = StudioBrowser.of(author)) {
            Page page = desk.open(path);
            assertThat(page.locator("entry-review .note")).containsText("Нет источника");
            act(page, "submit");
            button(dialog(page), "Сдать на проверку").click();
            assertThat(page.locator("entry-state")).hasText("На проверке");
        }
        try (var desk = StudioBrowser.of(editor)) {
            Page page = desk.open(path);
            act(page, "approve");
            assertThat(page.locator("entry-state")).hasText("Одобрен");
            var dialog = publishing(page, "Опубликовать");
            dialog.getByLabel("Снять с сайта (необязательно)").fill("2999-01-01T12:00");
            dialog.getByLabel("Почему потом снять").fill("Акция кончится");
            button(dialog, "Опубликовать").click();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
            assertThat(dialog.getByText("Исчезнет с сайта")).isVisible();
            button(dialog, "Закрыть").last().click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("История"))
                    .click();
            assertThat(page.locator("[role='tabpanel']:visible")).containsText("Нет источника");
        }
        history(id).body("items.transition[-1]", equalTo("submit"));
        entry(id).body("state", equalTo("published")).body("unpublishAt", equalTo("2999-01-01T09:00:00Z"));
        history(id).body("items.findAll { it.reason == 'Нет источника' }.transition", contains("request-changes"));
    }
}
