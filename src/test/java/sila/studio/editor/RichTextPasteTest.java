package sila.studio.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes by the clipboard; the files are as Word, Google Docs and an attacker hand them over. */
@QuarkusTest
class RichTextPasteTest {

    private static final String HTML = "text/html";

    @Test
    void a_word_document_keeps_its_structure_and_its_picture_and_loses_its_looks() {
        try (var writing = Writing.begin()) {
            writing.paste(Map.of(HTML, Writing.clipboard("word.html"), "text/rtf", Writing.clipboard("word.rtf")));
            assertThat(writing.page.locator(".rt-figure img")).isVisible();

            assertThat(writing.sketch().replace("] ", "]\n")).isEqualTo("""
                heading{level=2}[Коллективный договор на 2026–2028 годы]
                paragraph[Профсоюз и работодатель <strong>подписали договор</strong>, который <em>улучшает</em> условия труда<sup>[1]</sup>. Вода – это H<sub>2</sub>O, площадь – 20 м<sup>2</sup>.]
                paragraph[<strong>Жирный стилем</strong> и <strike>зачёркнутый</strike>, ссылка: <link{href=https://www.elprof.ru/dogovor}>elprof.ru</link>.]
                bullet_list[list_item[paragraph[отпуск – 30 дней;]
                bullet_list[list_item[paragraph[из них 3 – дополнительные;]]]]
                list_item[paragraph[доплата за ночную смену.]]]
                ordered_list[list_item[paragraph[Собрать подписи.]]
                list_item[paragraph[Передать их в профком.]]]
                table[table_row[table_cell{colspan=2}[paragraph[<strong>Оклады</strong>]]]
                table_row[table_cell[paragraph[Электромонтёр]]
                table_cell[paragraph[62\u00a0000]]]]
                image{asset=ID alt=Подписание договора} paragraph[Замечание юриста учтено.]
                paragraph[[1]
                Одобрен конференцией 12 ноября.]\
                """);
            writing.assertAccepted();
            writing.browser.shoot("rich-text-from-word");
        }
    }

    @Test
    void a_google_document_is_not_wholly_bold() {
        try (var writing = Writing.begin()) {
            writing.paste(Map.of(HTML, Writing.clipboard("google-docs.html")));

            assertThat(writing.sketch().replace("] ", "]\n")).isEqualTo("""
                heading{level=2}[Как вступить в профсоюз]
                paragraph[Обычный текст, <strong>жирный</strong><em> и курсив</em>, <link{href=https://www.elprof.ru/join}>заявление</link><sup>1</sup>]
                bullet_list[list_item[paragraph[паспорт]
                bullet_list[list_item[paragraph[и его копия]]]]
                list_item[paragraph[заявление]]]
                table[table_row[table_cell[paragraph[Взнос]]
                table_cell[paragraph[1 %]]]]\
                """);
            assertThat(writing.page.locator(".toast")).containsText("Не перенесено: 1 изображение");
            writing.assertAccepted();
        }
    }

    @Test
    void a_hostile_page_is_inert() {
        try (var writing = Writing.begin()) {
            writing.paste(Map.of(HTML, Writing.clipboard("hostile.html")));

            assertThat(writing.sketch())
                    .contains(
                            "paragraph[Невинный <strong>текст</strong>]",
                            "paragraph[врезка]",
                            "сценарий спрятанный чужой")
                    .doesNotContain("link", "image", "embed", "callout", "script", "evil");
            assertThat(writing.page.evaluate("window.hostile")).isNull();
            assertThat(writing.page.locator(".rt-text [onclick], .rt-text [style], .rt-text script, .rt-text iframe"))
                    .hasCount(0);
            writing.assertAccepted();
        }
    }

    @Test
    void what_was_copied_here_comes_back_whole() {
        try (var writing = Writing.with(
                Writing.paragraph("Первый"),
                "{'type':'callout','attrs':{'kind':'warning'},'content':[{'type':'paragraph','content':[{'type':'norm_citation','attrs':{'act':'тк','article':'81','text':'ст."
                        + " 81 ТК РФ'}}]}]}",
                "{'type':'chart','attrs':{'kind':'pie'}}",
                Writing.paragraph("Последний"))) {
            String before = writing.sketch();
            writing.go("/content/0");
            writing.press("Control+a", "Control+x");
            assertThat(writing.value().isNull()).isTrue();
            writing.press("Control+v");
            writing.assertSketch(before);
        }
    }

    @Test
    void markdown_is_formatted_unless_that_is_taken_back() {
        try (var writing = Writing.begin()) {
            writing.paste(Map.of(
                    "text/plain",
                    "## Раздел\n\n"
                            + "Текст **жирный** и [ссылка](https://a.example/x_y).\n\n"
                            + "- раз\n"
                            + "  - внутри\n"
                            + "- два\n\n"
                            + "> цитата\n"));
            writing.assertSketch("heading{level=2}[Раздел] paragraph[Текст <strong>жирный</strong> и"
                    + " <link{href=https://a.example/x_y}>ссылка</link>.]"
                    + " bullet_list[list_item[paragraph[раз] bullet_list[list_item[paragraph[внутри]]]]"
                    + " list_item[paragraph[два]]] blockquote[paragraph[цитата]]");

            writing.page.locator(".toast").getByText("Отменить").click();
            assertThat(writing.sketch()).startsWith("paragraph[## Раздел] paragraph[Текст **жирный**");
        }
    }

    @Test
    void a_heading_with_a_line_break_of_another_program_does_not_hang_the_page() {
        try (var writing = Writing.begin()) {
            writing.paste(Map.of("text/plain", "# Раздел\u2028продолжение\n\n- раз\n- два"));
            writing.assertSketch("heading{level=2}[Раздел] paragraph[продолжение]"
                    + " bullet_list[list_item[paragraph[раз]] list_item[paragraph[два]]]");
        }
    }

    @Test
    void an_address_in_an_unknown_encoding_is_cleaned_like_any_other() {
        try (var writing = Writing.begin()) {
            writing.paste(
                    Map.of(
                            "text/html",
                            "<p><a href=\"https://www.google.com/url?q=http://site.example/%CF%F0&amp;sa=D\" onclick=\"x()\">туда</a></p>"));
            assertThat(writing.sketch()).startsWith("paragraph[<link{href=https://www.google.com/url?q=");
            writing.assertAccepted();
        }
    }

    @Test
    void an_address_is_laid_on_what_is_chosen_or_offered_as_a_player() {
        try (var writing = Writing.with(Writing.paragraph("сюда"))) {
            writing.choose("сюда");
            writing.paste(Map.of("text/plain", "https://elprof.example/join"));
            writing.assertSketch("paragraph[<link{href=https://elprof.example/join}>сюда</link>]");

            writing.put();
            writing.go("/content/0");
            writing.paste(Map.of("text/plain", "https://rutube.ru/video/1/"));
            assertThat(writing.page.locator(".rt-offer")).isVisible();
            writing.press("Tab");
            writing.assertSketch("embed{url=https://rutube.ru/video/1/}");
            writing.assertAccepted();
        }
    }

    @Test
    void files_are_uploaded_where_they_are_pasted_or_dropped() {
        try (var writing = Writing.begin()) {
            writing.pasteFile("схема.png", "image/png", Pictures.png());
            assertThat(writing.page.locator(".rt-figure img")).isVisible();
            writing.dropFile("план.png", "image/png", Pictures.png());
            assertThat(writing.page.locator(".rt-figure img")).hasCount(2);
            assertThat(writing.sketch()).contains("image{asset=ID} image{asset=ID}");
            assertThat(writing.page.locator(".rt-no-alt")).hasCount(2);
            writing.assertAccepted();
        }
    }

    @Test
    void a_file_that_is_damaged_goes_and_says_why() {
        try (var writing = Writing.begin()) {
            writing.text.click();
            writing.type("Текст");
            writing.pasteFile("схема.png", "image/png", new byte[] {1, 2, 3});
            assertThat(writing.page.locator(".toast.bad")).containsText("схема.png");
            assertThat(writing.page.locator(".rt-figure")).hasCount(0);
            writing.dropFile("договор.docx", "application/msword", new byte[] {1});
            assertThat(writing.page.locator(".toast.bad").last()).containsText("в текст его не вставить");
            writing.assertSketch("paragraph[Текст]");
        }
    }
}
