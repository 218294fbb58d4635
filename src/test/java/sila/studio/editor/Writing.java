package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import sila.testing.Api;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** Somebody who writes into the rich text of {@link TrialPage}. */
final class Writing implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a browser hands over what was copied: kinds of data and files. */
    private static final String PASTE = """
        ({ data, files, kind }) => {
          const transfer = new DataTransfer();
          Object.entries(data).forEach(([type, text]) => transfer.setData(type, text));
          for (const [name, type, base64] of files) {
            transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
          }
          const text = document.querySelector('.rt-text');
          text.focus();
          const { left, bottom } = text.lastElementChild.getBoundingClientRect();
          const event = kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: transfer, clientX: left + 5, clientY: bottom - 2, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
          text.dispatchEvent(event);
        }\
        """;

    final StudioBrowser browser;
    final Page page;
    final Locator text;

    private Writing(StudioBrowser browser, String query) {
        this.browser = browser;
        page = browser.open(TrialPage.PATH + query);
        text = page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Текст").setExact(true));
        assertThat(text).isVisible();
    }

    static Writing begin() {
        return begin(Window.DESKTOP, "");
    }

    /** @param query of {@link TrialPage} */
    static Writing begin(Window window, String query) {
        return new Writing(StudioBrowser.withRole("editor", window), query);
    }

    /** @param content of the document, in single quotes */
    static Writing with(String... content) {
        var writing = begin();
        writing.put(content);
        return writing;
    }

    void put(String... content) {
        String document = "{'type':'doc','content':[" + String.join(",", content) + "]}";
        page.evaluate(
                "json => { document.querySelector('rich-text').value = JSON.parse(json); }",
                document.replace('\'', '"'));
    }

    static String paragraph(String text) {
        return "{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}";
    }

    void type(String letters) {
        page.keyboard().type(letters);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** @param pointer /content/1 */
    void go(String pointer) {
        page.evaluate("pointer => document.querySelector('rich-text').focusAt(pointer)", pointer);
    }

    /** A paragraph of these letters; it is chosen when the foot of the editor says so. */
    void choose(String word) {
        text.getByText(word, new Locator.GetByTextOptions().setExact(true)).selectText();
        assertThat(page.locator(".rt-counts")).containsText("выделено: " + word.length());
    }

    void press(Locator button) {
        button.click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Of the dialog that is open. */
    Locator dialog() {
        return page.locator("dialog[open]").last();
    }

    void paste(Map<String, String> data) {
        paste(data, "paste");
    }

    private void paste(Map<String, String> data, String kind, Object... files) {
        page.evaluate(PASTE, Map.of("data", data, "files", files, "kind", kind));
    }

    void pasteFile(String name, String type, byte[] bytes) {
        paste(Map.of(), "paste", new Object[] {
            new String[] {name, type, Base64.getEncoder().encodeToString(bytes)}
        });
    }

    void dropFile(String name, String type, byte[] bytes) {
        paste(Map.of(), "drop", new Object[] {
            new String[] {name, type, Base64.getEncoder().encodeToString(bytes)}
        });
    }

    static String clipboard(String file) {
        try (var stream = Writing.class.getResourceAsStream("/studio/paste/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    JsonNode value() {
        String json = (String) page.evaluate("JSON.stringify(document.querySelector('rich-text').value)");
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String sketch() {
        return Sketch.of(value());
    }

    /** A dialog gives the focus back a moment before the text has what was asked for. */
    void assertSketch(String expected) {
        try {
            page.waitForCondition(() -> sketch().equals(expected));
        } catch (TimeoutError late) {
            assertEquals(expected, sketch(), late.getMessage());
        }
    }

    /** The hub takes the text as the body of an article. */
    void assertAccepted() {
        Api.create(
                "article",
                "{\"fields\": {\"title\": \"" + Api.unique("Написано в редакторе") + "\", \"body\": " + value() + "}}");
    }

    @Override
    public void close() {
        browser.close();
    }
}
