package sila.studio.releases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.button;
import static sila.testing.Controls.inDialog;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class ReleasesPageTest {

    private static final String RELEASES = "/api/v1/manage/releases/";

    /** @return its id */
    private static String release(String title, String... entries) {
        String ids = entries.length == 0 ? "" : "\"" + String.join("\", \"", entries) + "\"";
        return administrator()
                .body("{\"title\": \"%s\", \"entries\": [%s]}".formatted(title, ids))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String state(String id) {
        return administrator().get(RELEASES + id).path("state");
    }

    @Test
    void a_release_is_made_filled_and_foreseen() {
        String title = Api.unique("Об осенней кампании");
        Api.create("article", Api.article(title));
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases");
            button(page, "Новый релиз").click();
            page.locator("dialog[open]").getByLabel("Название").fill(Api.unique("Осенняя кампания"));
            browser.assertAccessible();
            inDialog(page, "Создать").click();
            assertThat(page.getByText("В релизе пока пусто")).isVisible();
            browser.assertAccessible();

            button(page, "Добавить материалы").click();
            page.locator("dialog[open] input[type=search]").fill(title);
            // not what offers to make another one of that name
            page.locator("dialog[open] [role=option]")
                    .filter(new Locator.FilterOptions().setHasText(title).setHasNotText("Создать"))
                    .first()
                    .click();
            inDialog(page, "Готово (1)").click();
            assertThat(page.locator("#items").getByText(title)).isVisible();
            assertThat(page.getByText("Ничто не мешает выходу")).isVisible();

            button(page, "Что произойдёт").click();
            assertThat(page.locator("#forecast")).containsText(title);
            assertThat(page.locator("#forecast")).containsText("появится");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("release");
        }
    }

    @Test
    void what_is_taken_out_is_put_back() {
        String title = Api.unique("Туда и обратно");
        String id = release(Api.unique("Релиз"), Api.create("article", Api.article(title)));
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases/" + id);
            button(page, "Убрать: " + title).click();
            assertThat(page.getByText("В релизе пока пусто")).isVisible();
            button(page, "Отменить").click();
            assertThat(page.locator("#items").getByText(title)).isVisible();

            page.getByLabel("Действие: " + title).focus();
            page.getByLabel("Действие: " + title).selectOption("unpublish");
            assertThat(page.getByText("Сохранено").last()).isVisible();
            assertThat(page.getByLabel("Действие: " + title)).hasValue("unpublish");
            assertThat(page.locator("[data-entry][data-action=unpublish]")).isVisible();
            assertThat(page.getByLabel("Действие: " + title)).isFocused();
            await().untilAsserted(() -> assertThat(
                            (String) administrator().get(RELEASES + id).path("items[0].action"))
                    .isEqualTo("unpublish"));
        }
    }

    @Test
    void a_release_is_planned_taken_off_the_plan_published_and_rolled_back() {
        String title = Api.unique("Выйдет и вернётся");
        String entry = Api.create("article", Api.article(title));
        String id = release(Api.unique("Номер"), entry);
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases/" + id);
            button(page, "Запланировать").click();
            page.getByLabel("Когда выйти")
                    .fill(LocalDateTime.now(ZoneId.of("Europe/Moscow"))
                            .plusDays(2)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
            browser.assertAccessible();
            inDialog(page, "Запланировать").click();
            assertThat(page.getByText("Запланирован").first()).isVisible();
            assertThat(page.locator("#items")).containsText("зафиксирована 1");
            button(page, "Снять с плана").click();
            assertThat(page.getByText("Готовится")).isVisible();

            button(page, "Опубликовать").click();
            assertThat(page.getByText("Вышел").first()).isVisible();
            assertThat(page.locator("#items .badge[data-state=delivered]").first())
                    .isVisible();
            Api.awaitDelivered(entry);
            assertThat(page.locator("#items .badge[data-state=pending]")).hasCount(0);
            given().get("/api/v1/content/article/" + entry).then().statusCode(200);
            browser.assertAccessible();

            button(page, "Отменить выход").click();
            assertThat(page.locator("#rollback-report")).containsText("читатели его больше не увидят");
            browser.assertAccessible();
            inDialog(page, "Вернуть как было").click();
            assertThat(page.getByText("Отменён").first()).isVisible();
            assertThat(state(id)).isEqualTo("rolled-back");
        }
    }

    @Test
    void a_release_that_is_out_is_shown_whatever_has_been_thrown_away_since() {
        String kept = Api.create("article", Api.article(Api.unique("Осталась")));
        String binned = Api.create("article", Api.article(Api.unique("Выброшена")));
        String id = release(Api.unique("Номер"), kept, binned);
        administrator().post(RELEASES + id + "/publish").then().statusCode(200);
        Api.awaitDelivered(kept);
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + binned)
                .then()
                .statusCode(204);
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases/" + id);
            assertThat(page.locator("#items li[data-entry='" + kept + "'] .badge[data-state=delivered]")
                            .first())
                    .isVisible();
            assertThat(page.locator("#items li[data-entry='" + binned + "']")).isVisible();
        }
    }

    @Test
    void later_publications_are_named_before_they_are_taken_back() {
        String title = Api.unique("Потом правили");
        String entry = Api.create("article", Api.article(title));
        String id = release(Api.unique("Номер"), entry);
        administrator().post(RELEASES + id + "/publish").then().statusCode(200);
        int version = administrator().get("/api/v1/manage/entries/" + entry).path("version");
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(Api.article(title + " ещё раз"))
                .put("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(200);
        Api.publish(entry);
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases/" + id);
            button(page, "Отменить выход").click();
            assertThat(page.locator("#rollback-report")).containsText("С тех пор опубликовано другое");
            inDialog(page, "Вернуть, несмотря на более поздние публикации").click();
            assertThat(page.getByText("Отменён").first()).isVisible();
        }
    }

    @Test
    void what_stands_in_the_way_is_said_beside_the_entry_and_publishing_is_refused() {
        String title = Api.unique("<b>Без всего</b>");
        String entry = Api.create("article", "{\"fields\": {\"title\": \"" + title + "\"}}");
        String id = release(Api.unique("Сломанный"), entry);
        try (var browser = StudioBrowser.withRole("chief-editor", Window.PHONE)) {
            browser.expect("422");
            var page = browser.open("/studio/releases/" + id);
            assertThat(page.getByText("Мешает выходу").first()).isVisible();
            assertThat(page.locator("#items").getByText(title)).isVisible();
            browser.assertAccessible();
            browser.assertFits();
            button(page, "Опубликовать").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(state(id)).isEqualTo("draft");
            browser.shoot("release-refused");
        }
    }

    @Test
    void a_preview_is_opened_by_its_link_and_a_release_is_renamed_and_deleted() {
        String title = Api.unique("В предпросмотре");
        String name = Api.unique("Первое имя");
        String id = release(name, Api.create("article", Api.article(title)));
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/releases/" + id);
            button(page, "Предпросмотр").click();
            assertThat(page.locator("a[data-value=url]")).hasAttribute("href", Pattern.compile(".*/preview/.+"));
            inDialog(page, "Готово").click();
            button(page, "Переименовать").click();
            page.locator("dialog[open]").getByLabel("Название").fill(name + " новое");
            inDialog(page, "Сохранить").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name + " новое")))
                    .isVisible();
            assertThat(page.locator("#items").getByText(title)).isVisible();

            page.navigate("/studio/releases?state=draft");
            button(page, "Удалить: " + name + " новое").click();
            assertThat(page.getByText(name + " новое")).isHidden();
            assertThat(page.locator("#page :focus")).hasCount(1);
            button(page, "Отменить").click();
            assertThat(page.getByText(name + " новое")).isVisible();
            assertThat(button(page, "Удалить: " + name + " новое")).isFocused();
        }
    }

    @Test
    void the_list_is_accessible_on_a_phone_and_in_english() {
        release(Api.unique("Для списка"));
        try (var browser = StudioBrowser.withRole("chief-editor", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio/releases");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Releases")))
                    .isVisible();
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("releases");
            page.navigate("/studio/releases?state=rolled-back");
            browser.assertAccessible();
        }
    }
}
