package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.is;
import static sila.studio.editor.EditorSteps.lead;
import static sila.studio.editor.EditorSteps.look;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.StudioBrowser;

/** Requests that are slow, and answers that do not come: what stands in the form is what the hub has in the end. */
@QuarkusTest
class LostAnswersTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String LOST = "ERR_FAILED";

    /** Of the requests with this method, the first goes its own way. */
    private static void first(Page page, String path, String method, Consumer<Route> way) {
        var seen = new ArrayList<String>();
        page.route("**" + path, route -> {
            if (route.request().method().equals(method) && seen.isEmpty()) {
                seen.add(method);
                way.accept(route);
            } else {
                route.resume();
            }
        });
    }

    /** The hub does it and nobody hears of that. */
    private static void unanswered(Route route) {
        route.fetch();
        route.abort();
    }

    @Test
    void what_is_taken_back_while_it_is_being_saved_is_taken_back_on_the_hub_too() {
        String id = Api.create("article", Api.article(Api.unique("Назад")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            List<Route> underWay = new ArrayList<>();
            first(page, ENTRIES + id, "PATCH", underWay::add);
            lead(page).fill("Сгоряча.");
            page.keyboard().press("Control+s");
            page.waitForCondition(() -> !underWay.isEmpty());
            lead(page).fill("Коротко о главном.");
            page.waitForCondition(() -> page.evaluate("document.querySelector('entry-editor').changes.touched.size")
                    .equals(0));
            underWay.get(0).resume();
            saved(page);
            assertThat(lead(page)).hasValue("Коротко о главном.");
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Коротко о главном."));
        }
    }

    @Test
    void who_goes_on_after_a_lost_answer_is_not_their_own_opponent() {
        String id = Api.create("article", Api.article(Api.unique("Эхо")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(LOST);
            browser.expect("412");
            var page = open(browser, "article", id);
            first(page, ENTRIES + id, "PATCH", LostAnswersTest::unanswered);
            lead(page).fill("Начало");
            page.keyboard().press("Control+s");
            assertThat(EditorSteps.status(page)).containsText("нет связи");
            lead(page).press("End");
            page.keyboard().type(" и конец.");
            saved(page);
            assertThat(page.locator("[data-note=conflict]")).hasCount(0);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Начало и конец."));
        }
    }

    @Test
    void a_draft_whose_making_was_not_answered_is_not_made_twice() {
        String name = Api.unique("Однажды");
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect(LOST);
            var page = open(browser, "article", "new");
            first(page, "/api/v1/manage/content/article", "POST", LostAnswersTest::unanswered);
            title(page).fill(name);
            assertThat(EditorSteps.status(page)).containsText("нет связи");
            lead(page).fill("Написано потом.");
            saved(page);
            List<String> ids =
                    administrator().get(ENTRIES + "?type=article&q=" + name).path("items.id");
            Assertions.assertThat(ids).containsExactly(EditorSteps.idIn(page));
            administrator().get(ENTRIES + ids.get(0)).then().body("fields.lead", is("Написано потом."));
        }
    }

    @Test
    void a_change_of_a_field_that_the_model_has_no_more_holds_nothing_up() {
        String id = Api.create("article", Api.article(Api.unique("Бывшее поле")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            page.evaluate(
                    "document.querySelector('entry-editor').takeUp([{ pointer: '/fields/away', value: 'Было' }])");
            lead(page).fill("Сохраняется всё равно.");
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("Сохраняется всё равно."));
        }
    }

    @Test
    void the_address_of_what_has_become_public_does_not_follow_its_title_any_more() {
        String id = Api.create("article", Api.article(Api.unique("Адрес останется")));
        String slug = administrator().get(ENTRIES + id).path("slug");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            Api.publish(id);
            page.waitForResponse("**/standing", () -> look(page));
            title(page).fill(Api.unique("Совсем другой заголовок"));
            saved(page);
            administrator().get(ENTRIES + id).then().body("slug", is(slug));
        }
    }

    @Test
    void a_device_that_keeps_nothing_is_not_said_to() {
        String id = Api.create("article", Api.article(Api.unique("Негде хранить")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("ERR_INTERNET_DISCONNECTED");
            browser.context().addInitScript("indexedDB.open = () => { throw new Error('no room'); };");
            var page = open(browser, "article", id);
            browser.context().setOffline(true);
            lead(page).fill("Только на странице.");
            assertThat(EditorSteps.status(page))
                    .hasText("нет связи — не закрывайте страницу: это устройство изменения не хранит");
            browser.context().setOffline(false);
            saved(page);
        }
    }

    @Test
    void what_comes_back_from_the_archive_can_be_written_at_once() {
        String id = Api.create("article", Api.article(Api.unique("Из архива")));
        administrator().post(ENTRIES + id + "/transitions/archive").then().statusCode(200);
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            var page = open(browser, "article", id);
            assertThat(page.locator("[data-note=archived]")).isVisible();
            assertThat(lead(page)).not().isEditable();
            administrator().post(ENTRIES + id + "/transitions/revive").then().statusCode(200);
            look(page);
            assertThat(page.locator("[data-note=archived]")).hasCount(0);
            assertThat(lead(page)).isEditable();
        }
    }
}
