package sila.studio.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.members.tokens.SessionCookie;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class SignInPageTest {

    private static void enter(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Войти").setExact(true))
                .click();
    }

    private static void type(Page page, String login, String password) {
        page.getByLabel("Логин").fill(login);
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
        enter(page);
    }

    @Test
    void a_stranger_signs_in_and_comes_to_the_page_they_asked_for() {
        var person = People.withRole("editor");
        try (var browser = StudioBrowser.ofStranger()) {
            var page = browser.open("/studio/help?from=test");
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in?next=%2Fstudio%2Fhelp%3Ffrom%3Dtest");
            browser.assertAccessible();
            browser.shoot("sign-in");

            type(page, person.login(), person.password());

            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/help?from=test");
            browser.assertAccessible();
        }
    }

    @Test
    void a_wrong_password_is_said_and_the_login_stays() {
        try (var browser = StudioBrowser.ofStranger(Window.PHONE)) {
            var page = browser.open("/studio");
            browser.expect("401");
            type(page, "nobody-of-that-name", "wrong password");

            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Неверный логин или пароль.");
            assertThat(page.getByLabel("Логин")).hasValue("nobody-of-that-name");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("sign-in-refused");
        }
    }

    @Test
    void a_one_time_password_becomes_ones_own() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        String login = opened.path("login");
        String once = opened.path("oneTimePassword");
        try (var browser = StudioBrowser.ofStranger()) {
            var page = browser.open("/studio");
            browser.expect("422");
            type(page, login, once);

            assertThat(page.getByLabel("Новый пароль")).isVisible();
            browser.assertAccessible();
            page.getByLabel("Новый пароль").fill("четыре слова подряд тут");
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill(once);
            enter(page);

            assertThat(page).hasURL(StudioBrowser.hub() + "/studio");
        }
    }

    @Test
    void whoever_has_a_second_factor_is_asked_for_its_code() {
        var person = People.withRole("chief-editor");
        var phone = Authenticator.of(person);
        try (var browser = StudioBrowser.ofStranger()) {
            var page = browser.open("/studio");
            browser.expect("401");
            type(page, person.login(), person.password());
            assertThat(page.getByLabel("Код из приложения")).isVisible();
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill(person.password());
            page.getByLabel("Код из приложения").fill(phone.nextCode());
            enter(page);

            assertThat(page).hasURL(StudioBrowser.hub() + "/studio");
        }
    }

    @Test
    void a_chief_editor_sets_up_the_second_factor_before_anything_else() {
        var person = People.withRole("chief-editor");
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio");
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/second-factor?next=%2Fstudio");
            browser.assertAccessible();

            page.getByLabel("Чтобы начать, ещё раз введите пароль").fill(person.password());
            page.getByText("Продолжить").click();
            String secret = page.locator("code").textContent();
            assertThat(page.getByLabel("QR-код для приложения")).isVisible();
            browser.assertAccessible();
            browser.shoot("second-factor");
            page.getByLabel("Код, который показало приложение")
                    .fill(new Authenticator(Authenticator.bytes(secret), List.of()).code());
            page.getByText("Включить").click();

            assertThat(page.locator(".codes li")).hasCount(8);
            page.getByText("Я сохранил коды, дальше").click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio");
        }
    }

    @Test
    void a_double_click_loses_no_recovery_codes() {
        var person = People.withRole("editor");
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio/second-factor");
            assertThat(page.getByText("Код из приложения защитит вход")).isVisible();
            page.getByLabel("Чтобы начать, ещё раз введите пароль").fill(person.password());
            page.getByText("Продолжить").click();
            String secret = page.locator("code").textContent();
            page.getByLabel("Код, который показало приложение")
                    .fill(new Authenticator(Authenticator.bytes(secret), List.of()).code());
            page.getByText("Включить").dblclick();
            assertThat(page.locator(".codes li")).hasCount(8);
        }
    }

    @Test
    void whoever_confirms_a_second_factor_twice_is_told_where_to_get_recovery_codes() {
        var person = People.withRole("editor");
        var phone = Authenticator.of(person);
        given().header("Sec-Fetch-Site", "same-origin")
                .cookie(SessionCookie.NAME, person.token())
                .formParam("code", phone.nextCode())
                .post("/studio/second-factor/confirm")
                .then()
                .statusCode(409)
                .body(containsString("Второй фактор включён."), containsString("Сделайте новые в профиле"));
    }

    private static io.restassured.response.Response send(String header, String value, Person person) {
        return given().header(header, value)
                .redirects()
                .follow(false)
                .formParam("login", person.login())
                .formParam("password", person.password())
                .post("/studio/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Accept, text/html"
    })
    void another_site_signs_nobody_in_and_nobody_out(String header, String value) {
        var person = People.withRole("editor");
        var signIn = send(header, value, person);
        signIn.then()
                .statusCode(403)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("не страница студии"));
        Assertions.assertThat(signIn.cookie(SessionCookie.NAME)).isNull();

        var signOut = given().header(header, value)
                .cookie(SessionCookie.NAME, person.token())
                .redirects()
                .follow(false)
                .post("/studio/sign-out");
        signOut.then()
                .statusCode(403)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("не страница студии"));
        Assertions.assertThat(signOut.cookie(SessionCookie.NAME)).isNull();
        person.asks().get("/api/v1/me").then().statusCode(200);

        var cookie = send("Sec-Fetch-Site", "same-origin", person)
                .then()
                .statusCode(303)
                .extract()
                .detailedCookie(SessionCookie.NAME);
        Assertions.assertThat(cookie.isHttpOnly()).isTrue();
        Assertions.assertThat(cookie.isSecured()).isFalse();
    }

    @Test
    void who_signs_out_is_a_stranger() {
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = browser.open("/studio");
            page.locator("details.person summary").click();
            page.getByText("Выйти").click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in");

            page.navigate("/studio");
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in?next=%2Fstudio");
        }
    }

    @Test
    void the_way_back_never_leads_out_of_the_studio() {
        for (String hostile : List.of(
                "https://evil.example/",
                "//evil.example",
                "/studio//evil",
                "/studio/%0d%0aX:1",
                "javascript:alert(1)",
                "/\\evil.example",
                "/studio/100%",
                "/studio/../..//evil.example")) {
            var person = People.withRole("editor");
            try (var browser = StudioBrowser.of(person)) {
                browser.expect("404");
                Response answer = browser.page()
                        .navigate("/studio/sign-in?next="
                                + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8));
                Assertions.assertThat(answer.url()).as(hostile).startsWith(StudioBrowser.hub() + "/studio");
            }
        }
    }

    @Test
    void the_page_asked_for_is_not_forgotten_by_a_slip_or_by_another_language() {
        var person = People.withRole("editor");
        try (var browser = StudioBrowser.ofStranger()) {
            browser.expect("401");
            var page = browser.open("/studio/help?from=test");
            type(page, person.login(), "wrong password");
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Неверный логин или пароль.");
            page.getByText("Английский (English)").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in?next=%2Fstudio%2Fhelp%3Ffrom%3Dtest");

            page.getByLabel("Login").fill(person.login());
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(person.password());
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/help?from=test");
        }
    }

    @Test
    void a_part_of_a_page_leads_to_the_sign_in_with_the_whole_page() {
        given().header("HX-Request", "true")
                .header("HX-Current-URL", StudioBrowser.hub() + "/studio/entries?q=%D0%B0&sort=-updatedAt")
                .get("/studio/help")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/studio/sign-in?next=%2Fstudio%2Fentries%3Fq%3D%25D0%25B0%26sort%3D-updatedAt");
        given().header("HX-Request", "true")
                .header("HX-Current-URL", StudioBrowser.hub() + "/studio/100%")
                .get("/studio/help")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/studio/sign-in?next=%2Fstudio");
    }

    @Test
    void the_language_that_somebody_has_chosen_waits_for_them_on_another_device() {
        var person = People.withRole("editor");
        try (var browser = StudioBrowser.of(person)) {
            var page = browser.open("/studio/help");
            page.locator("details.person summary").click();
            page.getByText("Английский (English)").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
        person.asks().get("/api/v1/me").then().body("language", equalTo("en"));
        try (var another = StudioBrowser.ofStranger()) {
            var page = another.open("/studio/help");
            type(page, person.login(), person.password());
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/help");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void the_studio_speaks_english_to_those_who_wish() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open("/studio");
            page.locator("details.person summary").click();
            page.getByText("Английский (English)").click();
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.getByRole(AriaRole.NAVIGATION)).containsText("Media library");
        }
    }
}
