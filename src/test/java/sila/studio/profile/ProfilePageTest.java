package sila.studio.profile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class ProfilePageTest {

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void people_change_their_name_and_the_top_of_the_page_says_so() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open("/studio/profile");
            browser.assertAccessible();
            browser.shoot("profile");
            page.getByLabel("Имя", new Page.GetByLabelOptions().setExact(true)).fill("Анна <b>Смирнова</b>");
            press(page, "Сохранить");

            assertThat(page.getByText("Сохранено")).isVisible();
            assertThat(page.locator(".person-name")).hasText("Анна <b>Смирнова</b>");
        }
    }

    @Test
    void a_wrong_password_is_said_beside_its_field_and_a_right_one_changes_it() {
        var person = People.withRole("author");
        try (var browser = StudioBrowser.of(person, Window.PHONE)) {
            browser.expect("422");
            var page = browser.open("/studio/profile");
            browser.assertFits();
            page.getByLabel("Нынешний пароль").fill("not my password");
            page.getByLabel("Новый пароль").fill("четыре слова подряд тут");
            press(page, "Сменить пароль");
            assertThat(page.getByLabel("Нынешний пароль")).hasAttribute("aria-invalid", "true");
            browser.assertAccessible();

            page.getByLabel("Нынешний пароль").fill(person.password());
            press(page, "Сменить пароль");
            assertThat(page.getByText("Пароль изменён")).isVisible();
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of("login", person.login(), "password", "четыре слова подряд тут"))
                    .post("/api/v1/sign-in")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void sessions_elsewhere_are_ended_one_by_one_and_all_together() {
        var person = People.withRole("editor");
        for (String device : new String[] {"Phone of Anna", "Tablet", "Laptop"}) {
            RestAssured.given()
                    .header("User-Agent", device)
                    .contentType(ContentType.JSON)
                    .body(Map.of("login", person.login(), "password", person.password()))
                    .post("/api/v1/sign-in")
                    .then()
                    .statusCode(200);
        }
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio/profile");
            var phone = page.locator("li").filter(new Locator.FilterOptions().setHasText("Phone of Anna"));
            phone.getByText("Завершить").click();
            assertThat(phone).hasCount(0);

            press(page, "Завершить все остальные");
            assertThat(page.getByText("На других устройствах вы вышли")).isVisible();
            assertThat(page.getByText("Tablet")).hasCount(0);
            assertThat(page.getByText("это устройство")).isVisible();
        }
    }

    @Test
    void new_recovery_codes_are_made_for_whoever_has_lost_theirs() {
        var person = People.withRole("chief-editor");
        var phone = Authenticator.of(person);
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio/profile");
            page.locator("summary").getByText("Новые запасные коды").click();
            page.locator("#codes-password").fill(person.password());
            page.locator("#codes-code").fill(phone.recoveryCodes().get(0));
            press(page, "Сделать новые");
            var codes = page.locator("dialog[open] .codes li");
            assertThat(codes).hasCount(8);
            assertThat(codes.first()).hasText(Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
            browser.assertAccessible();
            press(page, "Я сохранил коды");
            assertThat(codes).hasCount(0);
            assertThat(page.getByText("Запасных кодов осталось: 8.")).isVisible();
        }
    }

    @Test
    void whoever_has_a_second_factor_turns_it_off_unless_their_role_asks_for_it() {
        var editor = People.withRole("editor");
        var phone = Authenticator.of(editor);
        try (var browser = StudioBrowser.of(editor)) {
            var page = browser.open("/studio/profile");
            page.locator("#off-password").fill(editor.password());
            page.locator("#off-code").fill(phone.nextCode());
            press(page, "Отключить");
            assertThat(page.getByText("Второй фактор отключён")).isVisible();
            assertThat(page.getByText("Настроить")).isVisible();
        }
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = browser.open("/studio/profile");
            assertThat(page.getByText("Для вашей роли он обязателен.")).isVisible();
            assertThat(page.locator("#off-password")).hasCount(0);
        }
    }
}
