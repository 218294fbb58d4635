package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static sila.studio.editor.EditorSteps.idIn;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.status;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.StudioBrowser;

@QuarkusTest
class EntryKeyboardTest {

    @Test
    void a_page_is_written_with_the_keyboard_alone() {
        String name = Api.unique("С клавиатуры");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "announcement", "new");
            page.keyboard().type(name);
            page.keyboard().press("Tab");
            page.keyboard().type("Коротко.");
            tabTo(page, "Темы");
            page.keyboard().type("спорт");
            page.keyboard().press("Enter");
            page.keyboard().type("культ");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().press("Backspace");
            page.keyboard().type("обуч");
            page.keyboard().press("Enter");
            tabTo(page, "Показывать на всех страницах");
            page.keyboard().press("Space");
            page.keyboard().press("Control+s");
            saved(page);
            administrator()
                    .get("/api/v1/manage/entries/" + idIn(page))
                    .then()
                    .body("title", is(name))
                    .body("fields.lead", is("Коротко."))
                    .body("fields.important", is(true))
                    .body("fields.topics", contains("sport", "education"));
        }
    }

    @Test
    void tabs_of_languages_are_walked_by_arrows() {
        String id = Api.create("article", Api.article(Api.unique("Языки")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Русский"))
                    .focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Английский")))
                    .isFocused();
            page.keyboard().press("Tab");
            page.keyboard().type("Languages");
            saved(page);
            administrator().get("/api/v1/manage/entries/" + id).then().body("translations.en.title", is("Languages"));
        }
    }

    @Test
    void the_sheet_of_keys_names_those_of_the_page() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            page.locator("h1").click();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Сохранить сейчас");
            assertThat(status(page)).hasText("черновик появится, когда вы начнёте писать");
        }
    }

    /** Back and forth, as somebody does who sees where they are. */
    private static void tabTo(Page page, String label) {
        var wanted = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }
}
