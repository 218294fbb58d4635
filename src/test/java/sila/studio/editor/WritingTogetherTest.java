package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.is;
import static sila.studio.editor.EditorSteps.body;
import static sila.studio.editor.EditorSteps.lead;
import static sila.studio.editor.EditorSteps.look;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.status;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.StudioBrowser;

/** Two people, one entry. */
@QuarkusTest
class WritingTogetherTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";

    @Test
    void others_see_who_edits_and_a_chief_editor_takes_over() {
        String id = Api.create("article", Api.article(Api.unique("Вдвоём")));
        try (var first = StudioBrowser.withRole("editor");
                var second = StudioBrowser.withRole("chief-editor")) {
            first.expect("423");
            var anna = open(first, "article", id);
            lead(anna).fill("Пишет первая.");
            saved(anna);

            var boris = open(second, "article", id);
            assertThat(boris.locator("[data-note=lock]")).containsText("редактирует этот материал");
            assertThat(status(boris)).hasText("только чтение");
            assertThat(lead(boris)).not().isEditable();
            second.assertAccessible();
            second.shoot("entry-presence");

            press(boris, "Взять редактирование себе");
            assertThat(boris.locator("[data-note=lock]")).hasCount(0);
            lead(boris).fill("Пишет второй.");
            saved(boris);

            title(anna).fill("Не успела");
            assertThat(status(anna)).containsText("материал правит другой человек");
            assertThat(title(anna)).not().isEditable();
            assertThat(title(anna)).hasValue("Не успела");
            EditorSteps.keptOnDevice(anna, "Не успела");
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Пишет второй."));

            boris.close();
            look(anna);
            saved(anna);
            assertThat(lead(anna)).hasValue("Пишет второй.");
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("title", is("Не успела"))
                    .body("fields.lead", is("Пишет второй."));
        }
    }

    @Test
    void who_reads_sees_a_new_version_by_itself() {
        String id = Api.create("article", Api.article(Api.unique("Читатель")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            change(id, "{\"fields\": {\"lead\": \"Новая вводка.\"}}");
            look(page);
            assertThat(lead(page)).hasValue("Новая вводка.");
        }
    }

    @Test
    void changes_of_different_fields_come_together_by_themselves() {
        String id = Api.create("article", Api.article(Api.unique("Разные поля")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("412");
            browser.expect("ERR_INTERNET_DISCONNECTED");
            var page = open(browser, "article", id);
            browser.context().setOffline(true);
            lead(page).fill("Моя вводка.");
            change(id, "{\"fields\": {\"title\": \"Чужой заголовок\"}}");
            browser.context().setOffline(false);
            saved(page);
            assertThat(title(page)).hasValue("Чужой заголовок");
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("title", is("Чужой заголовок"))
                    .body("fields.lead", is("Моя вводка."));
        }
    }

    @Test
    void of_a_field_that_both_have_changed_one_text_is_chosen_and_the_other_is_kept() {
        String id = Api.create("article", Api.article(Api.unique("Одно поле")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("412");
            browser.expect("ERR_INTERNET_DISCONNECTED");
            var page = open(browser, "article", id);
            browser.context().setOffline(true);
            lead(page).fill("Моя вводка.");
            body(page).fill("Мой текст.");
            EditorSteps.keptOnDevice(page, "Мой текст.");
            change(id, """
                    {"fields": {"lead": "Чужая вводка.", "body": {"content": [
                      {"type": "paragraph", "content": [{"type": "text", "text": "Чужой текст."}]}]}}}
                    """);
            browser.context().setOffline(false);

            assertThat(page.locator("[data-note=conflict]")).containsText("Материал изменили двое");
            // whoever is writing goes on until they press it
            page.keyboard().type(" И ещё.");
            press(page, "Решить");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Материал изменили двое");
            assertThat(dialog).containsText("И ещё.");
            browser.assertAccessible();
            browser.shoot("entry-conflict");
            dialog.getByRole(
                            AriaRole.GROUP,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName("Текст")
                                    .setExact(true))
                    .getByLabel("Взять чужой вариант")
                    .check();
            dialog.getByText("Соединить и сохранить").click();
            saved(page);
            assertThat(body(page)).containsText("Чужой текст.");
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("fields.lead", is("Моя вводка."))
                    .body("fields.body.content[0].content[0].text", is("Чужой текст."));

            page.reload();
            EditorSteps.ready(page);
            assertThat(page.locator("[data-note=left-over]")).containsText("Текст");
        }
    }

    @Test
    void the_lock_is_given_back_when_the_page_goes() {
        String id = Api.create("article", Api.article(Api.unique("Замок")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            lead(page).focus();
            await().until(() -> administrator().get(ENTRIES + id).path("lock") != null);
            page.navigate("/studio/help");
            await().until(() -> administrator().get(ENTRIES + id).path("lock") == null);
        }
    }

    private static void change(String id, String patch) {
        int version = administrator().get(ENTRIES + id).path("version");
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(ENTRIES + id)
                .then()
                .statusCode(200);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
