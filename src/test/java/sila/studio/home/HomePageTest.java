package sila.studio.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.People.Person;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class HomePageTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";

    private static Locator panel(Page page, String heading) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    private static String createdBy(Person person, String title) {
        return person.asks()
                .body(Api.article(title))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void assign(String id, Person person, Instant due) {
        Api.administrator()
                .body(Map.of("assignee", person.id(), "dueAt", due.toString()))
                .put(ENTRIES + id + "/assignment")
                .then()
                .statusCode(200);
    }

    @Test
    void a_morning_begins_with_what_waits_and_leads_to_it() {
        var editor = People.withRole("editor");
        String draft = Api.unique("Черновик");
        String task = Api.unique("Поручение");
        createdBy(editor, draft);
        String assigned = Api.create("article", Api.article(task));
        assign(assigned, editor, Instant.now().minus(1, ChronoUnit.DAYS));
        try (var browser = StudioBrowser.of(editor)) {
            var page = browser.open("/studio");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Здравствуйте");
            assertThat(panel(page, "Мои черновики")).containsText(draft);
            assertThat(panel(page, "Поручено мне")).containsText(task);
            assertThat(panel(page, "Поручено мне")).containsText("просрочено");
            assertThat(panel(page, "Ждут моей проверки")).isVisible();
            assertThat(panel(page, "Недавно опубликовано")).not().containsText("Загружается");
            assertThat(panel(page, "Не доставлено")).not().containsText("Загружается");
            assertThat(panel(page, "Сегодня по плану")).not().containsText("Загружается");
            browser.assertAccessible();
            browser.shoot("home");

            page.getByText(draft).click();
            page.waitForURL(Pattern.compile("/studio/entries/article/[0-9a-f-]{36}"));
        }
    }

    @Test
    void what_was_open_on_this_device_is_found_again() {
        String title = Api.unique("Открыта");
        String id = Api.create("article", Api.article(title));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open("/studio");
            assertThat(panel(page, "Вы открывали")).containsText("Здесь появятся материалы");
            page.evaluate("id => localStorage.setItem('sila-recent', JSON.stringify([id, 'no id']))", id);
            page.reload();
            assertThat(panel(page, "Вы открывали")).containsText(title);
        }
    }

    @Test
    void whoever_has_nothing_yet_reads_what_to_do() {
        try (var browser = StudioBrowser.withRole("author", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open("/studio");
            assertThat(panel(page, "My drafts")).containsText("No drafts");
            assertThat(panel(page, "Assigned to me")).containsText("Nothing is assigned to you");
            assertThat(panel(page, "Planned for today")).not().containsText("Loading");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("home");
        }
    }

    @Test
    void another_branch_and_hostile_titles_stay_out() {
        String foreign = Api.unique("Чужая");
        Api.published("article", Api.article(foreign).replace("\"77\"", "\"54\""));
        var editor = People.withRole("regional-editor", People.regional("38"));
        String own = createdHostile(editor);
        try (var browser = StudioBrowser.of(editor, Window.PHONE)) {
            var page = browser.open("/studio");
            assertThat(panel(page, "Мои черновики")).containsText(own);
            assertThat(panel(page, "Недавно опубликовано")).not().containsText("Загружается");
            assertThat(page.getByText(foreign)).hasCount(0);
            browser.assertFits();
        }
    }

    private static String createdHostile(Person editor) {
        String word = Api.unique("и").replace(' ', '-');
        String title = "<script>alert(1)</script>" + "Щ".repeat(120) + word;
        editor.asks()
                .body(Api.article(title).replace("\"77\"", "\"38\""))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201);
        return word;
    }

    @Test
    void an_entry_is_begun_from_the_menu_by_keyboard() {
        StudioBrowser.as("editor", browser -> {
            var page = browser.open("/studio");
            page.keyboard().press("n");
            var offer = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Статья").setExact(true));
            assertThat(offer).isVisible();
            offer.focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/studio/entries/article/[0-9a-f-]{36}"));
        });
    }
}
