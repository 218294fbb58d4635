package sila.studio.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static sila.testing.Controls.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** What tests of these pages look for and press. */
final class Screen {

    private static final int MOST_TABS = 60;

    private Screen() {}

    static String of(String type, String id, String page) {
        return "/studio/entries/" + type + "/" + id + "/" + page;
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The publishing dialog, when everything has been looked at. */
    static Locator publishing(Page page, String opener) {
        button(page, opener).click();
        var dialog = dialog(page);
        assertThat(dialog.getByText("Проверки")).isVisible();
        return dialog;
    }

    static void act(Page page, String step) {
        page.locator("entry-actions summary").click();
        page.locator("entry-actions [data-step='" + step + "']").click();
    }

    static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        Assertions.fail("never reached by keyboard: " + wanted);
    }
}
