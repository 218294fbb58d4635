package sila.studio.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class PasswordLinkPageTest {

    @Test
    void an_administrator_gives_a_link_and_the_person_chooses_a_password_by_it_once() {
        var person = People.withRole("author");
        String link;
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/accounts/" + person.id());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ссылка для нового пароля"))
                    .click();
            assertThat(page.locator("[data-value=url]")).hasText(Pattern.compile("http.+"));
            link = page.locator("[data-value=url]").textContent();
            browser.assertAccessible();
            page.locator("dialog[open]")
                    .getByText("Я скопировал", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        try (var browser = StudioBrowser.ofStranger(Window.PHONE)) {
            browser.expect("404");
            browser.expect("422");
            var page = browser.open(URI.create(link).getPath());
            browser.assertAccessible();
            browser.assertFits();
            assertThat(page.getByText("придумайте новый пароль")).isVisible();
            page.getByLabel("Новый пароль").fill("новый пароль на год");
            page.getByText("Сохранить пароль").click();
            assertThat(page.getByText("Пароль сохранён")).isVisible();

            page.getByText("Войти").click();
            page.getByLabel("Логин").fill(person.login());
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill("новый пароль на год");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Войти").setExact(true))
                    .click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio");

            page.navigate(URI.create(link).getPath());
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Новый пароль")).hasCount(0);
            browser.assertAccessible();
        }
    }
}
