package sila.studio.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class CalendarPageTest {

    /** A month of its own for each test: the hub is shared, and what is far away does not happen meanwhile. */
    private static final AtomicInteger MONTH = new AtomicInteger(1);

    private static String month() {
        return "2031-%02d".formatted(MONTH.getAndIncrement());
    }

    /** @return the id of an article that goes out on the tenth at noon in Moscow */
    private static String planned(String title, String month) {
        String id = Api.create("article", Api.article(title));
        Api.administrator()
                .body(Map.of("publishAt", month + "-10T09:00:00Z"))
                .post("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .statusCode(200);
        return id;
    }

    private static void assertPlanned(String id, String moment) {
        Api.administrator()
                .get("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .body("publishAt", startsWith(moment));
    }

    private static Locator day(Page page, String date) {
        return page.locator(".day[data-date='" + date + "']");
    }

    private static Page open(StudioBrowser browser, String month) {
        var page = browser.open("/studio/calendar?type=article&date=" + month + "-10");
        assertThat(page.locator("plan-calendar:defined")).isVisible();
        return page;
    }

    /** With all weeks in sight: a drag that has to scroll is none for Playwright. */
    private static Page whole(Page page) {
        page.setViewportSize(1280, 1600);
        return page;
    }

    private static Locator mover(Page page, String title) {
        return page.getByLabel("Перенести: " + title);
    }

    @Test
    void a_publication_is_dragged_to_another_day_and_put_back() {
        String month = month();
        String title = Api.unique("Перенос");
        String id = planned(title, month);
        StudioBrowser.as("chief-editor", browser -> {
            var page = whole(open(browser, month));
            assertThat(day(page, month + "-10")).containsText("12:00 выйдет " + title);
            browser.assertAccessible();
            browser.shoot("calendar");
            page.locator(".plan[data-id='" + id + "']").dragTo(day(page, month + "-12"));
            assertThat(day(page, month + "-12")).containsText(title);
            assertPlanned(id, month + "-12T09:00:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отменить"))
                    .click();
            assertThat(day(page, month + "-10")).containsText(title);
            assertPlanned(id, month + "-10T09:00:00");
        });
    }

    @Test
    void keys_move_by_a_day_or_a_week_and_a_dialog_to_any_moment() {
        String month = month();
        String title = Api.unique("Клавиши");
        String id = planned(title, month);
        StudioBrowser.as("chief-editor", browser -> {
            var page = open(browser, month);
            mover(page, title).focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
            assertThat(day(page, month + "-18")).hasAttribute("data-target", "");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-target]")).hasCount(0);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(day(page, month + "-11")).containsText(title);
            assertThat(mover(page, title)).isFocused();

            page.keyboard().press("Enter");
            page.getByLabel("День и время").fill(month + "-20T15:30");
            browser.assertAccessible();
            page.keyboard().press("Enter");
            assertThat(day(page, month + "-20")).containsText("15:30 выйдет " + title);
            assertPlanned(id, month + "-20T12:30:00");
        });
    }

    @Test
    void what_cannot_be_is_refused_in_words_and_past_days_take_nothing() {
        String month = month();
        String title = Api.unique("Нельзя");
        String id = Api.create("article", Api.article(title));
        Api.administrator()
                .body(Map.of("publishAt", month + "-10T09:00:00Z", "unpublishAt", month + "-11T09:00:00Z"))
                .post("/api/v1/manage/entries/" + id + "/schedule")
                .then()
                .statusCode(200);
        StudioBrowser.as("chief-editor", browser -> {
            var page = whole(open(browser, month));
            browser.expect("422");
            page.locator(".plan[data-kind='publish'][data-id='" + id + "']").dragTo(day(page, month + "-15"));
            assertThat(page.locator(".toast.bad")).containsText("Снять можно только после публикации");
            assertThat(day(page, month + "-10")).containsText(title);
            page.navigate("/studio/calendar?date=2020-05-10");
            assertThat(page.locator(".day:not([data-past])")).hasCount(0);
            assertThat(page.locator("[data-add]")).hasCount(0);
        });
    }

    @Test
    void a_busy_day_hides_no_other_says_how_many_more_there_are_and_what_was_withdrawn_is_not_shown() {
        String busy = Api.unique("Много");
        for (int hour = 10; hour < 17; hour++) {
            cameOut(busy + " в " + hour, "2003-02-13T%d:00:00Z".formatted(hour));
        }
        String later = Api.unique("Позже");
        cameOut(later, "2003-02-20T20:59:00Z");
        String next = Api.unique("По Москве уже завтра");
        cameOut(next, "2003-02-20T21:00:00Z");
        String withdrawn = Api.unique("Снята");
        Api.administrator()
                .post("/api/v1/manage/entries/" + cameOut(withdrawn, "2003-02-20T12:00:00Z") + "/unpublish")
                .then()
                .statusCode(200);
        StudioBrowser.as("chief-editor", browser -> {
            var page = open(browser, "2003-02");
            assertThat(day(page, "2003-02-13").locator(".plan")).hasCount(4);
            assertThat(day(page, "2003-02-13").locator(".plan").first()).containsText(busy + " в 10");
            assertThat(day(page, "2003-02-13")).containsText("Ещё 3");
            assertThat(day(page, "2003-02-20").locator(".plan")).hasCount(1);
            assertThat(day(page, "2003-02-20")).containsText("23:59 вышел " + later);
            assertThat(day(page, "2003-02-21")).containsText("00:00 вышел " + next);
            assertThat(page.getByText(withdrawn)).hasCount(0);

            day(page, "2003-02-13").getByText("Ещё 3").click();
            assertThat(day(page, "2003-02-13").locator(".plan")).hasCount(7);
        });
    }

    /** @return the id of an article that was first public then */
    private static String cameOut(String title, String moment) {
        String id = Api.create("article", Api.article(title));
        Api.administrator()
                .body(Map.of("publishedAt", moment))
                .post("/api/v1/manage/entries/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void a_draft_is_begun_for_a_day_and_what_is_ready_is_planned_for_it() {
        String month = month();
        String title = Api.unique("Готова");
        String id = Api.create("article", Api.article(title));
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = open(browser, month);
            day(page, month + "-14").locator("[data-add]").click();
            page.getByText("Выбрать материал").click();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Название материала"))
                    .fill(title);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(title))
                    .click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Назначить").setExact(true))
                    .click();
            assertThat(day(page, month + "-14")).containsText("10:00 выйдет " + title);
            assertPlanned(id, month + "-14T07:00:00");

            day(page, month + "-16").locator("[data-add]").click();
            page.getByLabel("Что написать").selectOption("article");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Начать").setExact(true))
                    .click();
            page.waitForURL(Pattern.compile("/studio/entries/article/[0-9a-f-]{36}"));
            open(browser, month);
            assertThat(day(page, month + "-16")).containsText("18:00 срок Без названия");
        }
    }

    @Test
    void another_branch_is_not_seen_and_nothing_says_so() {
        String month = month();
        planned(Api.unique("Чужая"), month);
        try (var browser = StudioBrowser.of(People.withRole("regional-editor", People.regional("54")), Window.PHONE)) {
            var page = open(browser, month);
            assertThat(page.locator(".days .plan")).hasCount(0);
            assertThat(page.getByText("На эти дни ничего не запланировано")).isVisible();
            browser.assertAccessible();
            browser.assertFits();
        }
    }

    @Test
    void a_phone_shows_days_as_a_list_in_english_and_hostile_titles_fit() {
        String month = month();
        planned("<b>взлом</b>" + "Щ".repeat(150) + Api.unique("к"), month);
        try (var browser = StudioBrowser.withRole("chief-editor", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = open(browser, month);
            assertThat(page.locator(".days .plan")).containsText("12:00 goes out <b>взлом</b>");
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("calendar");
            page.navigate("/studio/calendar?view=week&date=" + month + "-10");
            assertThat(page.locator(".day")).hasCount(7);
            browser.assertAccessible();
            browser.expect("400");
            page.navigate("/studio/calendar?date=tomorrow");
            assertThat(page.locator(".door")).containsText("A day is needed");
        }
    }
}
