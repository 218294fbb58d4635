package sila.studio.structure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Controls.awaitScripts;
import static sila.testing.Controls.button;
import static sila.testing.Controls.inDialog;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class StructurePagesTest {

    private static final String TOPICS = "/api/v1/manage/vocabularies/topics";

    private static String code() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void term(String code, String title) {
        administrator()
                .body("{\"code\": \"%s\", \"title\": {\"ru\": \"%s\", \"en\": \"%s\"}}".formatted(code, title, title))
                .post(TOPICS + "/terms")
                .then()
                .statusCode(201);
    }

    private static void deleteTerm(String code) {
        int revision = administrator().get(TOPICS).path("revision");
        administrator().header("If-Match", "\"" + revision + "\"").delete(TOPICS + "/terms/" + code);
    }

    private static List<String> codes() {
        return administrator().get(TOPICS).path("terms.code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabularies", "vocabularies/topics", "vocabularies/regions", "synonyms", "redirects"})
    void every_screen_is_accessible_on_a_desktop_and_on_a_phone(String screen) {
        for (var window : new Window[] {Window.DESKTOP, Window.PHONE}) {
            try (var browser = StudioBrowser.withRole("administrator", window)) {
                browser.open("/studio/" + screen);
                browser.assertAccessible();
                browser.assertFits();
                browser.shoot("structure-" + screen.replace('/', '-'));
            }
        }
    }

    @Test
    void a_term_is_added_retitled_moved_retired_and_deleted() {
        String code = code();
        String title = Api.unique("<i>Ночные смены</i>");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/vocabularies/topics");
            button(page, "Новый термин").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Код").fill(code);
            dialog.getByLabel("Название", new Locator.GetByLabelOptions().setExact(true))
                    .fill(title);
            dialog.getByLabel("Название по-английски").fill("Night shifts");
            browser.assertAccessible();
            inDialog(page, "Добавить").click();
            var row = page.locator("li[data-code='" + code + "']");
            assertThat(row).containsText(title);
            assertThat(row).containsText("не используется");
            awaitScripts(page);

            int before = codes().indexOf(code);
            button(page, "Выше: " + title).press("Enter");
            await().untilAsserted(() -> assertThat(codes().indexOf(code)).isLessThan(before));
            assertThat(button(page, "Выше: " + title)).isFocused();

            button(page, "Изменить: " + title).click();
            dialog.getByLabel("Название", new Locator.GetByLabelOptions().setExact(true))
                    .fill(title + " и вахты");
            dialog.getByLabel("Более широкий термин").selectOption("safety");
            dialog.getByLabel("Больше не предлагать в формах").check();
            browser.assertAccessible();
            inDialog(page, "Сохранить").click();
            assertThat(row).containsText(title + " и вахты");
            assertThat(row).containsText("Не предлагается");
            assertThat(row).hasAttribute("data-parent", "safety");

            button(page, "Удалить: " + title + " и вахты").click();
            assertThat(row).isHidden();
            page.navigate("/studio/help"); // who leaves means it
            await().untilAsserted(() -> assertThat(codes()).doesNotContain(code));
        }
    }

    @Test
    void terms_are_dragged_and_merged() {
        String first = code();
        String second = code();
        String firstTitle = Api.unique("Первый");
        String secondTitle = Api.unique("Второй");
        term(first, firstTitle);
        term(second, secondTitle);
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/vocabularies/topics");
            page.locator("li[data-code='" + second + "'] [data-handle]")
                    .dragTo(page.locator("li[data-code='" + first + "'] [data-handle]"));
            await().untilAsserted(() -> assertThat(codes().indexOf(second)).isLessThan(codes().indexOf(first)));

            button(page, "Изменить: " + firstTitle).click();
            page.getByLabel("С каким").selectOption(second);
            inDialog(page, "Слить с другим").click();
            assertThat(page.locator("li[data-code='" + first + "']")).hasCount(0);
            assertThat(page.locator("li[data-code='" + second + "']")).containsText(first);
        }
        deleteTerm(second);
    }

    @Test
    void a_code_that_is_taken_is_refused_beside_the_field_and_who_is_late_reads_so() {
        String code = code();
        String title = Api.unique("Опоздавший");
        term(code, title);
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            browser.expect("412");
            var page = browser.open("/studio/vocabularies/topics");
            button(page, "Новый термин").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Код").fill("salary");
            dialog.getByLabel("Название", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Ещё зарплата");
            dialog.getByLabel("Название по-английски").fill("Salary again");
            inDialog(page, "Добавить").click();
            assertThat(dialog.getByLabel("Код")).hasAttribute("aria-invalid", "true");
            inDialog(page, "Закрыть").click();

            button(page, "Изменить: " + title).click();
            assertThat(dialog.getByLabel("Название по-английски")).isVisible();
            String other = code();
            term(other, Api.unique("Тем временем"));
            inDialog(page, "Сохранить").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("изменил кто-то другой");
            button(page, "Показать, как стало").click();
            assertThat(page.locator("li[data-code='" + other + "']")).isVisible();
            deleteTerm(other);
        }
        deleteTerm(code);
    }

    @Test
    void a_vocabulary_of_the_model_says_why_it_is_only_to_be_read_and_terms_lead_to_their_entries() {
        String topic = Api.topic("salary");
        try (var browser = StudioBrowser.withRole("administrator")) {
            var page = browser.open("/studio/vocabularies/regions");
            assertThat(page.getByText("описан в модели хаба")).isVisible();
            assertThat(button(page, "Новый термин")).hasCount(0);

            page.navigate("/studio/vocabularies/topics/terms/salary/entry");
            assertThat(page.url()).endsWith("/studio/entries/topic/" + topic);
        }
    }

    @Test
    void a_synonym_is_added_found_changed_and_deleted() {
        String word = Api.unique("переработка");
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            var page = browser.open("/studio/synonyms");
            button(page, "Новое правило").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Что ищут").fill(word + "\n***");
            dialog.getByLabel("Что ещё находить").fill("сверхурочная работа");
            inDialog(page, "Добавить").click();
            assertThat(dialog.getByLabel("Что ищут")).hasAttribute("aria-invalid", "true");
            browser.assertAccessible();
            dialog.getByLabel("Что ищут").fill(word);
            inDialog(page, "Добавить").click();
            assertThat(page.getByText("Сохранено")).isVisible();

            page.getByLabel("Найти", new Page.GetByLabelOptions().setExact(true))
                    .fill(word);
            button(page, "Показать").click();
            assertThat(page.locator("tbody > tr")).hasCount(1);
            button(page, "Изменить: " + word).click();
            page.locator("dialog[open]").getByLabel("Примечание").fill("Так говорят");
            inDialog(page, "Сохранить").click();
            assertThat(page.locator("tbody")).containsText("Так говорят");

            button(page, "Удалить: " + word).click();
            page.navigate("/studio/synonyms?q=" + word.replace(" ", "%20")); // who leaves means it
            await().untilAsserted(() -> {
                page.reload();
                assertThat(page.getByText("Ничего не нашлось").isVisible()).isTrue();
            });
        }
    }

    @Test
    void a_redirect_leads_to_an_address_or_an_entry_and_loops_are_refused() {
        String path = "/old/" + code();
        String title = Api.unique("Куда ведёт");
        Api.published("article", Api.article(title));
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.expect("422");
            var page = browser.open("/studio/redirects");
            button(page, "Новое перенаправление").click();
            var dialog = page.locator("dialog[open]");
            dialog.getByLabel("Старый адрес").fill(path);
            dialog.getByLabel("Куда ведёт").fill(path);
            inDialog(page, "Добавить").click();
            assertThat(dialog.getByLabel("Куда ведёт")).hasAttribute("aria-invalid", "true");
            assertThat(dialog).containsText("сам на себя");
            browser.assertAccessible();
            dialog.getByLabel("Куда ведёт").fill("/news");
            inDialog(page, "Добавить").click();
            assertThat(page.getByText("Сохранено")).isVisible();

            page.navigate("/studio/redirects?q=" + path);
            button(page, "Изменить: " + path).click();
            inDialog(page, "Выбрать материал").click();
            page.locator("dialog[open] input[type=search]").fill(title);
            page.locator("dialog[open]").last().getByText(title).first().click();
            assertThat(page.locator("dialog[open] [data-picked]")).containsText(title);
            page.locator("dialog[open]").getByLabel("Вид").selectOption("false");
            inDialog(page, "Сохранить").click();
            assertThat(page.locator("#redirects > tr > td a")).hasText(title);
            assertThat(page.locator("#redirects > tr > td").nth(1)).hasText("Временно");

            button(page, "Удалить: " + path).click();
            page.navigate("/studio/help"); // who leaves means it
            await().untilAsserted(() -> assertThat((List<?>) administrator()
                            .get("/api/v1/manage/redirects?q=" + path)
                            .path("items"))
                    .isEmpty());
        }
    }

    @Test
    void it_speaks_english_to_those_who_prefer_it() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio/vocabularies/topics");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Topics")))
                    .isVisible();
            assertThat(button(page, "New term")).isVisible();
        }
    }
}
