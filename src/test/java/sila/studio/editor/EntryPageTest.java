package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static sila.studio.editor.EditorSteps.body;
import static sila.studio.editor.EditorSteps.field;
import static sila.studio.editor.EditorSteps.idIn;
import static sila.studio.editor.EditorSteps.lead;
import static sila.studio.editor.EditorSteps.open;
import static sila.studio.editor.EditorSteps.saved;
import static sila.studio.editor.EditorSteps.status;
import static sila.studio.editor.EditorSteps.title;
import static sila.testing.Api.administrator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;
import sila.testing.StudioBrowser;
import sila.testing.StudioBrowser.Window;

@QuarkusTest
class EntryPageTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";

    @Test
    void an_article_is_typed_and_saved_without_pressing_anything() {
        String name = Api.unique("Тариф вырос");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            assertThat(status(page)).hasText("черновик появится, когда вы начнёте писать");
            assertThat(title(page)).isFocused();
            browser.assertAccessible();

            page.keyboard().type(name);
            saved(page);
            lead(page).fill("Коротко о главном.");
            body(page).click();
            page.keyboard().type("С первого числа.");
            saved(page);

            Assertions.assertThat(page.url()).doesNotEndWith("/new");
            assertThat(page.locator("h1")).hasText(name);
            administrator()
                    .get(ENTRIES + idIn(page))
                    .then()
                    .body("title", is(name))
                    .body("slug", is(page.getByLabel("Адрес", exactly()).inputValue()))
                    .body("autosave", is(true))
                    .body("fields.lead", is("Коротко о главном."))
                    .body("fields.body.content[0].content[0].text", is("С первого числа."))
                    .body("fields.age", is("0+"));
            browser.assertAccessible();
            browser.assertFits();
            browser.shoot("entry");
        }
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_and_comes_back_to_the_entry() {
        String id = Api.create("article", Api.article(Api.unique("Чужак")));
        try (var browser = StudioBrowser.ofStranger()) {
            var page = browser.open("/studio/entries/article/" + id);
            assertThat(page).hasURL(StudioBrowser.hub() + "/studio/sign-in?next=%2Fstudio%2Fentries%2Farticle%2F" + id);
        }
    }

    @Test
    void nothing_is_made_while_nobody_types() {
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            page.keyboard().press("Tab");
            page.keyboard().press("Control+s");
            page.reload();
            Assertions.assertThat(page.url()).endsWith("/studio/entries/article/new");
        }
    }

    @Test
    void saving_on_purpose_makes_a_version_that_stays() {
        String id = Api.create("article", Api.article(Api.unique("Намеренно")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            lead(page).fill("Вводка на века.");
            page.keyboard().press("Control+s");
            assertThat(page.getByText("Сохранено", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("fields.lead", is("Вводка на века."))
                    .body("autosave", is(false));
        }
    }

    @Test
    void the_address_follows_the_title_until_somebody_chooses_another() {
        String name = Api.unique("Щука");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", "new");
            title(page).fill(name);
            saved(page);
            var address = page.getByLabel("Адрес", exactly());
            assertThat(address).hasValue(name.toLowerCase().replace("щука ", "shchuka-"));

            address.fill("Свой адрес " + name.substring(name.length() - 8));
            title(page).fill(name + " и ещё");
            saved(page);
            administrator()
                    .get(ENTRIES + idIn(page))
                    .then()
                    .body("slug", is("svoy-adres-" + name.substring(name.length() - 8)));
        }
    }

    @Test
    void two_entries_of_one_title_get_two_addresses() {
        String name = Api.unique("Дважды");
        String taken = administrator()
                .get(ENTRIES + Api.create("article", Api.article(name)))
                .path("slug");
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("409");
            var page = open(browser, "article", "new");
            title(page).fill(name.substring(0, 4));
            saved(page);
            title(page).fill(name);
            saved(page);
            administrator().get(ENTRIES + idIn(page)).then().body("slug", is(taken + "-2"));
        }
    }

    @Test
    void what_the_hub_refuses_is_said_at_the_field_and_the_rest_is_saved() {
        String id = Api.create("article", Api.article(Api.unique("Длинно")));
        try (var browser = StudioBrowser.withRole("editor")) {
            browser.expect("422");
            var page = open(browser, "article", id);
            lead(page).fill("слово ".repeat(120));
            page.getByLabel("Адрес ссылки").fill("javascript:alert(1)");
            title(page).fill("Новый заголовок");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("длиннее 600 знаков (сейчас 720)");
            assertThat(status(page)).containsText("кроме:");
            assertThat(field(page, "lead")).containsText("длиннее 600 знаков");
            browser.assertAccessible();
            browser.shoot("entry-refused");
            administrator().get(ENTRIES + id).then().body("title", is("Новый заголовок"));

            page.getByRole(AriaRole.ALERT)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Первоисточник"))
                    .click();
            assertThat(page.getByLabel("Адрес ссылки")).isFocused();
            page.getByLabel("Адрес ссылки").fill("https://example.org/");
            lead(page).fill("Короче.");
            saved(page);
            assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("fields.lead", is("Короче."))
                    .body("fields.source.url", is("https://example.org/"));
        }
    }

    @Test
    void what_is_not_translated_is_shown_as_in_the_main_language() {
        String id = Api.create("article", Api.article(Api.unique("Перевод")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Английский"))
                    .click();
            var english = page.locator("[data-part=en]");
            assertThat(english.getByLabel("Вводка")).hasAttribute("placeholder", "Коротко о главном.");
            assertThat(english).containsText("Как в основном языке: «Соглашение подписано.»");
            english.getByLabel("Заголовок", exactlyIn()).fill("The tariff has grown");
            saved(page);
            browser.assertAccessible();
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("translations.en.title", is("The tariff has grown"))
                    .body("translations.en.lead", nullValue());

            english.getByLabel("Заголовок", exactlyIn()).fill("");
            saved(page);
            administrator().get(ENTRIES + id).then().body("translations", nullValue());
        }
    }

    @Test
    void whoever_may_only_read_sees_why() {
        String id = Api.create("article", Api.article(Api.unique("Чужое")));
        var reader = People.with(List.of(Map.of("role", People.role(List.of("content:read")))));
        try (var browser = StudioBrowser.of(reader)) {
            var page = open(browser, "article", id);
            assertThat(page.getByText("Вы можете только читать этот материал.")).isVisible();
            assertThat(status(page)).hasText("только чтение");
            assertThat(lead(page)).not().isEditable();
            assertThat(body(page)).hasAttribute("contenteditable", "false");
            assertThat(page.getByText("Добавить")).hasCount(0);
            browser.assertAccessible();
        }
    }

    @Test
    void a_translator_writes_the_translation_and_reads_the_rest() {
        String id = Api.create("article", Api.article(Api.unique("Переводчику")));
        try (var browser = StudioBrowser.withRole("translator")) {
            var page = open(browser, "article", id);
            assertThat(lead(page)).not().isEditable();
            assertThat(page.getByLabel("Адрес", exactly())).not().isEditable();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Английский"))
                    .click();
            page.locator("[data-part=en]").getByLabel("Вводка").fill("In brief.");
            saved(page);
            administrator().get(ENTRIES + id).then().body("translations.en.lead", is("In brief."));
        }
    }

    @Test
    void a_regional_editor_begins_with_an_entry_of_their_region() {
        var person = People.withRole("regional-editor", People.regional("77"));
        try (var browser = StudioBrowser.of(person)) {
            var page = open(browser, "article", "new");
            assertThat(field(page, "regions").locator("[data-chips] li")).hasText("Москва");
            title(page).fill(Api.unique("Из Москвы"));
            saved(page);
            administrator().get(ENTRIES + idIn(page)).then().body("regions", is(List.of("77")));
        }
    }

    @Test
    void hostile_texts_stay_texts() {
        String script = "<img src=x onerror=document.title='broken'>";
        String id = Api.create(
                "article",
                "{\"fields\": {\"title\": \"" + Api.unique(script)
                        + "\", \"lead\": \"</template><script>document.title='broken'</script>\","
                        + " \"source\": {\"url\": \"/x\", \"text\": \"" + script + "\"}, \"seo\": {\"title\": \""
                        + script
                        + "\", \"description\": \"\\u202Eтекст\"}}}");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            assertThat(lead(page)).hasValue("</template><script>document.title='broken'</script>");
            assertThat(page.locator("h1")).containsText("<img src=x");
            assertThat(page.getByLabel("Слова ссылки")).hasValue(script);
            assertThat(page.locator("[data-seo-title]")).hasText("<img src=x onerror=document.title='broken'>");
            assertThat(page.locator("img[src=x]")).hasCount(0);
            Assertions.assertThat(page.title()).doesNotStartWith("broken");
            lead(page).fill(script);
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is(script));
        }
    }

    @Test
    void an_article_of_twenty_thousand_words_is_written_like_a_short_one() {
        String paragraph = "{\"type\": \"paragraph\", \"content\": [{\"type\": \"text\", \"text\": \"%s\"}]}"
                .formatted("договор ".repeat(50).strip());
        String id = Api.create(
                "article",
                "{\"fields\": {\"title\": \"" + Api.unique("Длинная статья")
                        + "\", \"body\": {\"type\": \"doc\", \"content\": ["
                        + String.join(",", Collections.nCopies(400, paragraph)) + "]}}}");
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            body(page).locator("p").nth(200).click();
            page.keyboard().press("Home");
            page.keyboard().type("Здесь. ");
            saved(page);
            administrator()
                    .get(ENTRIES + id)
                    .then()
                    .body("fields.body.content[200].content[0].text", containsString("Здесь. "))
                    .body("fields.body.content.size()", is(400));
        }
    }

    @Test
    void a_phone_is_enough() {
        String id = Api.create("article", Api.article(Api.unique("С телефона")));
        try (var browser = StudioBrowser.withRole("editor", Window.PHONE)) {
            var page = open(browser, "article", id);
            assertThat(page.locator("publish-dialog button").first()).isEnabled();
            browser.assertFits();
            browser.assertAccessible();
            browser.shoot("entry");
            lead(page).fill("С телефона.");
            saved(page);
            administrator().get(ENTRIES + id).then().body("fields.lead", is("С телефона."));
        }
    }

    @Test
    void the_page_speaks_english_to_those_who_wish() {
        String id = Api.create("article", Api.article(Api.unique("По-английски")));
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            page.locator("details.person summary").click();
            page.getByText("Английский (English)").click();
            assertThat(page.getByLabel("Lead")).hasValue("Коротко о главном.");
            page.getByLabel("Lead").fill("In brief.");
            assertThat(status(page)).containsText("saved");
            assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved");
            browser.assertAccessible();
        }
    }

    @Test
    void an_entry_in_the_archive_is_only_read() {
        String id = Api.published("article", Api.article(Api.unique("В архив")));
        administrator().post(ENTRIES + id + "/unpublish").then().statusCode(200);
        administrator().post(ENTRIES + id + "/archive").then().statusCode(200);
        try (var browser = StudioBrowser.withRole("editor")) {
            var page = open(browser, "article", id);
            assertThat(page.getByText("Материал в архиве.")).isVisible();
            assertThat(lead(page)).not().isEditable();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions exactlyIn() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
