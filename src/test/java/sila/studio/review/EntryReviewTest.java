package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.entry;
import static sila.entries.workflow.Steps.standing;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.entries.workflow.Steps;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** What people say and owe each other about a draft, beside it. */
@QuarkusTest
class EntryReviewTest {

    private static String page(String id) {
        return Screen.of("article", id, "publishing");
    }

    private static void say(Page page, String place, String words) {
        page.getByLabel("О чём").selectOption(new SelectOption().setLabel(place));
        page.getByLabel("Текст замечания").fill(words);
        button(page, "Отправить").click();
        assertThat(page.locator(".comment .words").filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    @Test
    void a_field_is_commented_answered_settled_and_opened_again() {
        String id = create("article", article(unique("Обсуждаем")));
        var anna = People.withRole("editor");
        try (var browser = StudioBrowser.of(anna, Window.PHONE)) {
            var page = browser.open(page(id));
            assertThat(page.getByText("Замечаний нет.")).isVisible();
            browser.assertAccessible();
            say(page, "Вводка", "Короче!");
            say(page, "Заголовок", "Точнее");
            assertThat(page.locator("[data-pointer]").first()).hasAttribute("data-pointer", "/fields/title");
            assertThat(page.getByRole(AriaRole.TAB).first()).hasText("Замечания (2)");

            var lead = page.locator("[data-pointer='/fields/lead']");
            button(lead, "Ответить").click();
            lead.getByLabel("Ваш ответ").fill("Сократил");
            button(lead, "Отправить").click();
            assertThat(lead.locator(".answers .words")).hasText("Сократил");
            button(lead.locator(".answers"), "Изменить").click();
            lead.getByLabel("Текст замечания").fill("Сократил вдвое");
            button(lead, "Сохранить").click();
            assertThat(lead.locator(".answers .words")).hasText("Сократил вдвое");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("review");

            button(lead, "Закрыть").click();
            assertThat(page.getByRole(AriaRole.TAB).first()).hasText("Замечания (1)");
            standing(id).body("unresolvedComments", equalTo(1));
            page.getByText("Закрытые (1)").click();
            button(lead, "Открыть снова").click();
            assertThat(page.getByRole(AriaRole.TAB).first()).hasText("Замечания (2)");

            var title = page.locator("[data-pointer='/fields/title']");
            button(title, "Удалить").click();
            assertThat(title).hasCount(0);
            button(page, "Отменить").click();
            assertThat(title.locator(".words")).hasText("Точнее");
        }
    }

    @Test
    void words_of_others_are_answered_and_not_changed() {
        String id = create("article", article(unique("Чужие слова")));
        administrator()
                .body("{\"pointer\": \"\", \"text\": \"Чужое\"}")
                .post(Steps.of(id) + "/comments")
                .then()
                .statusCode(201)
                .body("yours", equalTo(true));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var thread = page.locator(".thread");
            assertThat(thread).containsText("Чужое");
            assertThat(button(thread, "Ответить")).isVisible();
            assertThat(button(thread, "Изменить")).hasCount(0);
            assertThat(button(thread, "Удалить")).hasCount(0);
            assertThat(button(thread, "Закрыть")).isVisible();
        }
    }

    private static void commented(String id, String pointer, String text) {
        administrator()
                .body("{\"pointer\": \"" + pointer + "\", \"text\": \"" + text + "\"}")
                .post(Steps.of(id) + "/comments")
                .then()
                .statusCode(201);
    }

    @Test
    void an_answer_that_is_being_written_stays_while_other_threads_change_and_is_sent_once() {
        String id = create("article", article(unique("Пишут ответ")));
        commented(id, "/fields/title", "Точнее");
        commented(id, "/fields/lead", "Короче");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var lead = page.locator("[data-pointer='/fields/lead']");
            button(lead, "Ответить").click();
            lead.getByLabel("Ваш ответ").fill("Сокращу");
            button(page.locator("[data-pointer='/fields/title']"), "Закрыть").click();
            assertThat(page.getByRole(AriaRole.TAB).first()).hasText("Замечания (1)");
            assertThat(page.getByText("Закрытые (1)")).isFocused();
            assertThat(lead.getByLabel("Ваш ответ")).hasValue("Сокращу");

            lead.getByLabel("Ваш ответ").focus();
            lead.locator("form").evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");
            assertThat(lead.locator(".answers .words")).hasText("Сокращу");
            assertThat(lead.locator(".thread")).isFocused();
            assertThat(lead.locator("form")).hasCount(0);
            button(lead, "Ответить").click();
            button(lead, "Отмена").click();
            assertThat(lead.locator(".thread")).isFocused();
            browser.assertAccessible();
        }
        administrator()
                .get(Steps.of(id) + "/comments")
                .then()
                .body("items.find { it.pointer == '/fields/lead' }.answers.text", contains("Сокращу"));
    }

    @Test
    void answers_of_the_hub_that_overtake_each_other_show_nothing_twice() {
        String id = create("article", article(unique("Обгоняют")));
        Api.publish(id);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var held = new ArrayList<Route>();
            page.route("**/transitions/history*", held::add);
            var tab = page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("История"));
            tab.click();
            tab.click();
            page.waitForCondition(() -> held.size() == 2);
            var steps = page.locator("[role='tabpanel']:visible [data-item]");
            held.get(1).resume();
            assertThat(steps).hasCount(1);
            page.waitForResponse("**/transitions/history*", () -> held.get(0).resume());
            assertThat(steps).hasCount(1);
        }
    }

    @Test
    void whoever_asks_for_more_goes_on_with_what_has_come() {
        String id = create("article", article(unique("Много версий")));
        for (int version = 1; version <= 3; version++) {
            Steps.save(id, version, article(unique("Правка")));
        }
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            // pages of two
            page.route(
                    Pattern.compile("/versions\\?limit=50"),
                    route -> route.resume(new Route.ResumeOptions()
                            .setUrl(route.request().url().replace("limit=50", "limit=2"))));
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Версии"))
                    .click();
            var panel = page.locator("[role='tabpanel']:visible");
            assertThat(panel.locator("[data-item]")).hasCount(2);
            button(panel, "Показать ещё").click();
            assertThat(panel.locator("[data-item]")).hasCount(4);
            assertThat(panel.locator("[data-item]").nth(2)).isFocused();
        }
    }

    @Test
    void the_field_that_somebody_stands_in_can_be_commented() {
        String id = create("article", article(unique("Рядом с полем")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            assertThat(page.getByText("Замечаний нет.")).isVisible();
            page.evaluate("""
                const field = document.createElement('div');
                field.dataset.part = 'fields';
                field.innerHTML = '<div data-field="body"><div class="field-head"><span data-slot="field"></span></div>'
                    + '<textarea aria-label="Поле"></textarea></div>';
                document.querySelector('main').append(field);
                """);
            page.getByLabel("Поле").focus();
            button(page, "Комментировать").click();
            assertThat(page.getByLabel("Текст замечания")).isFocused();
            assertThat(page.getByLabel("О чём")).hasValue("/fields/body");
            page.evaluate("document.dispatchEvent(new CustomEvent('sila:comment-on',"
                    + " {detail: {pointer: '/fields/body/content/0'}}))");
            assertThat(page.getByLabel("О чём")).hasValue("/fields/body/content/0");
        }
    }

    private static String people(Page page, String id, String seek) {
        return (String)
                page.evaluate("path => fetch(path).then((answer) => answer.text())", page(id) + "/people?q=" + seek);
    }

    @Test
    void an_entry_is_given_to_somebody_who_can_open_it_until_a_day() {
        String id = create("article", article(unique("Поручить")));
        var anna = People.withRole("editor");
        var far = People.withRole("regional-editor", People.regional("24"));
        try (var browser = StudioBrowser.of(anna)) {
            var page = browser.open(page(id));
            assertThat(page.locator("[data-section='assignment']")).containsText("Ответственный: Никто");
            Assertions.assertThat(people(page, id, anna.login().toUpperCase(Locale.ROOT)))
                    .contains(anna.id());
            Assertions.assertThat(people(page, id, far.login())).isEqualTo("[]");
            Assertions.assertThat(people(page, id, "%00")).isEqualTo("[]");
        }
        administrator()
                .body("{\"assignee\": \"" + anna.id() + "\", \"dueAt\": null}")
                .put(Steps.of(id) + "/assignment")
                .then()
                .statusCode(200);
        try (var browser = StudioBrowser.of(anna)) {
            var page = browser.open(page(id));
            page.getByText("Ответственный: Некто " + anna.login()).click();
            assertThat(page.getByLabel("Ответственный")).hasValue(anna.id());
            browser.assertAccessible();
            page.getByLabel("Срок").fill("2999-03-01T10:00");
            button(page, "Поручить").click();
            assertThat(page.getByText("Поручено: Некто " + anna.login())).isVisible();
            entry(id).body("assignee", equalTo(anna.id())).body("dueAt", equalTo("2999-03-01T07:00:00Z"));
            button(page, "Отменить").click();
            assertThat(page.getByLabel("Срок")).hasValue("");
            entry(id).body("dueAt", nullValue());
        }
    }

    @Test
    void history_and_versions_tell_who_did_what() {
        String id = create("article", article(unique("Первая")));
        for (int version = 1; version <= 3; version++) {
            Steps.save(id, version, article(unique("Сама")).replaceFirst("\\{", "{\"autosave\": true, "));
        }
        Steps.save(id, entry(id).extract().path("version"), article(unique("Нарочно")));
        Api.publish(id);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("История"))
                    .click();
            assertThat(page.locator("[role='tabpanel']:visible")).containsText("Опубликован");
            browser.assertAccessible();
            page.keyboard().press("ArrowRight");
            assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Версии")))
                    .isFocused();
            var panel = page.locator("[role='tabpanel']:visible");
            assertThat(panel).containsText("на сайте");
            assertThat(panel.getByText("Версия 1")).isVisible();
            browser.assertAccessible();
            button(panel, "Вернуть: Версия 1").click();
            assertThat(page.getByText("Версия 1 возвращена")).isVisible();
            assertThat(panel).containsText("из версии 1");
            button(page, "Отменить").click();
            assertThat(page.getByText("Всё как было")).isVisible();
        }
        administrator()
                .get(Steps.of(id) + "/versions")
                .then()
                .body("items.restoredFrom", hasItem(1))
                .body("items.version", not(contains(1)));
    }

    @Test
    void who_may_only_read_sees_what_is_said_and_can_say_nothing() {
        String id = create("article", article(unique("Только чтение")));
        var role = People.role(List.of("content:read", "model:read"));
        try (var browser = StudioBrowser.of(People.withRole(role))) {
            var page = browser.open(page(id));
            assertThat(page.locator("[data-section='assignment']")).hasText("Ответственный: Никто");
            assertThat(page.getByLabel("Текст замечания")).hasCount(0);
            browser.assertAccessible();
        }
    }
}
