package sila.studio.bin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Controls.button;
import static sila.testing.Patience.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.entries.workflow.Steps;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class BinPageTest {

    private static final String BIN = "/studio/bin";

    /** @return the id */
    private static String thrownAway(String title) {
        return thrownAwayNow(Api.create("article", Api.article(title)));
    }

    private static String thrownAwayNow(String id) {
        Api.administrator()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
        return id;
    }

    private static Locator row(Page page, String title) {
        return page.locator("#list tbody tr").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void what_was_deleted_is_taken_out_and_can_be_put_back() {
        String title = Api.unique("Удалена");
        String id = thrownAway(title);
        StudioBrowser.as("editor", browser -> {
            var page = browser.open(BIN + "?type=article");
            assertThat(page.locator("bin-list:defined")).isVisible();
            assertThat(row(page, title)).isVisible();
            browser.assertAccessible();
            browser.shoot("bin");
            button(row(page, title), "Вернуть").click();
            assertThat(row(page, title)).hasCount(0);
            Api.administrator().get("/api/v1/manage/entries/" + id).then().statusCode(200);
            button(page.locator(".toast"), "Отменить").click();
            assertThat(row(page, title)).isVisible();
        });
    }

    @Test
    void what_is_taken_out_stands_where_it_stood() {
        String title = Api.unique("Была на сайте");
        String id = Api.create("article", Api.article(title));
        Steps.move(id, "publish");
        Steps.move(id, "unpublish");
        thrownAwayNow(id);
        StudioBrowser.as("editor", browser -> {
            var page = browser.open(BIN + "?type=article");
            assertThat(page.locator("bin-list:defined")).isVisible();
            button(row(page, title), "Вернуть").click();
            assertThat(page.locator(".toast")).containsText("Состояние: Снят с публикации");
            browser.open("/studio/help");
            assertThat(page.getByText("Удалённое лежит в корзине 90 дн.")).isVisible();
        });
        Steps.entry(id).body("state", equalTo("unpublished"));
    }

    @Test
    void what_goes_for_ever_waits_for_a_while_and_can_be_kept_meanwhile() {
        String kept = Api.unique("Остаётся");
        String gone = Api.unique("Уходит");
        thrownAway(kept);
        String id = thrownAway(gone);
        StudioBrowser.as("editor", browser -> {
            var page = browser.open(BIN + "?type=article");
            assertThat(page.locator("bin-list:defined")).isVisible();
            button(row(page, kept), "Удалить навсегда").click();
            assertThat(row(page, kept)).isHidden();
            assertThat(page.locator("#list [data-purge]:focus")).hasCount(1);
            button(page.locator(".toast").filter(new Locator.FilterOptions().setHasText(kept)), "Отменить")
                    .click();
            assertThat(row(page, kept)).isVisible();
            assertThat(button(row(page, kept), "Удалить навсегда")).isFocused();

            button(row(page, gone), "Удалить навсегда").click();
            assertThat(page.locator(".toast").filter(new Locator.FilterOptions().setHasText("удалён навсегда")))
                    .isVisible();
            assertThat(row(page, kept)).isVisible();
        });
        await().untilAsserted(() -> Api.administrator()
                .header("If-Match", "\"1\"")
                .post("/api/v1/manage/bin/" + id + "/restore")
                .then()
                .statusCode(404));
    }

    @Test
    void what_is_gone_stays_away_also_when_the_list_cannot_be_asked_for() {
        String title = Api.unique("Без связи");
        thrownAway(title);
        StudioBrowser.as("editor", browser -> {
            var page = browser.open(BIN + "?type=article");
            assertThat(page.locator("bin-list:defined")).isVisible();
            browser.expect("ERR_FAILED");
            browser.expect("htmx:");
            page.route("**/studio/bin*", Route::abort);
            button(row(page, title), "Удалить навсегда").click();
            assertThat(page.locator(".toast").filter(new Locator.FilterOptions().setHasText("удалён навсегда")))
                    .isVisible();
            assertThat(page.locator(".toast.bad")).containsText("Нет связи");
            assertThat(row(page, title)).isHidden();
        });
    }

    @Test
    void whoever_works_for_a_branch_sees_only_what_is_its_own() {
        String title = Api.unique("Чужая");
        thrownAway(title);
        try (var browser = StudioBrowser.of(People.withRole("regional-editor", People.regional("54")), Window.PHONE)) {
            var page = browser.open(BIN);
            assertThat(row(page, title)).hasCount(0);
            browser.assertFits();
            browser.assertAccessible();
        }
    }

    @Test
    void an_empty_bin_says_what_it_is_for_and_hostile_titles_are_inert() {
        thrownAway("<img src=x onerror=alert(1)>" + "Щ".repeat(150) + "\\u202E" + Api.unique("к"));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            browser.context().addCookies(List.of(new Cookie("sila-language", "en").setUrl(StudioBrowser.hub())));
            var page = browser.open(BIN + "?type=article");
            assertThat(row(page, "onerror").first()).isVisible();
            browser.assertFits();
            page.navigate(BIN + "?type=stream");
            assertThat(page.getByText("There are no such entries in the bin")).isVisible();
            browser.assertAccessible();
        }
    }
}
