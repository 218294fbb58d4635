package sila.studio.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.button;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class OperationsPagesTest {

    private static final String NAME = "probe-of-the-studio";

    @Inject
    Jobs jobs;

    @Inject
    Broken broken;

    @Inject
    EntityManager database;

    /** Fails until it is mended. */
    @Singleton
    static class Broken implements Job {

        final Set<String> failing = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void run(String key) {
            if (failing.contains(key)) {
                throw new IllegalStateException("<b>Сломано</b> " + key);
            }
        }
    }

    private static List<String> failing() {
        return administrator().get("/api/v1/manage/jobs?limit=100&task=" + NAME).path("failing.instance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "jobs"})
    void both_screens_are_accessible_on_a_desktop_and_on_a_phone(String screen) {
        for (var window : new Window[] {Window.DESKTOP, Window.PHONE}) {
            try (var browser = StudioBrowser.withRole("administrator", window)) {
                browser.open("/studio/" + screen);
                browser.assertAccessible();
                browser.assertFits();
                browser.shoot("operations-" + screen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "jobs"})
    void nobody_else_opens_them(String screen) {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("403");
            var page = browser.open("/studio/" + screen);

            assertThat(page.getByRole(AriaRole.HEADING)).containsText("нет права");
        }
    }

    @Test
    void the_health_is_told_in_sentences_and_refreshes_itself_without_taking_the_focus() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/health");
            assertThat(page.locator("#parts")).containsText("Хаб");
            assertThat(page.locator("#parts article").first()).isVisible();
            button(page, "Проверить").focus();
            page.locator("#parts").evaluate("parts => { parts.dataset.former = '' }");

            assertThat(page.locator("#parts:not([data-former])")).isVisible();
            assertThat(button(page, "Проверить")).isFocused();
        }
    }

    @Test
    void the_index_is_built_anew_and_the_model_checked() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/health");
            button(page, "Построить заново").click();
            assertThat(page.getByText("Индекс строится заново")).isVisible();
            assertThat(page.locator("#rebuild")).containsText("Построен");

            button(page, "Проверить").click();
            assertThat(page.locator("#checked")).containsText("Проверено материалов");
            browser.assertAccessible();
        }
    }

    @Test
    void a_job_that_fails_is_shown_with_its_reason_and_tried_again() {
        String key = "key-" + UUID.randomUUID();
        broken.failing.add(key);
        jobs.request(NAME, key);
        await().untilAsserted(() -> assertThat(failing()).contains(key));
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("404"); // it may have tried again by itself
            var page = browser.open("/studio/jobs");
            var row = page.locator("#failing > tr").filter(new Locator.FilterOptions().setHasText(key));
            assertThat(row).containsText("<b>Сломано</b>");
            browser.assertAccessible();
            broken.failing.remove(key);
            row.getByRole(AriaRole.BUTTON).click();
            await().untilAsserted(() -> assertThat(failing()).doesNotContain(key));
        } finally {
            broken.failing.remove(key);
        }
    }

    @Test
    void what_has_not_reached_readers_is_sent_again() {
        String title = Api.unique("Не дошло");
        String id = Api.published("article", Api.article(title));
        Api.awaitDelivered(id);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                                update delivery set state = 'failed', attempts = 3, problem = 'Поиск не отвечает'
                                where entry_id = :id and channel = 'index'
                                """)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/jobs");
            assertThat(page.locator("#troubled")).containsText("Поиск не отвечает");
            browser.assertAccessible();
            button(page, "Повторить сейчас: " + title).click();
            assertThat(page.getByText("Повторяем")).isVisible();
        }
        Api.awaitDelivered(id);
    }

    @Test
    void it_speaks_english_to_those_who_prefer_it() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio/health");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Search index")))
                    .isVisible();
        }
    }
}
