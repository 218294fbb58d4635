package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.testing.StudioBrowser;

/** Scripts by themselves, with answers that the hub gives only when something is amiss. */
@QuarkusTest
class ScriptsAloneTest {

    private static final String BROKEN =
            "new Response(new ReadableStream({ start: (body) => body.error(%s) }), { status: %s })";

    /** @param act JavaScript; {@code script} is the module */
    private static Object run(Page page, String module, String act) {
        return page.evaluate("async () => { const script = await import('" + TrialPage.PATH + "/web/" + module + "'); "
                + act + " }");
    }

    /** What a caller of the API is told. @param answer JavaScript that makes it */
    private static Object told(Page page, String answer) {
        return run(page, "base/api.js", """
                const { fetch } = window;
                window.fetch = async () => %s;
                try {
                  return JSON.stringify((await script.call('GET', '/', { signal: window.signal })).data);
                } catch (failure) {
                  return failure.isOffline ? 'offline' : failure.name;
                } finally {
                  window.fetch = fetch;
                }
                """.formatted(answer));
    }

    /** Answers the first and the third order, and refuses the second. @return the orders that come */
    private static List<String> refuseTheSecond(Page page, String address, String answer) {
        var orders = new ArrayList<String>();
        page.route(address, route -> {
            orders.add(route.request().postData());
            boolean refused = orders.size() == 2;
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(refused ? 503 : 200)
                    .setContentType("application/json")
                    .setBody(refused ? "{\"title\": \"Хаб занят\"}" : answer));
        });
        return orders;
    }

    @Test
    void an_answer_that_breaks_off_has_not_come() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(TrialPage.PATH);
            assertThat(told(page, "new Response('{\"a\":1}')")).isEqualTo("{\"a\":1}");
            assertThat(told(page, "new Response('')")).isEqualTo("null");
            assertThat(told(page, "new Response('{\"a\":')")).isEqualTo("offline");
            assertThat(told(page, BROKEN.formatted("new TypeError('it broke off')", 200)))
                    .isEqualTo("offline");
            assertThat(told(page, BROKEN.formatted("new TypeError('it broke off')", 500)))
                    .isEqualTo("Error");
            page.evaluate("window.signal = AbortSignal.abort(); 0");
            assertThat(told(page, BROKEN.formatted("new TypeError('nobody waits for it')", 200)))
                    .isEqualTo("AbortError");
        }
    }

    @Test
    void a_sentence_stands_there_once_unless_it_has_a_way_back() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.open(TrialPage.PATH);
            run(page, "base/toast.js", """
                    script.toast('Раз');
                    script.toast('Раз');
                    script.toast('Раз', { undo: () => {} });
                    script.toast('Раз', { undo: () => {} });
                    """);
            assertThat(page.locator("#toasts > *")).hasCount(3);
        }
    }

    @Test
    void files_that_were_done_before_a_failure_can_be_taken_back() {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("503");
            var page = browser.open(TrialPage.PATH);
            var orders = refuseTheSecond(
                    page, "**/api/v1/manage/assets/bulk", "{\"items\": [{\"id\": \"0\", \"ok\": true}]}");
            run(page, "media/bulk.js", """
                    const cards = Array.from({ length: 101 }, (_, number) => {
                      const card = document.createElement('li');
                      card.dataset.file = String(number);
                      return card;
                    });
                    await script.bulk({ action: 'delete', ids: cards.map((card) => card.dataset.file) }, cards, () => {});
                    """);
            assertThat(page.locator("#toasts > *")).hasCount(2);
            assertThat(page.locator("#toasts > *").first()).containsText("В корзине: 1 файл");
            assertThat(page.locator("#toasts > *").last()).containsText("Хаб занят");
            button(page, "Отменить").click();
            assertThat(page.locator("#toasts")).containsText("Отменено: всё как было");
            assertThat(orders).hasSize(3);
            assertThat(orders.get(2)).contains("restore").contains("[\"0\"]");
        }
    }

    @Test
    void entries_that_were_done_before_a_failure_are_told_beside_it() {
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("503");
            var page = browser.open(TrialPage.PATH);
            refuseTheSecond(page, "**/api/v1/manage/entries/bulk", "{\"results\": [{\"id\": \"0\", \"ok\": true}]}");
            Object told = run(page, "base/bulk.js", """
                    const entries = Array.from({ length: 101 }, (_, number) => ({ id: String(number) }));
                    const { results, failure } = await script.inBulk(entries, { action: 'bin' });
                    return `${results.map(({ id }) => id)} ${failure.status}`;
                    """);
            assertThat(told).isEqualTo("0 503");
        }
    }
}
