package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static sila.studio.editor.EditorSteps.field;
import static sila.studio.editor.EditorSteps.idIn;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.status;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.EditorialModel;
import sila.testing.StudioBrowser;

/** Fields that not everybody may change or read, and kinds that no shipped type has. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class FieldsForFewTest {

    @Test
    void a_field_of_other_roles_is_read_only_and_says_whose_it_is() {
        try (var browser = StudioBrowser.withRole("author")) {
            var page = open(browser, "tip", "new");
            assertThat(page.getByLabel("Закреплена")).isDisabled();
            assertThat(field(page, "pinned")).containsText("Это поле меняют: Редактор, Главный редактор.");
            assertThat(field(page, "remark")).containsText("только для редакции");
            title(page).fill(Api.unique("Наводка"));
            page.getByLabel("Для редакции").fill("Проверить.");
            saved(page);
            administrator()
                    .get("/api/v1/manage/entries/" + idIn(page))
                    .then()
                    .body("fields.remark", is("Проверить."))
                    .body("fields.pinned", is(false));
            browser.assertAccessible();
        }
    }

    @Test
    void json_that_is_none_is_kept_and_not_sent() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "sample", "new");
            title(page).fill(Api.unique("Образец"));
            saved(page);
            page.getByLabel("Настройки").fill("{\"a\": ");
            assertThat(status(page)).containsText("кроме: Настройки");
            page.keyboard().press("Control+s");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Это не JSON");
            page.getByLabel("Настройки").fill("{\"a\": null, \"b\": [1]}");
            page.getByLabel("Воскресенье").check();
            saved(page);
            administrator()
                    .get("/api/v1/manage/entries/" + idIn(page))
                    .then()
                    .body("fields.settings.b", contains(1))
                    .body("fields.settings.containsKey('a')", is(true))
                    .body("fields.days", contains("sun"));
        }
    }

    @Test
    void a_problem_deep_in_blocks_is_led_to() {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("422");
            var page = open(browser, "sample", "new");
            title(page).fill(Api.unique("Вложенный"));
            saved(page);
            page.getByText("Добавить блок").first().click();
            page.getByText("Раздел", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            var section = page.locator("[data-block=section]");
            section.getByLabel("Название раздела").fill("Первый");
            section.getByText("Добавить блок").click();
            section.locator("[data-field=parts] > .menu").getByText("Часть").click();
            page.keyboard().type("слишком длинные слова части");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("длиннее 20 знаков");
            section.locator("[data-toggle]").first().click();
            page.getByRole(AriaRole.ALERT).getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.getByLabel("Слова части")).isFocused();
            page.getByLabel("Слова части").fill("коротко");
            saved(page);
            administrator()
                    .get("/api/v1/manage/entries/" + idIn(page))
                    .then()
                    .body("fields.sections[0].parts[0].words", is("коротко"));
            browser.assertAccessible();
        }
    }
}
