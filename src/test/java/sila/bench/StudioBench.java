package sila.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.kernel.StrictJson;
import sila.testing.Api;
import sila.testing.StudioBrowser;

/** What the studio weighs, and how long an editor waits for it. */
class StudioBench {

    private static final int ROUNDS = 9;
    private static final int KEYS = 100;
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_A_PARAGRAPH = 80;
    private static final int FIRST_LOAD = 350;
    private static final int LATER_LOAD = 30;

    private final Table table = new Table("studio");

    @TempDir
    Path folder;

    @Test
    void an_editors_day() throws IOException {
        try (var hub = BenchHub.start(folder.resolve("home"))) {
            RestAssured.port = hub.port();
            String small = Api.create("article", Api.article("Короткая статья"));
            String large = Api.create("article", article(WORDS));
            Map<String, String> screens = Map.of(
                    "sign-in", "/studio/sign-in",
                    "home", "/studio",
                    "list", "/studio/entries/article",
                    "editor", "/studio/entries/article/" + small,
                    "calendar", "/studio/calendar",
                    "media library", "/studio/media",
                    "releases", "/studio/releases",
                    "people", "/studio/accounts",
                    "audit log", "/studio/audit",
                    "content model", "/studio/model");
            for (var screen : screens.entrySet()) {
                weigh(screen.getKey(), screen.getValue());
            }
            ready("editor of a short article", small, "≤ 1 s");
            ready("editor of %,d words".formatted(WORDS), large, "–");
            type(large);
            save("saved draft", small);
            save("saved draft of %,d words".formatted(WORDS), large);
        } finally {
            table.print();
        }
    }

    private static String article(int words) {
        var draft = StrictJson.MAPPER.createObjectNode();
        var fields = draft.putObject("fields").put("title", "Длинная статья").put("age", "0+");
        var body = fields.putObject("body").put("type", "doc").putArray("content");
        for (int i = 0; i < words / WORDS_OF_A_PARAGRAPH; i++) {
            body.addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put(
                            "text",
                            ("слово" + i + " ").repeat(WORDS_OF_A_PARAGRAPH).strip());
        }
        return draft.toString();
    }

    /** Compressed bytes of the first visit with an empty cache, and of a second one. */
    private void weigh(String screen, String path) throws IOException {
        try (var browser = StudioBrowser.withRole("administrator")) {
            AtomicLong bytes = counted(browser.context().newCDPSession(browser.page()));
            browser.open(path);
            browser.page().waitForLoadState(LoadState.NETWORKIDLE);
            long first = bytes.getAndSet(0);
            browser.open(path);
            browser.page().waitForLoadState(LoadState.NETWORKIDLE);
            table.row(
                    "weight of the " + screen + ": first load, later",
                    "≤ %d KB, ≤ %d KB".formatted(FIRST_LOAD, LATER_LOAD),
                    "%d KB, %d KB".formatted(first / 1024, bytes.get() / 1024));
        }
    }

    private static AtomicLong counted(CDPSession network) {
        var bytes = new AtomicLong();
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");
        return bytes;
    }

    /** With no file in the browser's cache, and with all of them there, as all day long. */
    private void ready(String what, String entry, String target) throws IOException {
        var first = new ArrayList<Long>();
        var later = new ArrayList<Long>();
        for (int i = 0; i <= ROUNDS; i++) {
            try (var browser = StudioBrowser.withRole("editor")) {
                first.add(millisUntilReady(browser.page(), entry));
                later.add(millisUntilReady(browser.page(), entry));
            }
        }
        table.row(
                what + " ready: first visit, later",
                target,
                "%d ms, %d ms"
                        .formatted(median(first.subList(1, first.size())), median(later.subList(1, later.size()))));
    }

    /** From the click on a link to a text that can be typed into. */
    private static long millisUntilReady(Page page, String entry) {
        long begun = System.nanoTime();
        page.navigate("/studio/entries/article/" + entry);
        page.locator(".ProseMirror[contenteditable=true]").first().waitFor();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Time in scripts for each key, as the browser counts it. */
    private void type(String entry) throws IOException {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.page();
            page.navigate("/studio/entries/article/" + entry);
            Locator text = page.locator(".ProseMirror[contenteditable=true]").first();
            text.waitFor();
            text.locator("p").first().click();
            CDPSession performance = browser.context().newCDPSession(page);
            performance.send("Performance.enable");
            page.keyboard().type("прогрев ");
            double before = scriptSeconds(performance);
            IntStream.range(0, KEYS).forEach(i -> page.keyboard().type("ф"));
            double script = (scriptSeconds(performance) - before) * 1000 / KEYS;
            table.row("script of a keystroke in %,d words".formatted(WORDS), "≤ 16 ms", "%.1f ms".formatted(script));
        }
    }

    private static double scriptSeconds(CDPSession performance) {
        JsonObject answer = performance.send("Performance.getMetrics");
        for (var metric : answer.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("no ScriptDuration in " + answer);
    }

    /** From the request that saves to its answer, in the browser. */
    private void save(String what, String entry) throws IOException {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = browser.page();
            page.navigate("/studio/entries/article/" + entry);
            Locator text = page.locator(".ProseMirror[contenteditable=true]").first();
            text.waitFor();
            var millis = new ArrayList<Long>();
            for (int i = 0; i <= ROUNDS; i++) {
                text.click();
                page.keyboard().type("ещё ");
                var answer = page.waitForResponse(
                        response -> response.request().method().equals("PATCH"),
                        () -> page.keyboard().press("Control+s"));
                answer.finished();
                millis.add((long) answer.request().timing().responseEnd);
            }
            table.row(what + " acknowledged", "≤ 150 ms", "%d ms".formatted(median(millis.subList(1, millis.size()))));
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
