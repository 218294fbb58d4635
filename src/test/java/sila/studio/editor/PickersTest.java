package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class PickersTest {

    private static final Pattern LISTS = Pattern.compile("/api/v1/manage/(assets|entries)\\?");

    /** Opens a dialog as a form does; what it answers is told by {@link #answer}. */
    private static Locator open(Page page, String module, String call) {
        page.evaluate("window.answer = import('" + TrialPage.PATH + "/web/pickers/" + module
                + "').then((picker) => picker." + call + "); 0");
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).isVisible();
        return dialog;
    }

    private static Object answer(Page page, String of) {
        return page.evaluate(
                "window.answer.then((answer) => JSON.stringify(answer && answer.map((one) => one." + of + ")))");
    }

    @Test
    void several_entries_are_picked_by_keys() {
        String common = Api.unique("Для выбора");
        for (String number : new String[] {"один", "два", "три"}) {
            Api.create("article", Api.article(common + " " + number));
        }
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(TrialPage.PATH);
            var dialog = open(page, "entries.js", "pickEntries({ types: ['article', 'episode'], many: true })");
            dialog.getByLabel("Название материала").fill(common);
            var options = dialog.locator(".picker-list > li");
            // and two that would be begun
            assertThat(options).hasCount(5);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            browser.assertAccessible();
            browser.shoot("pick-entries");
            page.keyboard().press("Enter");

            assertThat(answer(page, "title")).isEqualTo("[\"" + common + " три\",\"" + common + " один\"]");
            assertThat(dialog).hasCount(0);
        }
    }

    @Test
    void an_entry_is_begun_where_it_is_missed() {
        String name = Api.unique("Новый человек");
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open(TrialPage.PATH);
            var dialog = open(page, "entries.js", "pickEntries({ types: ['person'] })");
            dialog.getByLabel("Название материала").fill(name);
            assertThat(dialog.getByText("Ничего не нашлось")).isVisible();
            browser.assertAccessible();
            browser.assertFits();
            dialog.getByText("Создать «" + name + "»").click();

            assertThat(answer(page, "state")).isEqualTo("[\"draft\"]");
            assertThat(answer(page, "title")).isEqualTo("[\"" + name + "\"]");
        }
    }

    @Test
    void who_changes_their_mind_picks_nothing() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(TrialPage.PATH);
            open(page, "entries.js", "pickEntries()");
            page.keyboard().press("Escape");
            assertThat(answer(page, "id")).isEqualTo("null");
        }
    }

    @Test
    void who_may_not_begin_an_entry_is_told() {
        try (var browser = StudioBrowser.withRole("lawyer")) {
            browser.expect("403");
            var page = browser.open(TrialPage.PATH);
            var dialog = open(page, "entries.js", "pickEntries({ types: ['person'] })");
            dialog.getByLabel("Название материала").fill(Api.unique("Некто"));
            dialog.getByText("Создать «").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
            browser.assertAccessible();
        }
    }

    @Test
    void files_are_uploaded_and_picked_and_a_damaged_one_is_named() {
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open(TrialPage.PATH);
            var dialog = open(page, "media.js", "pickMedia({ kinds: ['image'], many: true })");
            dialog.locator("input[type=file]").setInputFiles(new FilePayload[] {
                new FilePayload("раз.png", "image/png", Pictures.png()),
                new FilePayload("сломан.png", "image/png", new byte[] {1, 2, 3}),
                new FilePayload("два.png", "image/png", Pictures.png()),
                new FilePayload("договор.txt", "text/plain", new byte[] {'a'}),
            });
            assertThat(dialog.locator("[aria-pressed=true]")).hasCount(2);
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Файл «сломан.png»");
            assertThat(dialog.getByRole(AriaRole.ALERT))
                    .containsText("«договор.txt» загружен в медиатеку, но сюда он не подходит");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("pick-media");
            dialog.getByText("Готово").click();

            assertThat(answer(page, "filename")).isEqualTo("[\"два.png\",\"раз.png\"]");
        }
    }

    /** As a hub that is busy; each refusal has its number. */
    private static void refuseLists(Page page) {
        var refused = new AtomicInteger();
        page.route(
                LISTS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\": \"Хаб занят: " + refused.incrementAndGet() + "\"}")));
    }

    @Test
    void a_list_that_does_not_come_is_not_taken_for_an_empty_one() {
        String title = Api.unique("После сбоя");
        Api.create("article", Api.article(title));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("503");
            var page = browser.open(TrialPage.PATH);
            refuseLists(page);
            var files = open(page, "media.js", "pickMedia()");
            var words = files.getByLabel("Имя файла, описание или метка");
            assertThat(files.getByRole(AriaRole.ALERT)).hasText("Хаб занят: 1");
            assertThat(files.getByRole(AriaRole.STATUS)).isEmpty();
            words.fill("а");
            assertThat(files.getByRole(AriaRole.ALERT)).hasText("Хаб занят: 2");
            page.unroute(LISTS);
            words.fill(title);
            assertThat(files.getByRole(AriaRole.STATUS)).containsText("Ничего не нашлось");
            assertThat(files.getByRole(AriaRole.ALERT)).isHidden();
            files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Закрыть"))
                    .click();
            assertThat(files).hasCount(0);

            refuseLists(page);
            var entries = open(page, "entries.js", "pickEntries({ create: false })");
            assertThat(entries.getByRole(AriaRole.ALERT)).hasText("Хаб занят: 1");
            entries.getByLabel("Название материала").fill(title);
            page.keyboard().press("Enter");
            assertThat(entries.getByRole(AriaRole.ALERT)).hasText("Хаб занят: 2");
            assertThat(entries.getByRole(AriaRole.STATUS)).isEmpty();
            page.unroute(LISTS);
            entries.getByLabel("Тип", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption("article");
            // nothing is picked by a key that was pressed before it failed
            assertThat(entries.locator(".picker-list > li")).hasCount(1);
            assertThat(entries.getByRole(AriaRole.ALERT)).isHidden();
        }
    }

    @Test
    void files_are_found_by_a_word_and_only_those_that_fit() {
        String common = Api.unique("снимок");
        Library.uploaded(common + " цеха.png", Pictures.png());
        Library.uploaded(common + " цеха.txt", new byte[] {'a'});
        String wanted = Library.uploaded(common + " моста.png", Pictures.png());
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(TrialPage.PATH);
            var dialog = open(page, "media.js", "pickMedia({ kinds: ['image'] })");
            var search = dialog.getByLabel("Имя файла, описание или метка");
            search.fill(common);
            assertThat(dialog.locator("[data-asset]")).hasCount(2);
            search.fill(common + " такого нет");
            assertThat(dialog.getByRole(AriaRole.STATUS))
                    .hasText("Ничего не нашлось. Попробуйте другое слово или загрузите файл.");
            search.fill(common + " моста");
            assertThat(dialog.locator("[data-asset]")).hasCount(1);
            browser.assertAccessible();
            dialog.locator("[data-asset]").click();

            assertThat(answer(page, "id")).isEqualTo("[\"" + wanted + "\"]");
        }
    }
}
