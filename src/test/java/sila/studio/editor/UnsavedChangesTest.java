package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.is;
import static sila.studio.editor.EditorSteps.keptOnDevice;
import static sila.studio.editor.EditorSteps.lead;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.status;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Controls;
import sila.testing.People;
import sila.testing.StudioBrowser;

/** A network that is cut, a browser that crashes, a session that ends: nothing that was typed is lost. */
@QuarkusTest
class UnsavedChangesTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String CUT = "ERR_INTERNET_DISCONNECTED";

    @Test
    void what_is_typed_while_the_network_is_cut_is_saved_when_it_is_back() {
        String id = Api.create("article", Api.article(Api.unique("Связь")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var page = open(browser, "article", id);
            lead(page).fill("Первая половина");
            browser.context().setOffline(true);
            lead(page).press("End");
            page.keyboard().type(", вторая половина.");
            assertThat(status(page)).hasText("нет связи — изменения хранятся на этом устройстве");
            browser.assertAccessible();
            browser.shoot("entry-offline");

            browser.context().setOffline(false);
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Первая половина, вторая половина."));
        }
    }

    @Test
    void a_draft_that_was_begun_without_a_network_is_made_when_it_is_back() {
        String name = Api.unique("Без связи");
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var page = open(browser, "article", "new");
            browser.context().setOffline(true);
            title(page).fill(name);
            assertThat(status(page)).hasText("нет связи — изменения хранятся на этом устройстве");
            browser.context().setOffline(false);
            saved(page);
            administrator().get(ENTRIES + EditorSteps.idIn(page)).then().body("title", is(name));
        }
    }

    @Test
    void what_a_crashed_browser_has_left_is_restored() {
        String id = Api.create("article", Api.article(Api.unique("Сбой")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var next = crashWhileTyping(browser, id, "Перед сбоем.");
            var page = open(next, "article", id);
            var note = page.locator("[data-note=left-over]");
            assertThat(note).containsText("остались несохранённые изменения");
            assertThat(note).containsText("Вводка");
            assertThat(lead(page)).hasValue("Коротко о главном.");

            press(page, "Посмотреть отличия");
            assertThat(page.getByRole(AriaRole.DIALOG).locator("ins")).containsText("Перед");
            page.keyboard().press("Escape");
            press(page, "Восстановить");
            assertThat(lead(page)).hasValue("Перед сбоем.");
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Перед сбоем."));
            page.reload();
            EditorSteps.ready(page);
            assertThat(page.locator("[data-note]")).hasCount(0);
        }
    }

    @Test
    void what_was_left_is_thrown_away_and_had_back() {
        String id = Api.create("article", Api.article(Api.unique("Выбросить")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var next = crashWhileTyping(browser, id, "Лишнее.");
            var page = open(next, "article", id);
            press(page, "Выбросить");
            assertThat(page.locator("[data-note]")).hasCount(0);
            press(page, "Отменить");
            assertThat(page.locator("[data-note=left-over]")).isVisible();
            press(page, "Выбросить");
            assertThat(page.locator("[data-note]")).hasCount(0);
            page.reload();
            EditorSteps.ready(page);
            assertThat(page.locator("[data-note]")).hasCount(0);
            assertThat(lead(page)).hasValue("Коротко о главном.");
        }
    }

    @Test
    void what_was_left_of_an_entry_that_has_moved_on_is_merged_field_by_field() {
        String id = Api.create("article", Api.article(Api.unique("Ушло вперёд")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var next = crashWhileTyping(browser, id, "Мой вариант.");
            administrator()
                    .header("If-Match", "\"1\"")
                    .body("{\"fields\": {\"lead\": \"Чужой вариант.\", \"title\": \"Новый заголовок\"}}")
                    .patch(ENTRIES + id)
                    .then()
                    .statusCode(200);
            var page = open(next, "article", id);
            press(page, "Восстановить");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Чужой");
            assertThat(dialog).containsText("Мой");
            Controls.inDialog(page, "Взять").click();
            saved(page);
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("title", is("Новый заголовок"))
                    .body("fields.lead", is("Мой вариант."));
        }
    }

    @Test
    void what_was_left_does_not_take_the_place_of_what_was_just_typed() {
        String id = Api.create("article", Api.article(Api.unique("Уже пишут")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var next = crashWhileTyping(browser, id, "Осталось от сбоя.");
            var page = open(next, "article", id);
            lead(page).fill("Написано заново.");
            press(page, "Восстановить");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Осталось от сбоя.");
            assertThat(dialog).containsText("Написано заново.");
            dialog.getByLabel("Оставить то, что в форме").check();
            Controls.inDialog(page, "Взять").click();
            saved(page);
            assertThat(lead(page)).hasValue("Написано заново.");
            page.reload();
            EditorSteps.ready(page);
            assertThat(page.locator("[data-note=left-over]")).isVisible();
        }
    }

    @Test
    void who_signs_out_elsewhere_is_told_what_they_leave_behind() {
        String id = Api.create("article", Api.article(Api.unique("Забытое")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(CUT);
            var page = crashWhileTyping(browser, id, "Не забыть.");
            page.navigate("/studio/help");
            page.locator("details.person summary").click();
            var out = page.getByText("Выйти", new Page.GetByTextOptions().setExact(true));
            out.click();
            assertThat(page.getByText("На этом устройстве есть несохранённые изменения"))
                    .isVisible();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/help");
            out.click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in");
        }
    }

    @Test
    void a_session_that_has_ended_keeps_the_changes_until_somebody_signs_in_again() {
        String id = Api.create("article", Api.article(Api.unique("Сеанс")));
        var person = People.withRole("editor");
        try (var browser = StudioBrowser.of(person)) {
            browser.expect("401");
            var page = open(browser, "article", id);
            var cookies = browser.context().cookies();
            browser.context().clearCookies();
            lead(page).fill("После конца сеанса.");
            assertThat(status(page)).hasText("сеанс закончился — изменения хранятся на этом устройстве");
            assertThat(page.getByText("Сеанс закончился. Войдите в новой вкладке"))
                    .isVisible();
            keptOnDevice(page, "После конца сеанса.");
            browser.context()
                    .addCookies(cookies.stream()
                            .map(cookie -> new Cookie(cookie.name, cookie.value)
                                    .setUrl(StudioBrowser.hub())
                                    .setHttpOnly(true))
                            .toList());
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("После конца сеанса."));
        }
    }

    @Test
    void who_signs_out_leaves_nothing_on_the_device() {
        String id = Api.create("article", Api.article(Api.unique("Выход")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            lead(page).fill("Перед выходом.");
            page.locator("details.person summary").click();
            page.getByText("Выйти", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in");
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Перед выходом."));
            Assertions.assertThat(page.evaluate("indexedDB.databases().then(all => all.length)"))
                    .isEqualTo(0);
        }
    }

    /** @return another page of the same browser */
    private static Page crashWhileTyping(StudioBrowser browser, String id, String words) {
        var page = open(browser, "article", id);
        var next = browser.context().newPage();
        var isCrashed = new AtomicBoolean();
        page.onCrash(crashed -> isCrashed.set(true));
        browser.context().setOffline(true);
        lead(page).fill(words);
        keptOnDevice(page, words);
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException aborted) {
            // no answer comes from there
        }
        next.waitForCondition(isCrashed::get);
        page.close();
        browser.context().setOffline(false);
        return next;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
