package sila.studio.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class EntriesPageTest {

    private static final String LIST = "/studio/entries";

    /** A word that stands in the titles of one test's entries and nowhere else. */
    private static String word() {
        return Api.unique("Список").replace(' ', '-');
    }

    private static String draft(String title) {
        return Api.create("article", Api.article(title));
    }

    private static Page open(StudioBrowser browser, String path) {
        var page = browser.open(path);
        assertThat(page.locator("entry-list:defined")).isVisible();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("#rows > tr");
    }

    private static Locator row(Page page, String title) {
        return rows(page).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void choose(Page page, String title) {
        row(page, title).getByRole(AriaRole.CHECKBOX).check();
    }

    @Test
    void an_editor_finds_entries_from_anywhere_sorts_them_and_narrows_the_list() {
        String word = word();
        draft("Бета " + word);
        draft("Альфа " + word);
        Api.publish(draft("Гамма " + word));
        StudioBrowser.as("editor", browser -> {
            var page = browser.open("/studio/help");
            page.getByLabel("Найти материал").fill(word);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/studio/entries\\?q="));
            assertThat(rows(page)).hasCount(3);
            assertThat(page.locator("#count")).hasText("Всего: 3");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Название").setExact(true))
                    .click();
            assertThat(rows(page).first()).containsText("Альфа");
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Название");

            page.locator(".narrowing-more > summary").click();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Состояние"))
                    .selectOption("draft");
            assertThat(rows(page)).hasCount(2);
            browser.assertAccessible();
            browser.shoot("lists-narrowed");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Черновик — Убрать фильтр"))
                    .click();
            assertThat(rows(page)).hasCount(3);
            page.goBack();
            assertThat(rows(page)).hasCount(2);
        });
    }

    @Test
    void a_list_shows_terms_and_references_by_their_titles_and_what_is_not_public_yet() {
        String word = word();
        String author = Api.published("person", Api.person("Автор " + word));
        String id = Api.create("article", Api.articleBy(author, "Статья " + word));
        Api.publish(id);
        Api.administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Новая вводка.\"}}")
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/article?q=" + word);
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("Автор " + word);
            assertThat(rows(page)).containsText("Зарплата");
            assertThat(rows(page)).containsText("неопубликованные правки");
            page.getByLabel("Действия с материалом: Статья " + word).click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Посмотреть на сайте")))
                    .hasAttribute("href", Pattern.compile("/articles/statia-.*|/articles/stat.*"));
            browser.assertAccessible();
        });
    }

    @Test
    void long_lists_are_shown_in_parts_and_whoever_comes_back_finds_their_place() {
        String word = word();
        IntStream.rangeClosed(1, 300).forEach(n -> Api.create("person", Api.person(word + " " + n)));
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/person?q=" + word);
            assertThat(rows(page)).hasCount(25);
            assertThat(page.locator("#count")).hasText("Всего: 300");
            for (int shown = 50; shown <= 100; shown += 25) {
                page.getByText("Показать ещё").click();
                assertThat(rows(page)).hasCount(shown);
                assertThat(rows(page).nth(shown - 25).locator(".title a")).isFocused();
            }
            rows(page).nth(90).locator(".title a").click();
            page.waitForURL(Pattern.compile("/studio/entries/person/[0-9a-f-]{36}"));
            page.goBack();
            assertThat(rows(page)).hasCount(100);
            assertThat(rows(page).nth(90)).isInViewport();
        });
    }

    @Test
    void an_empty_list_says_what_to_do() {
        String word = word();
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = open(browser, LIST + "?q=" + word);
            assertThat(page.getByText("Ничего не нашлось")).isVisible();
            browser.assertAccessible();
            browser.assertFits();
            page.locator(".empty").getByText("Сбросить фильтры").click();
            assertThat(rows(page).first()).isVisible();
        }
    }

    @Test
    void what_is_refused_says_why_and_what_was_done_can_be_taken_back() {
        String word = word();
        draft("Готова " + word);
        draft("Тоже готова " + word);
        Api.create("article", "{\"fields\": {\"title\": \"Без возраста " + word + "\"}}");
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/article?q=" + word + "&sort=title");
            page.getByLabel("Выбрать все на странице").check();
            assertThat(page.getByText("Выбрано: 3")).isVisible();
            browser.assertAccessible();
            button(page, "Опубликовать").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Не получилось: 1 из 3");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Без возраста");
            assertThat(page.locator(".toast")).containsText("Опубликовано: 2 материала");
            assertThat(row(page, "Тоже готова")).containsText("Опубликован");
            assertThat(page.getByText("Выбрано: 1")).isVisible();
            browser.shoot("lists-refused");

            button(page, "Отменить").click();
            assertThat(row(page, "Тоже готова")).containsText("Снят с публикации");
        });
    }

    @Test
    void entries_are_thrown_away_and_brought_back_assigned_and_tagged() {
        String word = word();
        draft("Первая " + word);
        draft("Вторая " + word);
        var editor = People.withRole("editor");
        try (var browser = StudioBrowser.of(editor)) {
            var page = open(browser, LIST + "/article?q=" + word + "&sort=title");
            page.getByLabel("Действия с материалом: Вторая " + word).click();
            page.locator("details[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("В корзину"))
                    .click();
            assertThat(rows(page)).hasCount(1);
            button(page, "Отменить").click();
            assertThat(rows(page)).hasCount(2);

            choose(page, "Первая");
            button(page, "Поручить").click();
            assertThat(page.getByLabel("Кому")).not().hasValue("");
            browser.assertAccessible();
            page.locator("#assigning footer .main").click();
            assertThat(row(page, "Первая")).containsText("Некто " + editor.login());

            choose(page, "Первая");
            button(page, "Добавить темы").click();
            page.getByLabel("Спорт").check();
            page.locator("#tagging footer .main").click();
            assertThat(row(page, "Первая")).containsText("Спорт");
        }
    }

    @Test
    void nobody_loses_an_entry_because_the_list_of_people_has_not_come() {
        String word = word();
        String id = draft("Поручена " + word);
        var editor = People.withRole("editor");
        Api.administrator()
                .body("{\"assignee\": \"" + editor.id() + "\", \"dueAt\": null}")
                .put("/api/v1/manage/entries/" + id + "/assignment")
                .then()
                .statusCode(200);
        try (var browser = StudioBrowser.of(editor)) {
            browser.expect("ERR_FAILED");
            browser.expect("htmx:");
            var page = open(browser, LIST + "/article?q=" + word);
            page.route("**/studio/colleagues*", Route::abort);
            choose(page, "Поручена");
            button(page, "Поручить").click();
            var dialog = page.locator("#assigning");
            assertThat(button(dialog, "Повторить")).isVisible();
            assertThat(dialog.locator("option")).hasText("Список людей не загрузился");
            browser.assertAccessible();
            dialog.locator("footer .main").click();
            assertThat(dialog).isVisible();
            page.unroute("**/studio/colleagues*");
            button(dialog, "Повторить").click();
            assertThat(page.getByLabel("Кому")).hasValue(editor.id());
            assertThat(page.getByLabel("Кому")).isFocused();
            assertThat(button(dialog, "Повторить")).hasCount(0);
            assertThat(row(page, "Поручена")).containsText(editor.login());

            page.getByLabel("Кому").selectOption("nobody");
            dialog.locator("footer .main").click();
            assertThat(row(page, "Поручена")).not().containsText(editor.login());
        }
        Api.administrator().get("/api/v1/manage/entries/" + id).then().body("assignee", nullValue());
    }

    @Test
    void rows_that_come_later_are_not_chosen_with_those_before_them() {
        String word = word();
        IntStream.rangeClosed(1, 26).forEach(n -> Api.create("person", Api.person(word + " " + n)));
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/person?q=" + word);
            var all = page.getByLabel("Выбрать все на странице");
            all.check();
            assertThat(page.getByText("Выбрано: 25")).isVisible();
            page.getByText("Показать ещё").click();
            assertThat(rows(page)).hasCount(26);
            assertThat(all).not().isChecked();
            assertThat(page.getByText("Выбрано: 25")).isVisible();
            assertThat(page.locator(".pick-all:indeterminate")).hasCount(1);
        });
    }

    @Test
    void whoever_works_for_a_branch_sees_and_begins_only_what_is_its_own() {
        String word = word();
        Api.create("article", Api.article("Своя " + word).replace("\"77\"", "\"38\""));
        Api.create("article", Api.article("Чужая " + word).replace("\"77\"", "\"54\""));
        try (var browser = StudioBrowser.of(People.withRole("regional-editor", People.regional("38")))) {
            var page = open(browser, LIST + "?q=" + word);
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("Своя");
            page.navigate(LIST + "/article");
            button(page, "Создать").click();
            page.waitForURL(Pattern.compile("/studio/entries/article/[0-9a-f-]{36}"));
            page.navigate(LIST + "/article?owner=me");
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("Без названия");
        }
    }

    @Test
    void hostile_titles_break_nothing() {
        String word = word();
        List.of(
                        "<script>document.title='взлом'</script> " + word,
                        "\\u202Eолмодраз " + word + " \\u2066конец",
                        "Щ".repeat(180) + word,
                        "\\\"><img src=x onerror=alert(1)>" + word)
                .forEach(title -> Api.create("article", Api.article(title)));
        for (var window : List.of(Window.DESKTOP, Window.PHONE)) {
            try (var browser = StudioBrowser.withRole("editor", window)) {
                var page = open(browser, LIST + "/article?q=" + word);
                assertThat(rows(page)).hasCount(4);
                assertThat(page).hasTitle("Статьи · Студия");
                browser.assertFits();
                browser.assertAccessible();
                browser.shoot("lists-hostile");
                choose(page, "onerror");
                browser.assertFits();
            }
        }
    }

    @Test
    void the_keyboard_is_enough() {
        String word = word();
        draft("А " + word);
        draft("Б " + word);
        draft("В " + word);
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/article");
            page.keyboard().press("/");
            page.keyboard().type(word);
            page.keyboard().press("Enter");
            assertThat(rows(page)).hasCount(3);
            page.navigate(page.url() + "&sort=title");
            assertThat(page.locator("entry-list:defined")).isVisible();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("x");
            assertThat(page.getByText("Выбрано: 2")).isVisible();
            assertThat(row(page, "Б " + word)).hasAttribute("aria-selected", "true");
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/studio/entries/article/[0-9a-f-]{36}"));
        });
    }

    @Test
    void a_stretch_of_rows_is_chosen_with_the_shift_key() {
        String word = word();
        IntStream.rangeClosed(1, 5).forEach(n -> draft(n + " " + word));
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/article?sort=title&q=" + word);
            choose(page, "2 " + word);
            page.keyboard().down("Shift");
            row(page, "4 " + word).getByRole(AriaRole.CHECKBOX).click();
            page.keyboard().up("Shift");
            assertThat(page.getByText("Выбрано: 3")).isVisible();
        });
    }

    @Test
    void a_view_is_kept_under_a_name_and_columns_are_chosen() {
        String word = word();
        draft("Черновик " + word);
        Api.publish(draft("Вышла " + word));
        StudioBrowser.as("chief-editor", browser -> {
            var page = open(browser, LIST + "/article?state=draft&q=" + word);
            button(page, "Сохранить подборку").click();
            page.getByLabel("Название подборки").fill("Мои " + word);
            browser.assertAccessible();
            page.locator("#keeping footer .main").click();
            assertThat(page.locator(".tabs [aria-current]")).hasText("Мои " + word);

            page.navigate(LIST + "/article");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Мои " + word))
                    .click();
            assertThat(rows(page)).hasCount(1);
            button(page, "Сохранить подборку").click();
            button(page, "Удалить подборку").click();
            assertThat(page.locator(".tabs").getByText(word)).hasCount(0);

            button(page, "Столбцы").click();
            page.locator("#columns").getByLabel("Темы").uncheck();
            page.locator("#columns footer .main").click();
            assertThat(page.locator("thead")).not().containsText("Темы");
            page.navigate(LIST + "/article");
            assertThat(page.locator("thead")).not().containsText("Темы");
        });
    }

    @Test
    void whoever_chooses_columns_comes_back_to_what_they_were_looking_at() {
        String word = word();
        draft("Бета* ... " + word);
        draft("Альфа* ... " + word);
        Api.publish(draft("Гамма* ... " + word));
        StudioBrowser.as("editor", browser -> {
            var page = open(browser, LIST + "/article?columns=entry.state&sort=title&state=draft&q=*%20...%20" + word);
            assertThat(rows(page)).hasCount(2);
            assertThat(page.locator("thead")).not().containsText("Темы");
            button(page, "Столбцы").click();
            page.locator("#columns").getByLabel("Темы").check();
            page.locator("#columns footer .main").click();
            assertThat(page.locator("thead")).containsText("Темы");
            assertThat(rows(page)).hasCount(2);
            assertThat(rows(page).first()).containsText("Альфа");
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Название");
            assertThat(page.locator(".narrowing [name=q]")).hasValue("* ... " + word);
        });
    }

    @Test
    void an_address_that_nobody_can_mean_is_answered_in_words() {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("400");
            browser.expect("404");
            var page = browser.open(LIST + "?state=%3Cscript%3E");
            assertThat(page.locator(".door")).containsText("Состояния:");
            page.navigate(LIST + "/no-such-type");
            assertThat(page.locator(".door h1")).containsText("no-such-type");
        }
    }

    @Test
    void the_list_speaks_english_and_fits_a_phone() {
        String word = word();
        draft("Статья " + word);
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = open(browser, LIST + "/article?q=" + word);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Articles")))
                    .isVisible();
            assertThat(page.locator("#count")).hasText("In all: 1");
            browser.assertFits();
            browser.assertAccessible();
            browser.shoot("lists");
        }
    }
}
