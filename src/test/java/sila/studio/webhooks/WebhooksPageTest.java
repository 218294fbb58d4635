package sila.studio.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.button;
import static sila.testing.Controls.inDialog;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;
import sila.webhooks.Receiver;

@QuarkusTest
class WebhooksPageTest {

    private static final String WEBHOOKS = "/api/v1/manage/webhooks/";

    /** @return its id */
    private static String webhook(String name, String url) {
        return administrator()
                .body("{\"name\": \"%s\", \"url\": \"%s\", \"events\": [\"entry.published\"]}".formatted(name, url))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void delete(String id) {
        int version = administrator().get(WEBHOOKS + id).path("version");
        administrator().header("If-Match", "\"" + version + "\"").delete(WEBHOOKS + id);
    }

    @Test
    void a_webhook_is_made_pinged_and_its_log_is_read() {
        String name = Api.unique("Сайт-партнёр");
        try (var receiver = new Receiver();
                var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/webhooks");
            button(page, "Новый вебхук").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Название").fill(name);
            dialog.getByLabel("Адрес").fill(receiver.url());
            browser.assertAccessible();
            inDialog(page, "Завести").click();
            assertThat(page.locator("[data-value=secret]")).hasText(Pattern.compile("\\S{20,}"));
            inDialog(page, "Я скопировал").click();

            assertThat(page).hasURL(Pattern.compile(".*/studio/webhooks/[0-9a-f-]{36}"));
            String id = page.url().replaceAll(".*/", "");
            browser.assertAccessible();
            button(page, "Проверить связь").click();
            assertThat(page.locator(".badge[data-state=delivered]").first()).isVisible();
            assertThat(page.getByText("\"event\":\"ping\"")).isVisible();
            browser.assertAccessible();
            browser.shoot("webhook-delivery");
            button(page, "Отправить ещё раз").click();
            assertThat(page.locator("dt:has-text('Попыток') + dd")).hasText("2");

            page.navigate("/studio/webhooks/" + id);
            page.getByLabel("Состояние").selectOption("failed");
            button(page, "Показать").click();
            assertThat(page.getByText("Здесь пока ничего нет")).isVisible();
            page.getByLabel("Состояние").selectOption("delivered");
            button(page, "Показать").click();
            assertThat(page.locator("#deliveries > tr")).hasCount(1);
            delete(id);
        }
    }

    @Test
    void settings_are_changed_and_a_secret_renewed() {
        String id = webhook(Api.unique("Бот"), "https://example.org/hook");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/webhooks/" + id);
            page.getByLabel("Материал удалён").check();
            page.getByLabel("Только с темами").selectOption(new String[] {"salary", "sport"});
            page.getByLabel("Язык материалов").selectOption("en");
            page.getByLabel("Включён").uncheck();
            button(page, "Сохранить").click();
            assertThat(page.getByText("Выключен")).isVisible();
            var saved = administrator().get(WEBHOOKS + id).jsonPath();
            assertThat(saved.getList("events")).containsExactly("entry.deleted", "entry.published");
            assertThat(saved.getList("filter.topics")).containsExactly("salary", "sport");
            assertThat(saved.getString("filter.language")).isEqualTo("en");

            button(page, "Новый секрет").click();
            assertThat(page.locator("[data-value=secret]")).hasText(Pattern.compile("\\S{20,}"));
            inDialog(page, "Я скопировал").click();
            assertThat(page.getByText("Прежний секрет действует до")).isVisible();
        }
        delete(id);
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            var page = browser.open("/studio/webhooks");
            button(page, "Новый вебхук").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Название").fill("Без адреса");
            dialog.getByLabel("Адрес").fill("ftp://example.org");
            inDialog(page, "Завести").click();

            assertThat(dialog.getByLabel("Адрес")).hasAttribute("aria-invalid", "true");
            browser.assertAccessible();
        }
    }

    @Test
    void a_webhook_is_deleted_unless_that_is_taken_back_and_its_name_does_nothing() {
        String name = Api.unique("<img src=x onerror=alert(1)>");
        String id = webhook(name, "https://example.org/hook");
        try (var browser = StudioBrowser.withRole("administrator", Window.PHONE)) {
            var page = browser.open("/studio/webhooks");
            assertThat(page.getByText(name)).isVisible();
            browser.assertFits();
            browser.shoot("webhooks");
            button(page, "Удалить: " + name).click();
            assertThat(page.getByText(name)).isHidden();
            button(page, "Отменить").click();
            assertThat(page.getByText(name)).isVisible();
            button(page, "Удалить: " + name).click();
            page.navigate("/studio/help"); // who leaves means it
            await().untilAsserted(
                            () -> administrator().get(WEBHOOKS + id).then().statusCode(404));
        }
    }

    @Test
    void it_speaks_english_to_those_who_prefer_it() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio/webhooks");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Webhooks")))
                    .isVisible();
            assertThat(button(page, "New webhook")).isVisible();
        }
    }

    @Test
    void nobody_else_opens_it() {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("403");
            var page = browser.open("/studio/webhooks");

            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
        }
    }
}
