package sila.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people press, by the whole of what is written on it. */
public final class Controls {

    private Controls() {}

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is pressed before its script is there does nothing: after a page has come anew, tests wait for that. */
    public static void awaitScripts(Page page) {
        page.waitForFunction("() => document.readyState !== 'loading' && !document.querySelector(':not(:defined)')");
    }

    /** A button of the dialog that was opened last. */
    public static Locator inDialog(Page page, String name) {
        return button(page.locator("dialog[open]").last(), name);
    }
}
