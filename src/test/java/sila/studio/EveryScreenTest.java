package sila.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.Library;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

/** Every screen there is, by day on a desk and in the dark on a phone: whoever adds one is asked for it here. */
@QuarkusTest
class EveryScreenTest {

    /** What other pages ask for to put into themselves, and what has no page at all. */
    private static final Set<String> PARTS = Set.of(
            "/studio/assets/{name}",
            "/studio/audit/verification",
            "/studio/colleagues",
            "/studio/health/model-check",
            "/studio/home/published",
            "/studio/home/recent",
            "/studio/home/troubles",
            "/studio/home/week",
            "/studio/media/{id}/card",
            "/studio/releases/{id}/forecast",
            "/studio/releases/{id}/rollback",
            "/studio/releases/{id}/state",
            "/studio/vocabularies/{name}/terms/{code}",
            "/studio/vocabularies/{name}/terms/{code}/entry");

    private static final String MANAGE = "/api/v1/manage/";

    private static String made(String path, Object body) {
        return administrator()
                .body(body)
                .post(MANAGE + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Addresses that show each of them with something in it. */
    private static List<String> screens() {
        String article = Api.create("article", Api.article(Api.unique("На каждом экране")));
        String entry = "/studio/entries/article/" + article;
        String release = made("releases", Map.of("title", Api.unique("Выпуск"), "entries", List.of(article)));
        String webhook = made(
                "webhooks",
                Map.of(
                        "name",
                        Api.unique("Партнёр"),
                        "url",
                        "http://127.0.0.9:1/",
                        "events",
                        List.of("entry.published")));
        String delivery = administrator()
                .post(MANAGE + "webhooks/" + webhook + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String transfer = made("transfers/imports", Map.of("format", "rss"));
        String person = People.withRole("author").id();
        return List.of(
                "/studio",
                "/studio/entries",
                "/studio/entries/article",
                "/studio/entries/article/new",
                entry,
                entry + "/publishing",
                entry + "/versions",
                entry + "/preview",
                "/studio/bin",
                "/studio/calendar",
                "/studio/calendar?view=week",
                "/studio/media",
                "/studio/media/" + Library.picture(400, 300),
                "/studio/releases",
                "/studio/releases/" + release,
                "/studio/vocabularies",
                "/studio/vocabularies/topics",
                "/studio/synonyms",
                "/studio/redirects",
                "/studio/accounts",
                "/studio/accounts/" + person,
                "/studio/roles",
                "/studio/roles/editor",
                "/studio/organisations",
                "/studio/organisations/" + People.centralCommittee(),
                "/studio/tokens",
                "/studio/webhooks",
                "/studio/webhooks/" + webhook,
                "/studio/webhooks/" + webhook + "/deliveries/" + delivery,
                "/studio/audit",
                "/studio/health",
                "/studio/jobs",
                "/studio/model",
                "/studio/model/article",
                "/studio/transfer",
                "/studio/transfer/" + transfer,
                "/studio/profile",
                "/studio/second-factor",
                "/studio/help");
    }

    private static final List<String> OF_STRANGERS = List.of("/studio/sign-in", "/studio/password/an-ended-link");

    private static void look(StudioBrowser browser, String address) {
        Page page = browser.open(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        browser.assertAccessible();
        browser.assertFits();
    }

    @Test
    void all_are_accessible_by_day_on_a_desk() {
        try (var browser = StudioBrowser.withRole("administrator")) {
            screens().forEach(address -> look(browser, address));
        }
        try (var browser = StudioBrowser.ofStranger()) {
            browser.expect("404");
            browser.expect("410");
            OF_STRANGERS.forEach(address -> look(browser, address));
        }
    }

    @Test
    void all_are_accessible_in_the_dark_on_a_phone() {
        try (var browser = StudioBrowser.withRole("administrator", Window.PHONE)) {
            inTheDark(browser);
            for (String address : screens()) {
                look(browser, address);
                browser.shoot(
                        "dark" + address.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[/?=]", "-"));
            }
        }
        try (var browser = StudioBrowser.ofStranger(Window.PHONE)) {
            browser.expect("404");
            browser.expect("410");
            inTheDark(browser);
            OF_STRANGERS.forEach(address -> look(browser, address));
        }
    }

    private static void inTheDark(StudioBrowser browser) {
        browser.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    @Test
    void none_is_forgotten() {
        var looked = Stream.concat(screens().stream(), OF_STRANGERS.stream())
                .map(address -> address.split("\\?")[0])
                .toList();
        var forgotten = templates()
                .filter(template -> !PARTS.contains(template))
                .filter(template -> looked.stream().noneMatch(pattern(template).asMatchPredicate()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forgotten).isEmpty();
    }

    /** Of what is asked for by GET and answered by a page. */
    private static Stream<String> templates() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("sila.studio").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(EveryScreenTest::templates);
    }

    private static Stream<String> templates(JavaClass type) {
        String base = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GET.class) && !isJson(method))
                .map(method -> base
                        + method.tryGetAnnotationOfType(Path.class)
                                .map(path -> "/" + path.value())
                                .orElse(""));
    }

    private static boolean isJson(JavaMethod method) {
        return method.tryGetAnnotationOfType(Produces.class)
                .map(produces -> Arrays.asList(produces.value()).contains("application/json"))
                .orElse(false);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[a-z]+(?:: [^/]*)?}(?=/|$)", "[^/]+"));
    }
}
