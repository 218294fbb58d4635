package sila.studio.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Controls.button;
import static sila.testing.Controls.inDialog;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class AdministrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"audit", "tokens", "accounts", "roles", "roles/new", "organisations", "model", "model/article"})
    void every_screen_is_accessible_on_a_desktop_and_on_a_phone(String screen) {
        People.centralCommittee();
        for (var window : new Window[] {Window.DESKTOP, Window.PHONE}) {
            try (var browser = StudioBrowser.withRole("administrator", window)) {
                browser.open("/studio/" + screen);
                browser.assertAccessible();
                browser.assertFits();
                browser.shoot("administration-" + screen.replace('/', '-'));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "tokens", "accounts", "roles", "organisations"})
    void nobody_opens_a_screen_that_their_role_does_not_allow(String screen) {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("403");
            var page = browser.open("/studio/" + screen);

            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("На главную студии")))
                    .isVisible();
        }
    }

    @Test
    void a_token_is_made_shown_once_and_works() {
        String name = Api.unique("Сайт-партнёр");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/tokens");
            button(page, "Новый токен").click();
            page.getByLabel("Для чего он").fill(name);
            page.getByLabel("читать черновики").check();
            browser.assertAccessible();
            inDialog(page, "Выпустить").click();
            assertThat(page.locator("[data-value=token]")).hasText(Pattern.compile("\\S+"));
            String token = page.locator("[data-value=token]").textContent();
            Api.bearer(token).get("/api/v1/manage/entries").then().statusCode(200);
            inDialog(page, "Я скопировал").click();

            assertThat(page.getByText(name)).isVisible();
        }
    }

    @Test
    void a_token_is_revoked_unless_that_is_taken_back() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            String name = Api.unique("Бот");
            String token = Api.administrator()
                    .body("{\"name\": \"" + name + "\", \"scopes\": [\"content:read\"]}")
                    .post("/api/v1/manage/tokens")
                    .path("token");
            var page = browser.open("/studio/tokens");
            button(page, "Отозвать: " + name).click();
            assertThat(page.getByText(name)).isHidden();
            button(page, "Отменить").click();
            assertThat(page.getByText(name)).isVisible();
            Api.bearer(token).get("/api/v1/manage/entries").then().statusCode(200);

            button(page, "Отозвать: " + name).click();
            page.navigate("/studio/help"); // who leaves means it
            await().untilAsserted(() ->
                    Api.bearer(token).get("/api/v1/manage/entries").then().statusCode(401));
        }
    }

    @Test
    void a_token_without_a_name_is_refused_beside_the_field() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            var page = browser.open("/studio/tokens");
            button(page, "Новый токен").click();
            page.getByLabel("Для чего он").fill("   ");
            inDialog(page, "Выпустить").click();

            assertThat(page.getByLabel("Для чего он")).hasAttribute("aria-invalid", "true");
            browser.assertAccessible();
        }
    }

    @Test
    void a_person_is_given_an_account_and_further_roles() {
        String login = "new-" + UUID.randomUUID();
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/accounts");
            button(page, "Новый человек").click();
            page.getByLabel("Имя").fill("Анна Смирнова");
            page.getByLabel("Логин").fill(login);
            page.locator("dialog[open] select[name$=role]").selectOption("author");
            inDialog(page, "Завести").click();
            assertThat(page.locator("[data-value=oneTimePassword]")).hasText(Pattern.compile("\\S+"));
            String password = page.locator("[data-value=oneTimePassword]").textContent();
            inDialog(page, "Я скопировал").click();

            assertThat(page).hasURL(Pattern.compile(".*/studio/accounts/[0-9a-f-]{36}"));
            browser.assertAccessible();
            button(page, "Добавить роль").click();
            page.locator("select[name$=role]").nth(1).selectOption("lawyer");
            button(page, "Сохранить").click();
            assertThat(page.getByText("Сохранено")).isVisible();
            assertThat(page.locator("select[name$=role]").nth(1)).hasValue("lawyer");

            button(page, "Закрыть вход").click();
            assertThat(button(page, "Открыть вход")).isVisible();
            RestAssured.given()
                    .contentType("application/json")
                    .body("{\"login\": \"" + login + "\", \"password\": \"" + password + "\"}")
                    .post("/api/v1/sign-in")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void an_administrator_is_led_to_their_profile_for_their_own_password() {
        var person = People.withRole("administrator");
        Authenticator.of(person);
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio/accounts/" + person.id());
            assertThat(button(page, "Ссылка для нового пароля")).hasCount(0);
            assertThat(button(page, "Снять второй фактор")).hasCount(0);
            browser.assertAccessible();
            page.getByText("Сменить свой пароль в профиле").click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/profile");
        }
    }

    @Test
    void a_role_of_ones_own_is_made_changed_and_deleted() {
        String name = "r-" + UUID.randomUUID();
        String title = Api.unique("Пресс-секретарь");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/roles/new");
            page.getByLabel("Имя для программ").fill(name);
            page.getByLabel("Название", new Page.GetByLabelOptions().setExact(true))
                    .fill(title);
            page.getByLabel("Название по-английски").fill("Press officer");
            page.getByLabel("читать черновики").check();
            button(page, "Добавить разрешение").click();
            page.getByLabel("создавать и править материалы").nth(1).check();
            page.getByLabel("Только свои материалы").nth(1).check();
            page.getByLabel("Только поля").nth(1).fill("title\nlead");
            button(page, "Сохранить").click();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                    .click();
            assertThat(page.getByLabel("Только свои материалы").nth(1)).isChecked();
            assertThat(page.getByLabel("Только поля").nth(1))
                    .hasValue(Pattern.compile("title\\s+lead\\s*|lead\\s+title\\s*"));
            button(page, "Убрать").nth(1).click();
            button(page, "Сохранить").click();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Роли").setExact(true)))
                    .isVisible();

            button(page, "Удалить роль: " + title).click();
            page.navigate("/studio/help");
            await().untilAsserted(() -> Api.administrator()
                    .get("/api/v1/manage/roles/" + name)
                    .then()
                    .statusCode(404));
        }
    }

    @Test
    void an_organisation_is_founded_below_another() {
        People.centralCommittee();
        String name = Api.unique("Профком");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/organisations");
            button(page, "Новая организация").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Название").fill(name);
            dialog.getByLabel("Уровень").selectOption("regional");
            dialog.getByLabel("Входит в").selectOption(People.centralCommittee());
            dialog.getByLabel("Регион").selectOption("24");
            inDialog(page, "Основать").click();

            assertThat(page.locator(".tree").getByText(name)).isVisible();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Изменить: " + name))
                    .click();
            page.getByLabel("Название").fill(name + " завода");
            button(page, "Сохранить").click();
            assertThat(page.locator(".tree").getByText(name + " завода")).isVisible();
        }
    }

    @Test
    void the_log_is_looked_through_and_verified() {
        String title = Api.unique("Для журнала");
        String id = Api.create("article", Api.article(title));
        for (int i = 0; i < 20; i++) { // more than a page
            Api.create("person", Api.person(Api.unique("Некто")));
        }
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/audit");
            page.getByLabel("С чем").fill("entry:" + id);
            button(page, "Показать").click();
            assertThat(page.getByText("entry.create")).isVisible();

            page.getByLabel("С чем").fill("entry:*");
            button(page, "Показать").click();
            int shown = page.locator("#acts > tr").count();
            page.getByText("Показать ещё").click();
            await().until(() -> page.locator("#acts > tr").count() > shown);

            button(page, "Проверить целостность").click();
            assertThat(page.locator("#verified")).containsText("Журнал цел");
            browser.assertAccessible();
        }
    }
}
