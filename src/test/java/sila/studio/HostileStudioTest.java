package sila.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.HostileArticle.ascii;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.contentmodel.richtext.Characters;
import sila.testing.Api;
import sila.testing.HostileArticle;
import sila.testing.Library;
import sila.testing.StudioBrowser;

/** Whatever an attacker writes is read by editors and run by nothing: each way of it in one article, on every page of it. */
@QuarkusTest
class HostileStudioTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";

    /** Right to left, out of an attribute, into a script. */
    private static final String TITLE = "\u202E\"'></title></script><svg onload=alert(1)>{max}";

    /** What would run tells us, and the test fails with it. */
    private static final String WATCH =
            "for (const name of ['alert', 'confirm', 'prompt', 'msgbox']) window[name] = () => { window.ran = name; }";

    /** Touches everything; returns the links that lead to what runs. */
    private static final String TOUCH = """
        () => {
          const everything = [];
          const collect = (root) => root.querySelectorAll('*').forEach((element) => everything.push(element));
          collect(document);
          document.querySelectorAll('template').forEach((template) => collect(template.content));
          for (const element of everything) {
            for (const type of ['mouseover', 'pointerenter', 'load', 'error', 'toggle', 'animationstart']) {
              element.dispatchEvent(new Event(type));
            }
          }
          const handlers = everything.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')));
          const links = [...document.links].filter((link) => !['http:', 'https:', 'mailto:', 'tel:'].includes(link.protocol));
          return [...handlers, ...links].map((element) => element.outerHTML);
        }
        """;

    private static String article() {
        ObjectNode draft = HostileArticle.draft(TITLE, Library.picture(1200, 700));
        var content = (ArrayNode) draft.at("/fields/body/content");
        HostileArticle.vectors().stream().filter(Characters::arePlain).forEach(words -> {
            ObjectNode block = content.addObject().put("type", "paragraph");
            block.putArray("content").addObject().put("type", "text").put("text", words);
        });
        return administrator()
                .body(ascii(draft))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void change(String id) {
        int version = administrator().get(ENTRIES + id).path("version");
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("fields", Map.of("lead", "<img src=x onerror=alert(1)>")))
                .patch(ENTRIES + id)
                .then()
                .statusCode(200);
    }

    private static void assertNothingRan(Page page) {
        assertThat((List<?>) page.evaluate(TOUCH)).as(page.url()).isEmpty();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.evaluate("window.ran ?? null")).as(page.url()).isNull();
    }

    @Test
    void hostile_words_are_shown_to_editors_and_run_by_nothing() {
        String id = article();
        Api.publish(id);
        Api.awaitDelivered(id);
        change(id);
        administrator()
                .body(Map.of("text", "<script>alert(1)</script>", "pointer", "/fields/title"))
                .post(ENTRIES + id + "/comments")
                .then()
                .statusCode(201);
        String release = administrator()
                .body(Map.of("title", TITLE, "entries", List.of(id)))
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String entry = "/studio/entries/article/" + id;
        try (var browser = StudioBrowser.withRole("chief-editor")) {
            browser.context().addInitScript(WATCH);
            for (String path : List.of(
                    "/studio",
                    "/studio/entries?sort=-updatedAt",
                    "/studio/entries/article?sort=-updatedAt",
                    "/studio/releases",
                    "/studio/releases/" + release,
                    entry,
                    entry + "/publishing",
                    entry + "/versions",
                    entry + "/versions?from=1&to=2",
                    entry + "/preview")) {
                Page page = browser.open(path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                if (!path.equals("/studio")) {
                    assertThat(page.content()).as(path).contains("svg onload");
                }
                assertNothingRan(page);
            }
        }
    }

    @Test
    void what_stands_in_the_editor_is_what_was_written() {
        String id = article();
        try (var browser = StudioBrowser.withRole("editor")) {
            Page page = browser.open("/studio/entries/article/" + id);
            page.locator("entry-editor[data-ready]").waitFor();
            for (String words : HostileArticle.vectors()) {
                if (Characters.arePlain(words)) {
                    assertThat((boolean) page.evaluate(
                                    "words => [...document.querySelectorAll('.rt-text > p')].some((one) => one.textContent === words)",
                                    words))
                            .as(words)
                            .isTrue();
                }
            }
        }
    }
}
