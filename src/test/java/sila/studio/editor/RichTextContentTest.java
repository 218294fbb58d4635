package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.contentmodel.richtext.Href;
import sila.testing.Api;
import sila.testing.StudioBrowser.Window;

/** What stands in a text beside letters, and what a form may rely on. */
@QuarkusTest
class RichTextContentTest {

    @Test
    void a_link_leads_to_a_safe_address() {
        try (var writing = Writing.with(Writing.paragraph("сюда"))) {
            writing.choose("сюда");
            writing.press("Control+k");
            var address = writing.dialog().getByLabel("Адрес");
            address.fill("javascript:alert(1)");
            writing.press("Enter");
            assertThat(writing.dialog().getByText("Такой адрес не годится")).isVisible();
            writing.browser.assertAccessible();
            address.fill("elprof.example/join");
            writing.press("Enter");
            assertThat(writing.text).isFocused();
            writing.assertSketch("paragraph[<link{href=https://elprof.example/join}>сюда</link>]");

            writing.press("ArrowRight", "ArrowLeft", "ArrowLeft");
            assertThat(writing.page.locator(".rt-bubble")).containsText("https://elprof.example/join");
            writing.browser.assertAccessible();
            writing.press("Control+k");
            writing.dialog().getByText("Убрать ссылку").click();
            assertThat(writing.text).isFocused();
            writing.assertSketch("paragraph[сюда]");
        }
    }

    @Test
    void a_link_leads_to_an_entry_and_shows_its_title() {
        String title = Api.unique("Куда ведёт ссылка");
        String id = Api.create("article", Api.article(title));
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.press("Control+k");
            writing.dialog().getByText("Выбрать материал…").click();
            writing.dialog().getByLabel("Название материала").fill(title);
            // who is faster than the search gets what they asked for
            writing.press("Enter");
            assertThat(writing.dialog().getByText(title)).isVisible();
            writing.dialog().getByText("Готово").click();
            assertThat(writing.text).isFocused();

            writing.assertSketch("paragraph[<link{entry=ID}>" + title + "</link>]");
            assertThat(writing.value()
                            .at("/content/0/content/0/marks/0/attrs/entry")
                            .asText())
                    .isEqualTo(id);
            writing.press("ArrowLeft");
            assertThat(writing.page.locator(".rt-bubble")).containsText(title);
            writing.assertAccepted();
        }
    }

    @Test
    void a_picture_is_uploaded_and_wants_a_description() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("/изображ\n");
            writing.dialog()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("подпись.png", "image/png", Pictures.png()));
            assertThat(writing.dialog().locator("[aria-pressed=true]")).hasCount(1);
            writing.browser.assertAccessible();
            writing.dialog().getByText("Готово").click();

            assertThat(writing.page.locator(".rt-no-alt")).isVisible();
            assertThat(writing.page.getByText("Без описания опубликовать не получится"))
                    .isVisible();
            writing.browser.assertAccessible();
            writing.page.getByLabel("Описание для тех, кто не видит").fill("Подписание договора");
            writing.page.getByLabel("Подпись").fill("Фото профкома");
            assertThat(writing.page.locator(".rt-no-alt")).hasCount(0);
            writing.page.keyboard().press("Control+z");

            assertThat(writing.sketch()).startsWith("image{asset=ID alt=Подписание договора");
            writing.assertAccepted();
            writing.browser.shoot("rich-text-picture");
        }
    }

    @Test
    void what_the_editor_does_not_know_stays_as_it_was() {
        String chart = "{'type':'chart','attrs':{'kind':'pie'},'content':[{'type':'slice','text':'x'}]}";
        String odd = "{'type':'paragraph','content':[{'type':'text','text':'до '},{'type':'emoji','attrs':{'n':1}},"
                + "{'type':'text','text':'свет','marks':[{'type':'glow'}]}]}";
        String deep = "{'type':'bullet_list','content':[{'type':'list_item','content':[" + Writing.paragraph("раз")
                + "," + chart + "]}]}";
        String wrong = "{'type':'list_item','content':[" + Writing.paragraph("сирота") + "]}";
        String levelled = "{'type':'heading','attrs':{'level':2,'shade':'red'},'content':[{'type':'text','text':'З'}]}";
        try (var writing = Writing.with(chart, odd, deep, wrong, levelled, Writing.paragraph("конец"))) {
            var before = writing.value();
            assertThat(before.toString().replace('"', '\''))
                    .isEqualTo("{'type':'doc','content':["
                            + String.join(",", chart, odd, deep, wrong, levelled, Writing.paragraph("конец")) + "]}");
            assertThat(writing.page.getByText("Неизвестный блок «chart»").first())
                    .isVisible();
            writing.browser.assertAccessible();

            writing.go("/content/5");
            writing.press("Home", "Backspace");
            assertThat(writing.page.locator(".rt-unknown.ProseMirror-selectednode"))
                    .hasCount(1);
            writing.type("буквы");
            assertThat(writing.value()).isEqualTo(before);
        }
    }

    @Test
    void names_are_those_of_the_hub() throws IOException {
        JsonNode definitions = new ObjectMapper()
                .readTree(Api.administrator()
                        .get("/api/v1/manage/model/schema/article")
                        .asString())
                .path("$defs");
        var known = new ArrayList<String>();
        definitions.properties().stream()
                .filter(definition -> definition.getKey().startsWith("RichText"))
                .flatMap(definition -> definition.getValue().findValues("type").stream())
                .map(type -> type.path("const").asText())
                .filter(name -> !name.isEmpty())
                .forEach(known::add);
        try (var writing = Writing.begin()) {
            @SuppressWarnings("unchecked")
            var own = (List<String>) writing.page.evaluate(
                    "(() => { const { nodes, marks } = document.querySelector('rich-text').schema; return"
                            + " [...Object.keys(nodes), ...Object.keys(marks)].filter((name) =>"
                            + " !name.startsWith('unknown_')); })()");
            assertThat(own)
                    .containsExactlyInAnyOrderElementsOf(
                            known.stream().distinct().toList());
        }
    }

    @Test
    void a_field_may_allow_less() {
        try (var writing = Writing.begin(Window.DESKTOP, "?allowed=strong%20link")) {
            writing.text.click();
            writing.type("## **Слово** ");
            writing.assertSketch("paragraph[## <strong>Слово</strong> ]");
            assertThat(writing.button("Заголовок")).hasCount(0);
            assertThat(writing.button("Вставить")).hasCount(0);
            writing.put("{'type':'blockquote','content':[" + Writing.paragraph("цитата") + "]}");
            writing.assertSketch("blockquote[paragraph[цитата]]");
            assertThat(writing.page.locator(".rt-unknown")).hasCount(1);
        }
    }

    @Test
    void a_text_that_may_only_be_read_cannot_be_written() {
        try (var writing = Writing.begin(
                Window.DESKTOP,
                "?readonly=true&value="
                        + URLEncoder.encode(
                                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"</script><b>Текст\"}]}]}",
                                StandardCharsets.UTF_8))) {
            assertThat(writing.text).hasText("</script><b>Текст");
            assertThat(writing.button("Полужирный")).hasAttribute("aria-disabled", "true");
            writing.button("Поиск и замена").click();
            assertThat(writing.page.locator(".rt-find")).isVisible();
            writing.press("Escape");
            writing.type("буквы");
            assertThat(writing.text).hasText("</script><b>Текст");
            writing.browser.assertAccessible();
        }
    }

    @Test
    void a_form_hears_of_changes_and_points_into_the_text() {
        try (var writing = Writing.with(
                Writing.paragraph("Первый"),
                "{'type':'image','attrs':{'asset':'11111111-1111-4111-8111-111111111111'}}")) {
            writing.browser.expect("404");
            writing.page.evaluate("""
                window.heard = [];
                for (const kind of ['input', 'change', 'blur']) {
                  document.querySelector('rich-text').addEventListener(kind, (event) => window.heard.push(kind + ' ' + event.target.localName));
                }
                document.body.addEventListener('input', (event) => window.heard.push('body ' + event.target.localName));\
                """);
            writing.go("/content/1/attrs/alt");
            assertThat(writing.page.getByLabel("Описание для тех, кто не видит"))
                    .isFocused();
            writing.type("а");
            writing.page.locator("#after").focus();
            assertThat(writing.page.evaluate("window.heard.join()"))
                    .isEqualTo("input rich-text,body rich-text,change rich-text,blur rich-text");

            writing.go("/content/0/content/0");
            assertThat(writing.page.locator(".rt-marked")).hasText("Первый");
            assertThat(writing.page.evaluate("document.querySelector('rich-text').pointer"))
                    .isEqualTo("/content/0");
        }
    }

    @Test
    void a_keystroke_in_a_long_text_writes_one_block_anew() {
        try (var writing = Writing.begin()) {
            writing.page.evaluate("""
                const words = 'Профсоюз договор зарплата отпуск смена энергетика сеть станция вместе закон';
                const text = Array(5).fill(words).join(' ');
                const paragraph = () => ({ type: 'paragraph', content: [{ type: 'text', text }] });
                document.querySelector('rich-text').value = { type: 'doc', content: Array.from({ length: 400 }, paragraph) };\
                """);
            writing.go("/content/200");
            writing.page.evaluate("window.before = document.querySelector('rich-text').value.content");
            writing.type("Ещё ");

            assertThat(writing.page.evaluate(
                            "document.querySelector('rich-text').value.content.flatMap((block, i) => block ==="
                                    + " window.before[i] ? [] : [i]).join()"))
                    .isEqualTo("200");
            assertThat(writing.page.locator(".rt-counts"))
                    .containsText("20 001 слово".replace(' ', '\u00a0').replace("\u00a0слово", " слово"));
        }
    }

    @Test
    void addresses_are_safe_for_the_editor_as_for_the_hub() {
        var addresses = List.of(
                "https://elprof.example/",
                "http://a",
                "HTTPS://A.example",
                "mailto:a@b.example",
                "tel:+7(495)1234567",
                "/news",
                "/",
                "//evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " https://a.example",
                "https://user@evil.example",
                "https://",
                "data:text/html,x",
                "mailto:a",
                "tel:abc",
                "ftp://a.example",
                "/\\evil",
                "https://a.example/\u200b",
                "#part",
                "",
                "news");
        try (var writing = Writing.begin()) {
            writing.page.evaluate(
                    "async () => { window.hrefs = await import('" + TrialPage.PATH + "/web/editor/hrefs.js'); }");
            for (String address : addresses) {
                assertThat(writing.page.evaluate("address => window.hrefs.safeHref(address)", address))
                        .as(address)
                        .isEqualTo(Href.safe(address).orElse(null));
            }
        }
    }

    @Test
    void typography_knows_the_rules_of_print() {
        try (var writing = Writing.begin()) {
            writing.page.evaluate("async () => { const { typographicEdits } = await import('" + TrialPage.PATH
                    + "/web/editor/typography.js'); window.print = ([text, language]) =>"
                    + " typographicEdits(text, language).reverse().reduce((made, { from, to, text: other }) =>"
                    + " made.slice(0, from) + other + made.slice(to), text); }");
            Stream.of(
                            "Он \"тут\"|Он «тут»",
                            "\"ООО \"Сеть\"\"|«ООО „Сеть“»",
                            "“Сеть”|«Сеть»",
                            "диагональ 5\" экрана|диагональ 5\" экрана",
                            "слово - дело|слово_— дело",
                            "- Да|— Да",
                            "годы 1941-1945|годы 1941–1945",
                            "8-800-555|8-800-555",
                            "и т. д.|и_т._д.",
                            "А. С. Пушкин|А._С._Пушкин",
                            "№ 5 от 1 мая|№_5 от_1_мая",
                            "10 000 руб.|10_000_руб.",
                            "п. 2 ч. 1 ст. 81 ТК РФ|п._2 ч._1 ст._81_ТК_РФ",
                            "что-то не так|что-то не_так",
                            "ждать...|ждать…")
                    .map(pair -> pair.replace('_', '\u00a0').split("\\|"))
                    .forEach(pair -> assertThat(writing.page.evaluate("window.print", List.of(pair[0], "ru")))
                            .isEqualTo(pair[1]));
            assertThat(writing.page.evaluate("window.print", List.of("He said \"see \"this\" here\"", "en")))
                    .isEqualTo("He said “see ‘this’ here”");
        }
    }
}
