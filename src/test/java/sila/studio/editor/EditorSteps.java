package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import sila.testing.StudioBrowser;

/** What people do on the page of an entry, and where they look. */
final class EditorSteps {

    /** An autosave comes by itself after some seconds, on a slow machine after some more. */
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY = new LocatorAssertions.HasAttributeOptions()
            .setTimeout(Duration.ofMinutes(1).toMillis());

    private EditorSteps() {}

    /** @param id of the entry, or {@code new} */
    static Page open(StudioBrowser browser, String type, String id) {
        return open(browser.page(), type, id);
    }

    static Page open(Page page, String type, String id) {
        page.navigate("/studio/entries/" + type + "/" + id);
        ready(page);
        return page;
    }

    static void ready(Page page) {
        assertThat(page.locator("entry-editor")).hasAttribute("data-ready", "", PATIENTLY);
    }

    static Locator status(Page page) {
        return page.locator("[data-status]");
    }

    /** Waits until what was just typed is on the hub. */
    static void saved(Page page) {
        page.waitForCondition(() -> status(page).getAttribute("data-state").equals("saved")
                && page.evaluate("document.querySelector('entry-editor').changes.isEmpty")
                        .equals(true));
    }

    static Locator field(Page page, String name) {
        return page.locator("[data-part=fields] [data-field=" + name + "]").first();
    }

    static Locator title(Page page) {
        return field(page, "title").locator("textarea");
    }

    static Locator lead(Page page) {
        return field(page, "lead").locator("textarea");
    }

    static Locator body(Page page) {
        return field(page, "body").getByRole(AriaRole.TEXTBOX).first();
    }

    /** What a page does every fifteen seconds, and when it comes to the front. */
    static void look(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    static String idIn(Page page) {
        String url = page.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Waits until this device keeps the words. */
    static void keptOnDevice(Page page, String words) {
        // what is not there yet would be made by opening it, without its store; and a function that is waited for is
        // not
        // waited for when it answers with a promise
        page.waitForCondition(() -> (boolean) page.evaluate(
                "words => indexedDB.databases().then(all => all.some(({ name }) => name === 'sila-drafts')"
                        + " && new Promise((resolve, reject) => {"
                        + " const open = indexedDB.open('sila-drafts', 1);"
                        + " open.onerror = () => reject(open.error);"
                        + " open.onsuccess = () => {"
                        + "   const all = open.result.transaction('copies').objectStore('copies').getAll();"
                        + "   all.onsuccess = () => { open.result.close(); resolve(JSON.stringify(all.result).includes(words)); };"
                        + " };"
                        + "}))",
                words));
    }
}
