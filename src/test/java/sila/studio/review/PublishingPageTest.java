package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.workflow.Steps.entry;
import static sila.studio.review.Screen.act;
import static sila.studio.review.Screen.dialog;
import static sila.studio.review.Screen.publishing;
import static sila.studio.review.Screen.tabTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.entries.workflow.Steps;
import sila.testing.Api;
import sila.testing.HubServices;
import sila.testing.Library;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** An article on its way to readers: what is checked, when it comes out, where it has arrived, and what is taken back. */
@QuarkusTest
class PublishingPageTest {

    private static final String HOSTILE = "<img src=x onerror=\\\"window.pwned=1\\\"><script>window.pwned=1</script>";

    private static String page(String id) {
        return Screen.of("article", id, "publishing");
    }

    @Test
    void an_article_is_mended_and_published_by_keyboard_alone() {
        String title = unique("С клавиатуры");
        String picture = Library.uploaded("cover.png", Library.png(1200, 700));
        String id = create(
                "article", article(title).replace("\"lead\"", "\"cover\": {\"id\": \"" + picture + "\"}, \"lead\""));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            page.evaluate("document.addEventListener('sila:show-field', (event) => { event.preventDefault();"
                    + " window.shown = event.detail.pointer; })");
            assertThat(button(page, "Опубликовать")).isEnabled();
            page.keyboard().press("p");
            var dialog = dialog(page);
            assertThat(dialog.getByText("Мешает публикации (1)")).isVisible();
            assertThat(dialog).containsText("Опубликовать пока нельзя");
            browser.assertAccessible();
            browser.shoot("publishing-checks");

            tabTo(page, button(dialog, "Опубликовать"));
            page.keyboard().press("Enter");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Сначала исправьте");
            var cover = dialog.locator("[data-severity='blocks'] .link-button");
            assertThat(cover).hasText("Обложка");
            page.keyboard().press("Shift+Tab");
            tabTo(page, cover);
            page.keyboard().press("Enter");
            assertThat(dialog).hasCount(0);
            Assertions.assertThat(page.evaluate("window.shown")).isEqualTo("/fields/cover/alt");

            administrator()
                    .header("If-Match", "\"1\"")
                    .body("{\"fields\": {\"cover\": {\"alt\": \"Люди в цехе\"}}}")
                    .patch(Steps.of(id))
                    .then()
                    .statusCode(200);
            page.keyboard().press("p");
            assertThat(dialog).containsText("Публиковать можно");
            assertThat(dialog.getByText("Мешает публикации")).hasCount(0);
            assertThat(dialog.locator("[data-section='forecast']")).containsText("/articles/");
            tabTo(page, button(dialog, "Опубликовать"));
            page.keyboard().press("Enter");

            assertThat(dialog.getByRole(AriaRole.STATUS)
                            .filter(new Locator.FilterOptions().setHasText("Материал появился везде.")))
                    .isVisible();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
            assertThat(dialog.getByText("Посмотреть на сайте"))
                    .hasAttribute("href", "/articles/" + entry(id).extract().path("slug"));
            browser.assertAccessible();
            browser.shoot("publishing-arrived");
            page.keyboard().press("Escape");
            assertThat(button(page, "Где появился")).isFocused();
        }
    }

    @Test
    void what_is_unsaved_is_saved_before_and_keeps_the_dialog_from_going_on() {
        String id = create("article", article(unique("Несохранённое")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            page.evaluate("document.addEventListener('sila:save', (event) => { window.asked = true;"
                    + " event.detail.done = Promise.resolve(Boolean(window.saved)); })");
            button(page, "Опубликовать").click();
            assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("Не всё сохранено");
            page.evaluate("window.saved = true");
            button(dialog(page), "Повторить").click();
            assertThat(dialog(page).getByText("Что произойдёт")).isVisible();
        }
    }

    @Test
    void a_publication_is_planned_on_the_readers_clock_and_taken_back() {
        String id = create("article", article(unique("По плану")));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            dialog.getByLabel("В назначенное время").check();
            dialog.getByLabel("Дата и время выхода").fill("2999-01-01T12:00");
            dialog.getByLabel("Снять с сайта (необязательно)").fill("2999-02-01T12:00");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("publishing-planned");
            button(dialog, "Запланировать").click();

            assertThat(page.locator("entry-state")).hasText("Запланирован");
            entry(id)
                    .body("publishAt", equalTo("2999-01-01T09:00:00Z"))
                    .body("unpublishAt", equalTo("2999-02-01T09:00:00Z"));
            button(page, "Отменить").click();
            assertThat(page.locator("entry-state")).hasText("Черновик");
            entry(id).body("publishAt", nullValue()).body("unpublishAt", nullValue());
        }
    }

    @Test
    void what_is_planned_is_said_and_cancelled_in_the_dialog() {
        String id = create("article", article(unique("Уже запланирован")));
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(Steps.of(id) + "/schedule")
                .then()
                .statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Публикация запланирована");
            assertThat(dialog.getByLabel("В назначенное время")).isChecked();
            assertThat(dialog.getByLabel("Дата и время выхода")).hasValue("2999-01-01T03:00");
            button(dialog, "Отменить план").click();
            assertThat(dialog.getByLabel("Сейчас")).isChecked();
            entry(id).body("publishAt", nullValue());
        }
    }

    @Test
    void a_withdrawal_that_is_planned_with_a_publication_can_be_insisted_on_after_it() {
        String name = unique("Автор на время");
        String person = published("person", Api.person(name));
        published("article", Api.articleBy(person, unique("Ссылается")));
        Steps.save(person, 1, Api.person(name + " младший"));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("person", person, "publishing"));
            var dialog = publishing(page, "Опубликовать изменения");
            dialog.getByLabel("Снять с сайта (необязательно)").fill("2999-02-01T12:00");
            browser.expect("409");
            button(dialog, "Опубликовать изменения").click();
            button(dialog, "Всё равно").click();
            assertThat(dialog.getByText("Исчезнет с сайта")).isVisible();
        }
        entry(person).body("publishedVersion", equalTo(2)).body("unpublishAt", equalTo("2999-02-01T09:00:00Z"));
    }

    /** @return its id */
    private static String release(String title) {
        return administrator()
                .body(Map.of("title", title, "entries", List.of()))
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_is_not_ready_yet_joins_a_release_all_the_same() {
        String id = create("article", "{\"fields\": {\"title\": \"" + unique("Ещё не готова") + "\"}}");
        String release = release(unique("Релиз на потом"));
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            assertThat(button(dialog, "Опубликовать")).hasAttribute("aria-disabled", "true");
            dialog.getByLabel("Вместе с релизом").check();
            dialog.getByLabel("Релиз", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption(release);
            assertThat(button(dialog, "Добавить в релиз")).hasAttribute("aria-disabled", "false");
            button(dialog, "Добавить в релиз").click();
            assertThat(page.getByText("Добавлено в релиз")).isVisible();
            administrator().get("/api/v1/manage/releases/" + release).then().body("items.entry", hasItem(id));
        }
    }

    @Test
    void an_article_joins_a_release() {
        String id = create("article", article(unique("В релиз")));
        String title = unique("Релиз недели");
        String release = release(title);
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            dialog.getByLabel("Вместе с релизом").check();
            dialog.getByLabel("Релиз", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption(release);
            button(dialog, "Добавить в релиз").click();
            assertThat(page.getByText("Добавлено в релиз «" + title + "»")).isVisible();
            administrator().get("/api/v1/manage/releases/" + release).then().body("items.entry", hasItem(id));
        }
    }

    @Test
    void a_channel_that_fails_is_shown_and_tried_again() throws Exception {
        String id = create("article", article(unique("Без хранилища")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            var archive = dialog.locator("[data-channel='archive']");
            HubServices.s3().stop();
            try {
                button(dialog, "Опубликовать").click();
                assertThat(archive.locator("[data-state='failed']")).isVisible();
                assertThat(dialog.locator("[data-channel='index'] [data-state='delivered']"))
                        .isVisible();
                assertThat(dialog).containsText("в остальные пока не получается");
                browser.assertAccessible();
                browser.shoot("publishing-failed");
                button(dialog, "Повторить сейчас: Архив").click();
                assertThat(page.getByText("Пробуем ещё раз", new Page.GetByTextOptions().setExact(true)))
                        .isVisible();
            } finally {
                HubServices.s3().start();
            }
            assertThat(dialog.getByText("Материал появился везде.")).isVisible();
        }
        Api.awaitDelivered(id);
    }

    @Test
    void a_withdrawal_says_what_it_does_and_can_be_taken_back() {
        String id = published("article", article(unique("Снять")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            act(page, "unpublish");
            assertThat(dialog(page).getByText("Исчезнет с сайта")).isVisible();
            browser.assertAccessible();
            button(dialog(page), "Снять с публикации").click();
            button(page, "Отменить").click();
            entry(id).body("state", equalTo("published"));

            act(page, "unpublish");
            button(dialog(page), "Снять с публикации").click();
            assertThat(page.locator("entry-state")).hasText("Снят с публикации");
            entry(id).body("publishedVersion", nullValue());
            act(page, "archive");
            assertThat(page.locator("entry-state")).hasText("В архиве");
            act(page, "revive");
            assertThat(page.locator("entry-state")).hasText("Черновик");
        }
    }

    @Test
    void what_others_refer_to_is_withdrawn_only_by_those_who_have_read_that() {
        String person = published("person", Api.person(unique("Автор")));
        String title = unique("Ссылается");
        published("article", Api.articleBy(person, title));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(Screen.of("person", person, "publishing"));
            act(page, "unpublish");
            var dialog = dialog(page);
            assertThat(dialog.getByRole(AriaRole.STATUS)).containsText(title);
            button(dialog, "Снять с публикации").click();
            assertThat(dialog).isVisible();
            dialog.getByLabel("Всё равно сделать это").check();
            button(dialog, "Снять с публикации").click();
            assertThat(page.locator("entry-state")).hasText("Снят с публикации");
        }
    }

    @Test
    void somebody_elses_edit_is_said_and_what_is_saved_can_be_taken() {
        String id = create("article", article(unique("Правят")));
        var anna = People.withRole("editor");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            anna.asks().post(Steps.of(id) + "/lock").then().statusCode(200);
            browser.expect("423");
            button(dialog, "Опубликовать").click();
            assertThat(dialog.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(anna.login())))
                    .isVisible();
            button(dialog, "Взять сохранённое").click();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
        }
    }

    @Test
    void what_is_saved_can_be_taken_also_when_somebody_edits_before_the_dialog_is_opened() {
        String id = create("article", article(unique("Уже правят")));
        var anna = People.withRole("editor");
        anna.asks().post(Steps.of(id) + "/lock").then().statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            assertThat(dialog.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(anna.login())))
                    .isVisible();
            assertThat(dialog).not().containsText("Мешает публикации");
            browser.assertAccessible();
            button(dialog, "Взять сохранённое").click();
            assertThat(button(dialog, "Взять сохранённое")).hasCount(0);
            assertThat(button(dialog, "Опубликовать")).isFocused();
            button(dialog, "Опубликовать").click();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
            button(dialog, "Закрыть").last().click();

            act(page, "unpublish");
            button(dialog(page), "Снять с публикации").click();
            assertThat(dialog(page)).isVisible();
            dialog(page).getByLabel("Взять то, что сохранено последним").check();
            button(dialog(page), "Снять с публикации").click();
            assertThat(page.locator("entry-state")).hasText("Снят с публикации");
            act(page, "archive");
            dialog(page).getByLabel("Взять то, что сохранено последним").check();
            button(dialog(page), "В архив").click();
            assertThat(page.locator("entry-state")).hasText("В архиве");
        }
    }

    @Test
    void who_publishes_without_a_word_about_the_lock_is_asked_once_more() {
        String id = create("article", article(unique("Правят и публикуют")));
        var anna = People.withRole("editor");
        anna.asks().post(Steps.of(id) + "/lock").then().statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            dialog.getByLabel("В назначенное время").check();
            dialog.getByLabel("Дата и время выхода").fill("2999-01-01T12:00");
            button(dialog, "Запланировать").click();
            entry(id).body("publishAt", nullValue());
            button(dialog, "Взять сохранённое").click();
            assertThat(page.locator("entry-state")).hasText("Запланирован");
        }
        administrator().delete(Steps.of(id) + "/schedule?despite=lock").then().statusCode(200);
    }

    @Test
    void a_version_that_came_meanwhile_is_looked_at_again() {
        String id = create("article", article(unique("Пока окно открыто")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            Steps.save(id, 1, article(unique("Другое")));
            browser.expect("412");
            button(dialog, "Опубликовать").click();
            assertThat(dialog).containsText("материал изменили");
            entry(id).body("publishedVersion", nullValue());
            button(dialog, "Повторить").click();
            assertThat(dialog.getByText("Что произойдёт")).isVisible();
            button(dialog, "Опубликовать").click();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
            entry(id).body("publishedVersion", equalTo(2));
        }
    }

    @Test
    void changes_of_what_is_public_go_out_as_changes() {
        String id = published("article", article(unique("Первая")));
        Steps.save(id, 1, article(unique("Вторая")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать изменения");
            assertThat(dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("посмотреть")))
                    .hasAttribute("href", Screen.of("article", id, "versions?from=1&to=2"));
            button(dialog, "Опубликовать изменения").click();
            assertThat(page.locator("entry-state")).hasText("Опубликован");
            entry(id).body("publishedVersion", equalTo(2));
        }
    }

    @Test
    void who_may_not_publish_reads_why() {
        String id = create("article", article(unique("Не переводчику")));
        try (var browser = StudioBrowser.withRole("translator", Window.PHONE)) {
            var page = browser.open(page(id));
            var dialog = publishing(page, "Опубликовать");
            assertThat(dialog).containsText("Опубликовать сейчас нельзя.");
            assertThat(dialog).containsText("Переводчик");
            assertThat(button(dialog, "Опубликовать")).hasCount(0);
            browser.assertAccessible();
            browser.assertFits();
            button(dialog, "Закрыть").last().click();
            page.locator("entry-actions summary").click();
            assertThat(page.locator("entry-actions [data-step='unpublish']")).hasAttribute("aria-disabled", "true");
            assertThat(page.locator("entry-actions [data-step='unpublish'] .small"))
                    .not()
                    .isEmpty();
        }
    }

    @Test
    void hostile_words_are_only_read() {
        String id = create("article", article(HOSTILE + unique("")));
        administrator()
                .body("{\"pointer\": \"/fields/title\", \"text\": \"" + HOSTILE + "\"}")
                .post(Steps.of(id) + "/comments")
                .then()
                .statusCode(201);
        Steps.save(id, 1, article("javascript:alert(1) " + HOSTILE + unique("")));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            for (String part : List.of("publishing", "versions", "preview")) {
                Page page = browser.open(Screen.of("article", id, part));
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .containsText("<script>");
                assertThat(page.locator("main img[src=x]")).hasCount(0);
                browser.assertFits();
                Assertions.assertThat(page.evaluate("window.pwned")).isNull();
            }
            Page page = browser.open(page(id));
            assertThat(page.locator(".comment .words")).containsText("<script>");
            publishing(page, "Опубликовать");
            Assertions.assertThat(page.evaluate("window.pwned")).isNull();
        }
    }

    @Test
    void strangers_readers_and_lost_entries_get_no_page() {
        String id = create("article", article(unique("Не всем")));
        try (var browser = StudioBrowser.withRole("reader")) {
            browser.expect("403");
            var page = browser.open(page(id));
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
        }
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("404");
            browser.open(page("01a229c2-26df-70a1-87f0-9a30ca0312af"));
            assertThat(browser.page().getByRole(AriaRole.HEADING)).containsText("нет");
        }
        given().redirects()
                .follow(false)
                .get(page(id) + "/facts")
                .then()
                .statusCode(303)
                .header("Location", notNullValue());
    }

    @Test
    void another_tab_shows_what_was_done_here() {
        String id = create("article", article(unique("Две вкладки")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(page(id));
            var other = browser.context().newPage();
            other.navigate(page(id));
            assertThat(button(other, "Опубликовать")).isEnabled();
            button(publishing(page, "Опубликовать"), "Опубликовать").click();
            assertThat(other.locator("entry-state")).hasText("Опубликован");
            assertThat(button(other, "Где появился")).isVisible();
        }
        entry(id).body("state", equalTo("published"));
    }
}
