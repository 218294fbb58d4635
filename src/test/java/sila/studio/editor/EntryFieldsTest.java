package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.studio.editor.EditorSteps.field;
import static sila.studio.editor.EditorSteps.idIn;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.StudioBrowser;

/** Every kind of field of the shipped types: filled by hand, saved, and the same when the page is opened again. */
@QuarkusTest
class EntryFieldsTest {

    private static final String A_PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    void moments_places_numbers_and_choices() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "event", "new");
            title(page).fill(Api.unique("Собрание"));
            page.getByLabel("Начало").fill("2026-12-31T18:00");
            assertThat(page.getByLabel("Слова ссылки")).isHidden();
            page.getByLabel("Формат").selectOption("mixed");
            assertThat(page.getByLabel("Слова ссылки")).isVisible();
            page.getByLabel("Широта").fill("55,75");
            page.getByLabel("Долгота").fill("37.62");
            field(page, "place").getByLabel("Адрес").fill("Москва, Ленинский проспект, 42");
            page.getByLabel("Адрес ссылки").fill("https://example.org/");
            page.getByLabel("Слова ссылки").fill("Подключиться");
            page.getByLabel("Число мест").fill("120");
            var topics = page.getByRole(AriaRole.COMBOBOX, named("Темы"));
            topics.fill("зарпл");
            topics.press("Enter");
            topics.fill("спорт");
            page.getByRole(AriaRole.OPTION, named("Спорт")).click();
            var regions = page.getByRole(AriaRole.COMBOBOX, named("Регионы"));
            regions.fill("моск");
            regions.press("ArrowDown");
            regions.press("ArrowDown");
            regions.press("Enter");
            saved(page);
            stored(page)
                    .body("fields.startsAt", is("2026-12-31T15:00:00Z"))
                    .body("fields.format", is("mixed"))
                    .body("fields.place.lat", is(55.75f))
                    .body("fields.place.address", is("Москва, Ленинский проспект, 42"))
                    .body("fields.link.text", is("Подключиться"))
                    .body("fields.capacity", is(120))
                    .body("fields.topics", contains("salary", "sport"))
                    .body("fields.regions", contains("77"));

            page.reload();
            EditorSteps.ready(page);
            assertThat(page.getByLabel("Начало")).hasValue("2026-12-31T18:00");
            assertThat(page.getByLabel("Широта")).hasValue("55.75");
            assertThat(page.getByLabel("Число мест")).hasValue("120");
            assertThat(field(page, "topics").locator("[data-chips] li")).hasText(new String[] {"Зарплата", "Спорт"});
            page.getByLabel("Число мест").fill("");
            field(page, "place").getByLabel("Адрес").fill("");
            page.getByRole(AriaRole.BUTTON, named("Убрать: Зарплата")).click();
            saved(page);
            stored(page)
                    .body("fields.capacity", nullValue())
                    .body("fields.place.address", nullValue())
                    .body("fields.topics", contains("sport"));
            browser.assertAccessible();
        }
    }

    @Test
    void dates_durations_colours_flags_and_lists_of_texts() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "legal-case", "new");
            title(page).fill(Api.unique("Дело"));
            page.getByLabel("Дата решения").fill("2026-11-30");
            page.getByRole(AriaRole.BUTTON, named("Добавить Метки")).click();
            page.keyboard().type("восстановление");
            page.keyboard().press("Enter");
            page.keyboard().type("увольнение");
            page.keyboard().press("Alt+ArrowUp");
            saved(page);
            stored(page)
                    .body("fields.date", is("2026-11-30"))
                    .body("fields.tags", contains("увольнение", "восстановление"));

            open(browser, "episode", "new");
            title(page).fill(Api.unique("Выпуск"));
            page.getByLabel("Длительность").fill("1:02:30");
            page.getByLabel("Ненормативная лексика").check();
            saved(page);
            stored(page).body("fields.duration", is("PT1H2M30S")).body("fields.explicit", is(true));
            page.reload();
            EditorSteps.ready(page);
            assertThat(page.getByLabel("Длительность")).hasValue("1:02:30");
            assertThat(page.getByLabel("Ненормативная лексика")).isChecked();
        }
    }

    @Test
    void references_are_picked_ordered_and_removed_with_a_way_back() {
        String first = Api.unique("Первый материал");
        String second = Api.unique("Второй материал");
        String firstId = Api.create("article", Api.article(first));
        String secondId = Api.create("article", Api.article(second));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            title(page).fill(Api.unique("Ссылается"));
            pick(page, "related", first);
            pick(page, "related", second);
            var rows = field(page, "related").locator("[data-item]");
            assertThat(rows).hasCount(2);
            assertThat(rows.first()).containsText("Черновик");
            rows.last().getByRole(AriaRole.BUTTON, in("Выше")).click();
            saved(page);
            stored(page).body("fields.related", contains(secondId, firstId));
            assertThat(rows.first().getByRole(AriaRole.LINK))
                    .hasAttribute("href", "/studio/entries/article/" + secondId);

            rows.first().getByRole(AriaRole.BUTTON, in("Убрать")).click();
            assertThat(rows).hasCount(1);
            page.locator("#toasts").getByText("Отменить").click();
            assertThat(rows).hasCount(2);
            saved(page);
            stored(page).body("fields.related", contains(secondId, firstId));
            browser.assertAccessible();
        }
    }

    @Test
    void a_picture_is_dropped_on_its_field_and_described() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            title(page).fill(Api.unique("С обложкой"));
            var cover = field(page, "cover");
            cover.evaluate(
                    "(field, bytes) => {"
                            + " const file = new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'cover.png', {type: 'image/png'});"
                            + " const data = new DataTransfer(); data.items.add(file);"
                            + " field.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));"
                            + "}",
                    A_PICTURE);
            assertThat(cover.locator("[data-item]")).containsText("cover.png");
            cover.getByLabel("Что на картинке, для тех, кто её не видит").fill("Рабочие у турбины");
            saved(page);
            stored(page).body("fields.cover.id", notNullValue()).body("fields.cover.alt", is("Рабочие у турбины"));
            page.reload();
            EditorSteps.ready(page);
            assertThat(field(page, "cover").getByLabel("Что на картинке, для тех, кто её не видит"))
                    .hasValue("Рабочие у турбины");
            browser.assertAccessible();
            field(page, "cover").getByRole(AriaRole.BUTTON, in("Убрать")).click();
            saved(page);
            stored(page).body("fields.cover", nullValue());
        }
    }

    @Test
    void a_file_of_the_library_is_picked_for_a_field_and_replaced() {
        String first = Api.unique("обложка");
        String second = Api.unique("замена");
        String firstId = Library.uploaded(first + ".png", Pictures.png());
        String secondId = Library.uploaded(second + ".png", Pictures.png());
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            title(page).fill(Api.unique("С файлом медиатеки"));
            var cover = field(page, "cover");
            cover.locator("[data-pick]").click();
            pickFile(page, first);
            assertThat(cover.locator("[data-item]")).containsText(first + ".png");
            assertThat(cover.locator("[data-facts]")).containsText("32 × 24");
            saved(page);
            stored(page).body("fields.cover.id", is(firstId));

            cover.locator("[data-replace]").click();
            pickFile(page, second);
            assertThat(cover.locator("[data-item]")).containsText(second + ".png");
            saved(page);
            stored(page).body("fields.cover.id", is(secondId));
        }
    }

    private static void pickFile(Page page, String name) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Имя файла, описание или метка").fill(name);
        dialog.locator("[data-asset]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    @Test
    void blocks_are_added_between_copied_moved_and_removed_with_a_way_back() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "page", "new");
            title(page).fill(Api.unique("Из блоков"));
            var blocks = field(page, "blocks");
            add(blocks, "Цитата");
            assertThat(page.getByLabel("Слова", exactly())).isFocused();
            page.keyboard().type("Вместе сильнее.");
            add(blocks, "Показатель");
            page.keyboard().type("42 %");
            page.getByLabel("Подпись", exactly()).fill("рост зарплаты");
            saved(page);
            types(page, "quote", "figure").body("fields.blocks[1].colour", is("#0b3d91"));

            var first = blocks.locator("[data-block]").first();
            first.getByRole(AriaRole.BUTTON, in("Вставить блок ниже")).click();
            first.getByRole(AriaRole.BUTTON, in("Кнопка")).click();
            page.keyboard().type("/join");
            saved(page);
            types(page, "quote", "link", "figure");

            first.getByRole(AriaRole.BUTTON, in("Копия")).click();
            saved(page);
            types(page, "quote", "quote", "link", "figure").body("fields.blocks[1].text", is("Вместе сильнее."));

            blocks.locator("[data-block=figure] [data-toggle]").focus();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(blocks.locator("[data-block=figure] [data-toggle]")).isFocused();
            saved(page);
            types(page, "quote", "quote", "figure", "link");

            blocks.locator("[data-block=figure] [data-remove]").click();
            saved(page);
            types(page, "quote", "quote", "link");
            page.locator("#toasts").getByText("Отменить").click();
            saved(page);
            types(page, "quote", "quote", "figure", "link");

            blocks.locator("[data-block=figure] [data-toggle]").click();
            assertThat(blocks.locator("[data-block=figure] [data-summary]")).containsText("42 % · рост зарплаты");
            browser.assertAccessible();
            browser.shoot("entry-blocks");
            while (blocks.locator("[data-toggle][aria-expanded=true]").count() > 0) {
                blocks.locator("[data-toggle][aria-expanded=true]").first().click();
            }
            dragFirstToTheEnd(page, blocks);
            saved(page);
            types(page, "quote", "figure", "link", "quote");
        }
    }

    private static void dragFirstToTheEnd(Page page, Locator blocks) {
        var handles = blocks.locator("[data-drag]");
        handles.first().hover();
        assertThat(page.locator("[data-draggable=yes]")).isVisible();
        var end = handles.last().boundingBox();
        page.mouse().down();
        // as a hand does: a little on, a little back, until it lies where it should
        page.waitForCondition(() -> {
            page.mouse().move(end.x + 8, end.y + 8, new Mouse.MoveOptions().setSteps(5));
            page.mouse().move(end.x + 8, end.y + end.height, new Mouse.MoveOptions().setSteps(5));
            return "quote".equals(blocks.locator("[data-block]").last().getAttribute("data-block"));
        });
        page.mouse().up();
    }

    private static void add(Locator blocks, String block) {
        blocks.locator(":scope > .menu > summary").click();
        blocks.locator(":scope > .menu").getByRole(AriaRole.BUTTON, in(block)).click();
    }

    private static ValidatableResponse types(Page page, String... types) {
        return stored(page).body("fields.blocks.type", is(List.of(types)));
    }

    private static void pick(Page page, String field, String entry) {
        field(page, field).locator("[data-pick]").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.COMBOBOX).first().fill(entry);
        dialog.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(entry))
                .first()
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Готово"))
                .click();
    }

    private static ValidatableResponse stored(Page page) {
        return administrator().get("/api/v1/manage/entries/" + idIn(page)).then();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
