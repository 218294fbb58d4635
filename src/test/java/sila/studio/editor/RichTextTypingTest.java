package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.testing.StudioBrowser.Window;

/** What is typed, by keys and by the toolbar. */
@QuarkusTest
class RichTextTypingTest {

    @Test
    void signs_of_markdown_become_structure_while_they_are_typed() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("## Раздел\n");
            writing.type("Слово **жирное**, *наклонное*, ~~снятое~~ и `код`.\n");
            writing.type("- раз\nдва\n");
            writing.press("Tab");
            writing.type("внутри\n");
            writing.press("Shift+Tab");
            writing.type("три\n\n");
            writing.type("1. первое\n\n");
            writing.type("> цитата");
            writing.press("Enter", "Enter");
            writing.type("---");
            writing.type("```");
            writing.type("x = 1");

            writing.assertSketch("heading{level=2}[Раздел] paragraph[Слово <strong>жирное</strong>, <em>наклонное</em>,"
                    + " <strike>снятое</strike> и <code>код</code>.]"
                    + " bullet_list[list_item[paragraph[раз]] list_item[paragraph[два]"
                    + " bullet_list[list_item[paragraph[внутри]]]] list_item[paragraph[три]]]"
                    + " ordered_list[list_item[paragraph[первое]]] blockquote[paragraph[цитата]]"
                    + " horizontal_rule code_block[x = 1]");
            writing.assertAccepted();
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text-structure");
        }
    }

    @Test
    void quotes_and_dashes_are_typographic_and_backspace_takes_that_back() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("Он сказал: \"Профсоюз \"Сила\" с нами\" -- и ушёл...");
            writing.assertSketch("paragraph[Он сказал: «Профсоюз „Сила“ с нами»\u00a0— и ушёл…]");

            writing.press("Backspace");
            assertThat(writing.sketch()).endsWith("и ушёл...]");
        }
    }

    @Test
    void typography_of_the_whole_text_is_one_step() {
        try (var writing = Writing.with(
                Writing.paragraph("В 2025 г. в «Россети» - 5 млн руб., ст. 81 ТК РФ"),
                "{'type':'code_block','content':[{'type':'text','text':'a - b'}]}")) {
            writing.go("/content/0");
            writing.button("Типографика").click();
            writing.assertSketch("paragraph[В\u00a02025\u00a0г. в\u00a0«Россети»\u00a0— 5\u00a0млн\u00a0руб.,"
                    + " ст.\u00a081\u00a0ТК\u00a0РФ] code_block[a - b]");

            writing.text.press("Control+z");
            assertThat(writing.sketch()).startsWith("paragraph[В 2025 г. в «Россети» - 5 млн руб., ст. 81 ТК РФ]");
        }
    }

    @Test
    void a_citation_that_was_typed_is_offered_as_one() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("Увольнение по п. 2 части первой ст. 81 ТК РФ");
            assertThat(writing.page.locator(".rt-offer")).containsText("Сделать цитатой нормы");
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text-offer");
            writing.press("Tab");
            writing.type(" законно.");

            writing.assertSketch("paragraph[Увольнение по norm_citation{act=тк article=81 part=1 point=2"
                    + " text=п. 2 части первой ст. 81 ТК РФ} законно.]");
            writing.assertAccepted();
        }
    }

    @Test
    void a_citation_is_asked_for_in_a_dialog() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("Смотрите ");
            writing.press("Control+Shift+l");
            var dialog = writing.dialog();
            dialog.getByText("Готово").click();
            assertThat(dialog.getByText("Без этого цитату не найти.")).isVisible();
            writing.browser.assertAccessible();
            dialog.getByLabel("Статья").fill("142");
            assertThat(dialog.getByLabel("Читатели увидят")).hasValue("ст.\u00a0142 ТК\u00a0РФ");
            writing.press("Enter");

            assertThat(writing.page.locator(".norm")).hasText("ст.\u00a0142 ТК\u00a0РФ");
            assertThat(writing.value().at("/content/0/content/1/attrs/article").asText())
                    .isEqualTo("142");
            writing.assertAccepted();
        }
    }

    @Test
    void the_menu_of_the_slash_is_narrowed_by_what_is_typed() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("/");
            var menu = writing.page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Что вставить"));
            assertThat(menu).isVisible();
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text-slash");
            writing.type("врез");
            assertThat(menu.getByRole(AriaRole.OPTION)).hasCount(3);
            writing.press("ArrowDown", "Enter");
            writing.type("Осторожно");

            writing.assertSketch("callout{kind=warning}[paragraph[Осторожно]]");
            writing.page.getByLabel("Вид врезки").selectOption("important");
            writing.assertSketch("callout{kind=important}[paragraph[Осторожно]]");
            writing.assertAccepted();
        }
    }

    @Test
    void the_toolbar_says_what_is_on_and_switches_it() {
        try (var writing = Writing.with(Writing.paragraph("слово"))) {
            writing.choose("слово");
            writing.button("Полужирный").click();
            assertThat(writing.button("Полужирный")).hasAttribute("aria-pressed", "true");
            writing.button("Нижний индекс").click();
            writing.button("Верхний индекс").click();
            writing.button("Подзаголовок").click();

            writing.assertSketch("heading{level=3}[<sup><strong>слово</strong></sup>]");
            writing.button("Отменить").click();
            assertThat(writing.sketch()).startsWith("paragraph[");
        }
    }

    @Test
    void everything_is_done_by_keys_alone() {
        try (var writing = Writing.begin()) {
            writing.page.locator("#page").focus();
            writing.press("Tab");
            assertThat(writing.page.locator(":focus")).hasAttribute("data-action", "undo");
            writing.press("Tab");
            assertThat(writing.text).isFocused();
            writing.type("Один\nДва\nТри");
            writing.press("Alt+ArrowUp", "Alt+ArrowUp");
            writing.assertSketch("paragraph[Три] paragraph[Один] paragraph[Два]");

            writing.press("Alt+F10", "ArrowRight", "ArrowRight");
            assertThat(writing.page.locator(":focus")).hasAttribute("data-action", "h2");
            writing.press("Enter");
            assertThat(writing.text).isFocused();
            assertThat(writing.sketch()).startsWith("heading{level=2}[Три]");

            writing.press("Alt+F10", "End", "Enter", "ArrowDown");
            assertThat(writing.page.locator(":focus")).hasAttribute("role", "menuitem");
            writing.browser.assertAccessible();
            writing.press("Escape", "Escape");
            assertThat(writing.text).isFocused();

            writing.press("Control+Shift+8");
            writing.press("Tab");
            assertThat(writing.text).isFocused();
            writing.press("Escape", "Tab");
            assertThat(writing.page.locator("#after")).isFocused();
        }
    }

    @Test
    void text_is_found_and_replaced_in_one_step() {
        try (var writing = Writing.with(
                Writing.paragraph("Учет рабочего времени"),
                "{'type':'paragraph','content':[{'type':'text','text':'учёт','marks':[{'type':'link','attrs':{'href':'/u'}}]},{'type':'text','text':'"
                        + " и отчёт'}]}")) {
            writing.go("/content/0");
            writing.press("Control+f");
            writing.type("учёт");
            var status = writing.page.getByRole(AriaRole.SEARCH, new Page.GetByRoleOptions().setName("Поиск и замена"));
            assertThat(status).containsText("1 из 2");
            assertThat(writing.page.locator(".rt-found")).hasCount(2);
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text-find");
            writing.page.getByLabel("Заменить на").fill("подсчёт");
            writing.button("Заменить все").click();
            writing.assertSketch(
                    "paragraph[подсчёт рабочего времени] paragraph[<link{href=/u}>подсчёт</link> и отчёт]");

            writing.press("Escape");
            assertThat(writing.text).isFocused();
            writing.press("Control+z");
            writing.assertSketch("paragraph[Учет рабочего времени] paragraph[<link{href=/u}>учёт</link> и отчёт]");
        }
    }

    @Test
    void a_table_is_built_and_taken_apart() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("/таб\nГод");
            writing.press("Tab");
            writing.type("Оклад");
            var bar = writing.page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Таблица"));
            assertThat(bar).isVisible();
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text-table");
            writing.button("Удалить столбец").click();
            writing.button("Строка ниже").click();
            writing.button("Строка ниже").click();
            writing.button("Удалить строку").click();
            writing.button("Столбец справа").click();
            writing.assertAccepted();
            assertThat(writing.value().at("/content/0/content")).hasSize(4);

            writing.button("Удалить таблицу").click();
            assertThat(writing.value().isNull()).isTrue();
            assertThat(bar).isHidden();
        }
    }

    @Test
    void the_editor_fits_a_phone() {
        try (var writing = Writing.begin(Window.PHONE, "")) {
            writing.text.click();
            writing.type("/таб\nЯчейка");
            assertThat(writing.button("Удалить таблицу")).isVisible();
            writing.browser.assertFits();
            writing.browser.assertAccessible();
            writing.browser.shoot("rich-text");
            writing.press("Control+f");
            assertThat(writing.page.getByLabel("Заменить на")).isVisible();
            writing.browser.assertFits();
        }
    }
}
