package sila.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sila.members.tokens.SessionCookie;
import sila.testing.People.Person;

/**
 * Somebody's browser with the studio open: their cookies, one or several pages, a window of a size. Closing it fails the
 * test when a page has written an error or a warning to its console, as it does when it breaks its own policy, has thrown
 * what nobody caught, has asked another host for anything, or the hub has failed. Where there is no Chromium, the tests
 * that need it are skipped, and say so.
 *
 * <p>Playwright belongs to one thread: tests of the studio open their browsers in the thread they run in.
 */
public final class StudioBrowser implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final BrowserContext context;
    private final Window window;
    private final Page page;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<String> expected = new ArrayList<>();

    /** Sizes that screens are looked at in. */
    public enum Window {
        DESKTOP(1280, 900, false),
        TABLET(820, 1180, true),
        PHONE(375, 740, true);

        private final int width;
        private final int height;
        private final boolean touched;

        Window(int width, int height, boolean touched) {
            this.width = width;
            this.height = height;
            this.touched = touched;
        }
    }

    private StudioBrowser(BrowserContext context, Window window) {
        this.context = context;
        this.window = window;
        context.setDefaultTimeout(Patience.LONGEST.toMillis());
        context.onConsoleMessage(this::note);
        context.onWebError(error -> troubles.add("thrown: " + error.error()));
        context.onRequest(request -> noteHost(request.url()));
        context.onResponse(response -> {
            if (response.status() >= 500) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        page = context.newPage();
    }

    public static StudioBrowser ofStranger() {
        return ofStranger(Window.DESKTOP);
    }

    public static StudioBrowser ofStranger(Window window) {
        return new StudioBrowser(
                Shared.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(hub())
                                .setLocale("ru-RU")
                                .setTimezoneId("Europe/Moscow")
                                .setViewportSize(window.width, window.height)
                                .setHasTouch(window.touched)
                                .setReducedMotion(ReducedMotion.REDUCE)),
                window);
    }

    /** Of somebody who has signed in already. */
    public static StudioBrowser of(Person person) {
        return of(person, Window.DESKTOP);
    }

    public static StudioBrowser of(Person person, Window window) {
        var browser = ofStranger(window);
        browser.context.addCookies(List.of(new Cookie(SessionCookie.NAME, person.token())
                .setUrl(hub())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX)));
        return browser;
    }

    /** Of somebody new with this role, with a second factor where the role asks for one. */
    public static StudioBrowser withRole(String role) {
        return withRole(role, Window.DESKTOP);
    }

    public static StudioBrowser withRole(String role, Window window) {
        Person person = People.withRole(role);
        if (role.equals("administrator") || role.equals("chief-editor")) {
            Authenticator.of(person);
        }
        return of(person, window);
    }

    /** Scheme, host and port. */
    public static String hub() {
        return "http://localhost:" + RestAssured.port;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** When its scripts have begun their work. @param path on the hub */
    public Page open(String path) {
        page.navigate(path);
        Controls.awaitScripts(page);
        return page;
    }

    /** No screen has any, for whoever cannot see, hear or point. */
    public void assertAccessible() {
        var found = new AxeBuilder(page)
                .withTags(WCAG)
                // it would wait there for ever: what no script may run in has timers that never ring
                .exclude("iframe[sandbox]:not([sandbox~='allow-scripts'])")
                .analyze();
        assertThat(found.getViolations())
                .as(() -> page.url() + " "
                        + found.getViolations().stream()
                                .map(violation -> violation.getId() + " "
                                        + violation.getNodes().stream()
                                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    /** The page is as wide as its window and no wider. */
    public void assertFits() {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(page.url())
                .isLessThanOrEqualTo(window.width);
    }

    /** A picture for people to look at: {@code target/screens/NAME-desktop.png}. */
    public void shoot(String name) {
        String file = name + "-" + window.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)));
    }

    /** What is said to belong to the test, and is not held against the page. @param part of the message */
    public void expect(String part) {
        expected.add(part);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add(message.type() + ": " + message.text() + " " + message.location());
        }
    }

    private void noteHost(String url) {
        String scheme = URI.create(url.split("[?#]", 2)[0].replace(' ', '+')).getScheme();
        if ((scheme.equals("http") || scheme.equals("https")) && !url.startsWith(hub() + "/")) {
            troubles.add("another host: " + url);
        }
    }

    /** What has gone wrong up to now, beside what was expected. */
    public List<String> troubles() {
        return List.copyOf(troubles).stream()
                .filter(trouble -> expected.stream().noneMatch(trouble::contains))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles()).isEmpty();
    }

    /** Opens a browser, hands it over and closes it: a test in one expression. */
    public static void as(String role, Consumer<StudioBrowser> story) {
        try (var browser = withRole(role)) {
            story.accept(browser);
        }
    }

    /** One browser for all tests of this JVM; each {@link StudioBrowser} is a profile of its own in it. */
    private static final class Shared {

        private static @Nullable Browser browser;

        static synchronized Browser browser() {
            if (browser == null) {
                var program = Chromium.requireProgram();
                PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LONGEST.toMillis());
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(List.of(
                                        // it would not start as root, as in a container; it sees no page but ours
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            }
            return browser;
        }
    }
}
