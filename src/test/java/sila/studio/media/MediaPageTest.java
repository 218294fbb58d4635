package sila.studio.media;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.awaitScripts;
import static sila.testing.Controls.button;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.png;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.media.State;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class MediaPageTest {

    @Inject
    EntityManager database;

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'{title}.png";

    /** As a drag from another program brings files; Playwright can only drag what is on the page. */
    private static final String BROUGHT = """
        ([name, kind]) => {
          const brought = new DataTransfer();
          brought.items.add(new File(['текст'], name, { type: 'text/plain' }));
          return kind === 'paste'
            ? document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true }))
            : document.getElementById('files').dispatchEvent(new DragEvent(kind, { dataTransfer: brought, bubbles: true, cancelable: true }));
        }\
        """;

    private static final String ASKS_BEFORE_LEAVING =
            "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";

    /** With all that its scripts bring. */
    private static Page open(StudioBrowser browser, String path) {
        return browser.open(path);
    }

    /** Also those of other tests: dragging does nothing when it has to scroll. */
    private static void seeAllFolders(Page page) {
        page.setViewportSize(1280, 10_000);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Page page, String id) {
        return page.locator("#file-" + id);
    }

    private static Locator upload(Page page, String name) {
        return page.locator("[data-upload=\"" + name + "\"]");
    }

    private static void choose(Page page, String id) {
        card(page, id).getByRole(AriaRole.CHECKBOX).check();
    }

    private static void take(Page page, FilePayload... files) {
        page.locator("media-library > input[type=file]").setInputFiles(files);
    }

    private static FilePayload picture(String name, int width, int height) {
        return new FilePayload(name, "image/png", png(width, height));
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }

    /** @return its id */
    private static String folder(String name) {
        return administrator()
                .body(Map.of("name", name))
                .post("/api/v1/manage/asset-folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of a picture in the folder */
    private static String pictureIn(String folder, String name) {
        String id = Library.uploaded(name, png(4, 3));
        Library.describe(id, "{\"folder\": \"" + folder + "\"}").statusCode(200);
        return id;
    }

    private static String in(String folder) {
        return "/studio/media?folder=" + folder;
    }

    private static List<String> filesIn(String folder) {
        return administrator().get(ASSETS + "?folder=" + folder).path("items.filename");
    }

    @Test
    void the_library_and_a_file_are_accessible_on_a_desktop_and_on_a_phone() {
        String folder = folder(Api.unique("Снимки"));
        String id = pictureIn(folder, "вид.png");
        for (var window : new Window[] {Window.DESKTOP, Window.PHONE}) {
            try (var browser = StudioBrowser.withRole("editor", window)) {
                var page = open(browser, "/studio/media");
                browser.assertAccessible();
                browser.assertFits();
                browser.shoot("media");
                open(browser, in(folder) + "&view=list");
                choose(page, id);
                browser.assertAccessible();
                browser.assertFits();
                open(browser, "/studio/media/" + id);
                assertThat(page.locator("output")).containsText("Точка внимания не выбрана");
                browser.assertAccessible();
                browser.assertFits();
                browser.shoot("media-file");
                open(browser, "/studio/media?state=deleted");
                browser.assertAccessible();
                browser.assertFits();
            }
        }
    }

    @Test
    void it_speaks_english_to_those_who_want_it() {
        String id = Library.picture(4, 3);
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = open(browser, "/studio/media");
            assertThat(heading(page, "Media library")).isVisible();
            assertThat(button(page, "Upload files")).isVisible();
            browser.assertAccessible();
            open(browser, "/studio/media/" + id);
            assertThat(page.locator("output")).containsText("No focal point");
            // not names of folders and people, which are as somebody has written them
            assertThat(page.locator("main :is(h2, legend, button, dt)")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[а-яё]{3}"))))
                    .hasCount(0);
        }
    }

    @Test
    void nobody_without_the_permission_opens_it() {
        try (var browser = StudioBrowser.withRole("reader")) {
            browser.expect("403");
            var page = open(browser, "/studio/media");
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
        }
    }

    @Test
    void many_files_are_uploaded_at_once_and_lie_in_the_folder() {
        String folder = folder(Api.unique("Съезд"));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            assertThat(page.getByText("В папке пусто")).isVisible();
            browser.assertAccessible();
            take(page, picture("первый.png", 40, 30), picture("второй.png", 20, 30), text("план.txt"));

            assertThat(page.locator("upload-list")).containsText("Загружено 3 из 3 файлов");
            assertThat(link(page, "Описать: второй.png")).isVisible();
            assertThat(page.locator("#file-list > li")).hasCount(3);
            assertThat(page.locator("#to-" + folder)).containsText("3");
            browser.assertAccessible();
            browser.shoot("media-uploaded");
            page.locator("upload-list")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Закрыть"))
                    .click();
            assertThat(page.locator("upload-list")).isHidden();
            assertThat(filesIn(folder)).containsExactlyInAnyOrder("первый.png", "второй.png", "план.txt");
        }
    }

    @Test
    void three_are_sent_at_once_the_others_wait_and_any_is_cancelled_and_sent_again() {
        String folder = folder(Api.unique("Очередь"));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            var assets = Pattern.compile(".*/manage/assets\\?filename=.*");
            page.route(assets, route -> {}); // they hang
            take(page, text("1.txt"), text("2.txt"), text("3.txt"), text("4.txt"));
            assertThat(page.locator("[data-upload][data-state=sending]")).hasCount(3);
            assertThat(upload(page, "4.txt")).containsText("Ждёт очереди");
            assertThat(page.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(true);
            browser.assertAccessible();

            button(page, "Отменить: 1.txt").click();
            assertThat(upload(page, "1.txt")).containsText("Отменён");
            assertThat(upload(page, "4.txt")).containsText("Загружается");
            button(page, "Отменить все").click();
            assertThat(page.locator("[data-upload][data-state=cancelled]")).hasCount(4);
            assertThat(page.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(false);

            page.unroute(assets);
            button(page, "Повторить: 1.txt").click();
            assertThat(upload(page, "1.txt")).containsText("Готов");
            assertThat(filesIn(folder)).containsExactly("1.txt");
        }
    }

    @Test
    void what_fails_says_why_and_is_sent_again() {
        String folder = folder(Api.unique("Связь"));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("ERR_INTERNET_DISCONNECTED");
            browser.expect("422");
            var page = open(browser, in(folder));
            browser.context().setOffline(true);
            take(page, text("связь.txt"));
            assertThat(upload(page, "связь.txt")).containsText("Нет связи с сервером");
            browser.assertAccessible();
            browser.context().setOffline(false);
            button(page, "Повторить: связь.txt").click();
            assertThat(upload(page, "связь.txt")).containsText("Готов");

            take(page, new FilePayload("пусто.txt", "text/plain", new byte[0]));
            assertThat(upload(page, "пусто.txt")).containsText("Файл «пусто.txt» не загрузился.");
            take(page, new FilePayload("обман.png", "image/png", "это не картинка".getBytes(StandardCharsets.UTF_8)));
            assertThat(upload(page, "обман.png")).containsText("показать его нельзя");

            link(page, "обман.png").click();
            assertThat(page.locator("#standing")).containsText("Не читается");
            assertThat(page.locator("#standing")).containsText("не то, что обещает его имя");
            browser.assertAccessible();
        }
    }

    @Test
    void a_look_that_gets_lost_does_not_make_a_stored_file_a_failed_one() {
        String folder = folder(Api.unique("Потерянный взгляд"));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("ERR_FAILED");
            browser.expect("503");
            browser.expect("403");
            var page = open(browser, in(folder));
            var look = Pattern.compile("/manage/assets/[0-9a-f-]{36}$");
            var looks = new AtomicInteger();
            page.route(look, route -> {
                switch (looks.incrementAndGet()) {
                    case 1 -> route.abort();
                    case 2 -> route.fulfill(new Route.FulfillOptions().setStatus(503));
                    default -> route.resume();
                }
            });
            take(page, picture("дошёл.png", 4, 3));
            assertThat(upload(page, "дошёл.png")).containsText("Готов");
            assertThat(looks.get()).isGreaterThan(2);

            page.unroute(look);
            page.route(look, route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));
            take(page, picture("неясный.png", 4, 3));
            assertThat(upload(page, "неясный.png"))
                    .containsText("Файл «неясный.png» загружен, но узнать, готов ли он, не удалось.");
        }
    }

    @Test
    void a_picture_that_is_dragged_on_the_page_is_no_file_from_outside() {
        String folder = folder(Api.unique("Свои"));
        String id = pictureIn(folder, "своя.png");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            assertThat(card(page, id).locator("img")).hasAttribute("draggable", "false");
            page.evaluate("""
                    () => {
                      const own = new DataTransfer();
                      own.items.add(new File(['x'], 'своя.png', { type: 'image/png' }));
                      own.setData('application/x-sila-files', 'x');
                      const enter = new DragEvent('dragenter', { dataTransfer: own, bubbles: true, cancelable: true });
                      document.getElementById('files').dispatchEvent(enter);
                    }""");
            assertThat(page.locator(".drop-veil")).isHidden();
            page.evaluate(BROUGHT, List.of("x", "dragenter"));
            assertThat(page.locator(".drop-veil")).isVisible();
        }
    }

    /** As a keyboard does that writes Russian. */
    private static void pressRussian(Page page, String letter, String code) {
        page.evaluate(
                "([key, code]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
                List.of(letter, code));
    }

    @Test
    void keys_are_the_same_when_the_keyboard_writes_russian() {
        String folder = folder(Api.unique("Раскладка"));
        String id = pictureIn(folder, "буква.png");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            pressRussian(page, "т", "KeyN");
            assertThat(page.locator("#new-folder")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#new-folder")).isHidden();
            card(page, id).getByRole(AriaRole.LINK).focus();
            pressRussian(page, "ч", "KeyX");
            assertThat(page.locator(".selection")).containsText("Выбрано: 1 файл");
        }
    }

    @Test
    void files_are_dropped_anywhere_and_pasted() {
        String folder = folder(Api.unique("Брошенное"));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            page.evaluate(BROUGHT, List.of("x", "dragenter"));
            assertThat(page.locator(".drop-veil")).isVisible();
            page.evaluate(BROUGHT, List.of("брошен.txt", "drop"));
            assertThat(page.locator(".drop-veil")).isHidden();
            assertThat(upload(page, "брошен.txt")).containsText("Готов");
            page.evaluate(BROUGHT, List.of("вставлен.txt", "paste"));
            assertThat(upload(page, "вставлен.txt")).containsText("Готов");
            await().untilAsserted(
                            () -> assertThat(filesIn(folder)).containsExactlyInAnyOrder("брошен.txt", "вставлен.txt"));
        }
    }

    @Test
    void a_file_is_described_and_its_focal_point_is_set_by_keyboard() {
        String folder = folder(Api.unique("Описанные"));
        String id = Library.picture(400, 300);
        String tag = Api.unique("Метка");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "/studio/media/" + id);
            assertThat(page.locator("output")).containsText("не выбрана");
            button(page, "Точка внимания").focus();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("output")).containsText("60 % слева, 49 % сверху");
            page.getByLabel("по-русски").fill("Опора ЛЭП");
            page.getByLabel("То же по-английски").fill("A pylon");
            page.getByLabel("Автор").fill("Анна Смирнова");
            page.getByLabel("Метки").last().fill(tag + ", вторая");
            page.keyboard().press("Enter");
            page.locator("#folder").selectOption(folder);
            button(page, "Сохранить").click();

            assertThat(page.getByText("Сохранено")).isVisible();
            assertThat(page.locator("output")).containsText("60 % слева, 49 % сверху");
            assertThat(page.getByLabel("Автор")).hasValue("Анна Смирнова");
            assertThat(page.locator("#folder")).hasValue(folder);
            var saved = Library.read(id);
            assertThat(saved.getMap("focus")).isEqualTo(Map.of("x", 0.6f, "y", 0.49f));
            assertThat(saved.getString("alt.en")).isEqualTo("A pylon");
            assertThat(saved.<String>getList("tags")).containsExactlyInAnyOrder(tag.toLowerCase(), "вторая");
            assertThat(saved.getString("folder")).isEqualTo(folder);

            page.locator(".focus-picture img").click(new Locator.ClickOptions().setPosition(1, 1));
            assertThat(page.locator("output")).containsText("0 % слева, 0 % сверху");
            button(page, "Убрать точку").click();
            page.keyboard().press("s");
            await().untilAsserted(() ->
                    assertThat(Library.read(id).getMap("description.focus")).isNull());
            assertThat(page.locator("output")).containsText("не выбрана");
            assertThat(Library.read(id).getString("folder")).isEqualTo(folder);
        }
    }

    @Test
    void a_focal_point_and_a_tag_that_are_not_saved_are_asked_about_too() {
        String id = Library.picture(400, 300);
        Library.describe(id, "{\"tags\": [\"лишняя\"]}").statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "/studio/media/" + id);
            assertThat(page.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(false);
            button(page, "Точка внимания").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(true);

            var another = browser.context().newPage();
            another.navigate("/studio/media/" + id);
            awaitScripts(another);
            assertThat(another.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(false);
            button(another, "Убрать метку: лишняя").click();
            assertThat(another.evaluate(ASKS_BEFORE_LEAVING)).isEqualTo(true);
        }
    }

    @Test
    void who_leaves_with_something_typed_is_asked_first() {
        String id = Library.picture(4, 3);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "/studio/media/" + id);
            var asked = new ArrayList<String>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.getByLabel("Автор").click();
            page.keyboard().type("Анна");
            page.evaluate("location.assign('/studio')");
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");
            assertThat(page.getByLabel("Автор")).hasValue("Анна");

            button(page, "Сохранить").click();
            assertThat(page.getByText("Сохранено")).isVisible();
            page.navigate("/studio");
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_a_conflict_offers_the_latest() {
        String id = Library.picture(4, 3);
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("412");
            browser.expect("422");
            var page = open(browser, "/studio/media/" + id);
            page.getByLabel("Источник").fill("https://");
            page.locator("#description").evaluate("form => form.noValidate = true");
            button(page, "Сохранить").click();
            assertThat(page.getByLabel("Источник")).hasAttribute("aria-invalid", "true");
            browser.assertAccessible();

            Library.describe(id, "{\"author\": \"Другой\"}").statusCode(200);
            page.getByLabel("Источник").fill("");
            button(page, "Сохранить").click();
            assertThat(page.locator("api-form [role=alert]")).containsText("файл изменил кто-то другой");
            browser.assertAccessible();
            button(page, "Показать, как стало").click();
            assertThat(page.getByLabel("Автор")).hasValue("Другой");
        }
    }

    @Test
    void a_folder_is_made_renamed_moved_dragged_and_deleted() {
        String above = Api.unique("Выше");
        String target = folder(above);
        String name = Api.unique("Новая");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "/studio/media");
            seeAllFolders(page);
            button(page, "Новая папка").click();
            page.locator("dialog[open]").getByLabel("Название папки").fill(name);
            browser.assertAccessible();
            button(page, "Создать").click();
            link(page, name).click();
            assertThat(heading(page, name)).isVisible();
            assertThat(page.getByText("В папке пусто")).isVisible();
            String id = page.url().replaceAll(".*folder=", "");

            page.locator(".menu").getByText("Папка").click();
            button(page, "Переименовать…").click();
            page.locator("dialog[open]").getByLabel("Название папки").fill(name + " 2");
            button(page, "Сохранить").click();
            assertThat(heading(page, name + " 2")).isVisible();

            page.locator(".menu").getByText("Папка").click();
            page.locator(".menu .items").getByText("Переместить").click();
            page.locator("dialog[open]").getByLabel("Находится в").selectOption(target);
            page.locator("dialog[open]")
                    .getByText("Переместить", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("[data-folder-item='" + id + "']")).hasAttribute("data-depth", "1");

            page.locator("#to-" + id).dragTo(page.locator("#to-unplaced"));
            assertThat(page.getByText("Папка перемещена")).isVisible();
            assertThat(page.locator("[data-folder-item='" + id + "']")).hasAttribute("data-depth", "0");
            button(page, "Отменить").click();
            assertThat(page.locator("[data-folder-item='" + id + "']")).hasAttribute("data-depth", "1");

            page.locator(".menu").getByText("Папка").click();
            button(page, "Удалить папку").click();
            assertThat(page.locator("#to-" + id)).isHidden();
            button(page, "Отменить").click();
            assertThat(page.locator("#to-" + id)).isVisible();
            page.locator(".menu").getByText("Папка").click();
            button(page, "Удалить папку").click();
            page.navigate("/studio/help"); // who leaves means it
            await().untilAsserted(() -> assertThat(
                            administrator().get("/api/v1/manage/asset-folders").<List<String>>path("items.id"))
                    .contains(target)
                    .doesNotContain(id));
        }
    }

    @Test
    void files_are_moved_by_the_menu_and_by_dragging_and_moved_back() {
        String from = folder(Api.unique("Откуда"));
        String to = folder(Api.unique("Куда"));
        String one = pictureIn(from, "один.png");
        String two = pictureIn(from, "два.png");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(from));
            seeAllFolders(page);
            choose(page, one);
            button(page, "Переместить").click();
            page.locator("dialog[open]").getByLabel("Папка").selectOption(to);
            page.locator("dialog[open] [data-act=move]").click();
            assertThat(page.getByText("Перемещено: 1 файл")).isVisible();
            assertThat(card(page, one)).isHidden();
            button(page, "Отменить").click();
            assertThat(card(page, one)).isVisible();

            card(page, two).dragTo(page.locator("#to-" + to));
            assertThat(card(page, two)).isHidden();
            assertThat(filesIn(to)).containsExactly("два.png");
        }
    }

    @Test
    void many_are_chosen_by_range_and_by_keys_and_tagged_with_a_way_back() {
        String folder = folder(Api.unique("Пачка"));
        String first = pictureIn(folder, "а.png");
        String second = pictureIn(folder, "б.png");
        String third = pictureIn(folder, "в.png");
        String tag = Api.unique("пачка");
        Library.describe(first, "{\"folder\": \"" + folder + "\", \"tags\": [\"" + tag + "\"]}")
                .statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder) + "&sort=filename");
            choose(page, first);
            card(page, third)
                    .getByRole(AriaRole.CHECKBOX)
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator(".selection")).containsText("Выбрано: 3 файла");
            browser.shoot("media-selection");
            button(page, "Метки").click();
            page.locator("dialog[open]").getByLabel("Метки").last().fill(tag);
            browser.assertAccessible();
            button(page, "Добавить").click();
            assertThat(page.getByText("Метки добавлены: 3 файла")).isVisible();
            assertThat(card(page, second)).containsText(tag);
            button(page, "Отменить").click();
            assertThat(page.getByText("Отменено: всё как было")).isVisible();
            assertThat(card(page, second)).not().containsText(tag);
            assertThat(card(page, first)).containsText(tag); // had it before

            card(page, first).getByRole(AriaRole.LINK).focus();
            page.keyboard().press("Escape");
            assertThat(page.locator(".selection")).isHidden();
            page.keyboard().press("Shift+ArrowRight");
            assertThat(page.locator(".selection")).containsText("Выбрано: 2 файла");
            page.keyboard().press("Control+a");
            assertThat(page.locator(".selection")).containsText("Выбрано: 3 файла");
            page.keyboard().press("Delete");
            assertThat(page.getByText("В корзине: 3 файла")).isVisible();
            assertThat(page.getByText("В папке пусто")).isVisible();
            button(page, "Отменить").click();
            assertThat(page.locator("#file-list > li")).hasCount(3);
        }
    }

    @Test
    void files_are_found_and_nothing_found_says_what_to_do() {
        String folder = folder(Api.unique("Поиск"));
        String wanted = pictureIn(folder, "иголка.png");
        String other = pictureIn(folder, "сено.png");
        Api.create("article", Library.articleWith(other, Api.unique("Показывает сено")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            page.keyboard().press("f");
            page.keyboard().type("иголк");
            assertThat(card(page, other)).isHidden();
            assertThat(card(page, wanted)).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*[?&]q=.*"));
            page.getByLabel("Поиск файлов").last().fill("");
            assertThat(card(page, other)).isVisible();
            page.getByLabel("Нигде не используются").check();
            assertThat(card(page, other)).isHidden();
            assertThat(card(page, wanted)).isVisible();
            page.locator("#media-kind").selectOption("audio");
            assertThat(page.getByText("Ничего не нашлось")).isVisible();
            browser.assertAccessible();
            link(page, "Сбросить условия").click();
            assertThat(card(page, other)).isVisible();
            page.getByText("Список", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".file-rows")).isVisible();
        }
    }

    @Test
    void more_files_come_after_those_that_are_shown() {
        String folder = folder(Api.unique("Длинная"));
        for (int i = 0; i < 50; i++) {
            pictureIn(folder, "n" + i + ".png");
        }
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            assertThat(page.locator("#file-list > li")).hasCount(48);
            link(page, "Показать ещё").click();
            assertThat(page.locator("#file-list > li")).hasCount(50);
            assertThat(link(page, "Показать ещё")).isHidden();
            assertThat(page.locator("#file-list > li")
                            .nth(48)
                            .locator("a[href], button")
                            .first())
                    .isFocused();
        }
    }

    /** As if looking into it took that long. */
    private void become(String id, State state) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update asset set state = :state where id = cast(:id as uuid)")
                        .setParameter("state", state.name())
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void a_file_shows_itself_once_it_has_been_looked_into_and_nothing_that_was_typed_is_lost() {
        String folder = folder(Api.unique("Долгие"));
        String id = pictureIn(folder, "долгий.png");
        become(id, State.PROCESSING);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, in(folder));
            assertThat(card(page, id)).containsText("Обрабатывается");
            browser.assertAccessible();
            choose(page, id);
            var sheet = browser.context().newPage();
            sheet.navigate("/studio/media/" + id);
            awaitScripts(sheet);
            assertThat(sheet.locator("#standing")).containsText("Обрабатывается");
            sheet.getByLabel("Автор").fill("Анна");
            card(page, id).getByRole(AriaRole.LINK).focus();
            become(id, State.READY);

            assertThat(card(page, id).locator("img")).isVisible();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("open-" + id);
            assertThat(card(page, id).getByRole(AriaRole.CHECKBOX)).isChecked();
            assertThat(sheet.locator("#standing img")).isVisible();
            assertThat(sheet.locator("output")).containsText("не выбрана");
            assertThat(sheet.getByLabel("Автор")).hasValue("Анна");
        }
    }

    @Test
    void a_look_of_the_page_itself_that_fails_says_nothing_and_another_follows() {
        String folder = folder(Api.unique("Занят"));
        String id = pictureIn(folder, "терпение.png");
        become(id, State.PROCESSING);
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("503");
            var page = open(browser, in(folder));
            var look = Pattern.compile("/studio/media/" + id + "/card$");
            var looks = new AtomicInteger();
            page.route(look, route -> {
                looks.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            });
            page.waitForCondition(() -> looks.get() > 2);
            assertThat(page.locator("#toasts > *")).hasCount(0);
            page.unroute(look);
            become(id, State.READY);
            assertThat(card(page, id).locator("img")).isVisible();
        }
    }

    @Test
    void a_file_is_replaced_by_one_of_its_kind_and_both_are_seen_before() {
        String id = Library.picture(40, 30);
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("422");
            var page = open(browser, "/studio/media/" + id);
            button(page, "Заменить…").click();
            var dialog = page.locator("dialog[open]");
            page.locator("#replacement").setInputFiles(text("план.txt"));
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Нужен файл того же вида");
            assertThat(button(page, "Заменить")).isDisabled();
            page.locator("#replacement")
                    .setInputFiles(new FilePayload("обман.png", "image/png", "текст".getBytes(StandardCharsets.UTF_8)));
            button(page, "Заменить").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("не то, что обещает его имя");
            page.locator("#replacement").setInputFiles(picture("новая.png", 50, 70));
            assertThat(dialog).containsText("40 × 30");
            assertThat(dialog).containsText("50 × 70");
            browser.assertAccessible();
            browser.shoot("media-replace");
            button(dialog, "Отмена").click();
            button(page, "Заменить…").click();
            assertThat(dialog).not().containsText("50 × 70");
            assertThat(page.locator("#replacement")).hasValue("");
            assertThat(button(page, "Заменить")).isDisabled();
            page.locator("#replacement").setInputFiles(picture("новая.png", 50, 70));
            button(page, "Заменить").click();

            assertThat(page.getByText("Файл заменён")).isVisible();
            assertThat(heading(page, "новая.png")).isVisible();
            assertThat(page.locator("#standing img")).hasAttribute("src", "/media/" + id + "/2/file.png");
        }
    }

    @Test
    void a_file_that_is_shown_is_not_deleted_and_names_who_shows_it() {
        String id = Library.picture(4, 3);
        String title = Api.unique("Показывает <b>файл</b>");
        String entry = Api.create("article", Library.articleWith(id, title));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("409");
            var page = open(browser, "/studio/media/" + id);
            assertThat(page.locator("#uses").getByText(title)).isVisible();
            button(page, "Удалить").click();
            var refusal = page.locator("[data-refused]");
            assertThat(refusal).containsText("Сначала уберите его оттуда");
            assertThat(refusal.getByText(title)).hasAttribute("href", "/studio/entries/article/" + entry);
            browser.assertAccessible();
        }
    }

    @Test
    void a_file_is_deleted_found_in_the_bin_and_restored() {
        String name = Api.unique("лишний") + ".png";
        String id = Library.uploaded(name, png(4, 3));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "/studio/media/" + id);
            button(page, "Удалить").click();
            assertThat(page.getByText("Файл в корзине. Его можно вернуть.")).isVisible();
            browser.assertAccessible();
            link(page, "Корзина файлов").click();
            choose(page, id);
            browser.assertAccessible();
            page.locator(".selection").getByText("Вернуть").click();
            assertThat(page.getByText("Возвращено: 1 файл")).isVisible();
            assertThat(card(page, id)).isHidden();

            Library.delete(id).statusCode(204);
            open(browser, "/studio/media/" + id);
            button(page, "Вернуть").click();
            assertThat(button(page, "Удалить")).isVisible();
            assertThat(Library.read(id).getString("deletedAt")).isNull();
        }
    }

    @Test
    void hostile_names_and_texts_are_only_words() {
        String name = Api.unique("</script><script>alert(1)</script>").replace("/", "∕");
        String folder = folder(name);
        String id = Library.uploaded(HOSTILE, png(4, 3));
        String said = "\\\"><script>alert(1)</script>{max}";
        Library.describe(id, """
            {"alt": {"ru": "%1$s", "en": "%1$s"}, "caption": "%1$s", "author": "%1$s", "tags": ["<b onclick=x>'\\""],
             "folder": "%2$s"}
            """.formatted(said, folder)).statusCode(200);
        Api.create("article", Library.articleWith(id, "<svg onload=alert(1)>"));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("409");
            var page = open(browser, in(folder));
            page.onDialog(dialog -> {
                throw new AssertionError(dialog.message());
            });
            assertThat(heading(page, name)).isVisible();
            assertThat(page.locator("#to-" + folder)).hasAttribute("aria-current", "page");
            assertThat(card(page, id)).containsText(HOSTILE);
            choose(page, id);
            button(page, "Переместить").click();
            assertThat(page.locator("#move-to option:checked")).hasText(name);
            browser.assertAccessible();
            open(browser, "/studio/media/" + id);
            assertThat(heading(page, HOSTILE)).isVisible();
            assertThat(page.getByLabel("Автор")).hasValue("\"><script>alert(1)</script>{max}");
            assertThat(page.locator(".chip")).containsText("<b onclick=x>'\"");
            button(page, "Удалить").click();
            assertThat(page.locator("[data-refused]")).containsText("<svg onload=alert(1)>");
            open(browser, "/studio/media");
            take(page, text(HOSTILE.replace(".png", ".txt").replace("\"", "")));
            assertThat(page.locator("upload-list")).containsText("Загружено 1 из 1");
            assertThat(page.locator("upload-list img")).hasCount(0);
            browser.assertAccessible();
        }
    }
}
