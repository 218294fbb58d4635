package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;

class PlainTextTest {

    @Test
    void paragraphs_and_lines_come_back_as_they_went_in() {
        var text = "Первый абзац\nвторая строка\n\nВторой абзац";
        var document = RichText.ofPlainText(text);
        assertThat(RichTextCheckTest.check(document, Strictness.PUBLISH)).isEmpty();
        assertThat(RichText.plainText(document)).isEqualTo(text);
        assertThat(RichText.html(document, Samples.FORM))
                .isEqualTo("<p>Первый абзац<br>вторая строка</p><p>Второй абзац</p>");
    }

    @Test
    void untidy_text_is_tidied() {
        var document = RichText.ofPlainText("\r\n  Раз \u0007\r\n \t \r\n\n\nДва\u0000\n");
        assertThat(RichTextCheckTest.check(document, Strictness.PUBLISH)).isEmpty();
        assertThat(RichText.plainText(document)).isEqualTo("Раз\n\nДва");
        assertThat(RichText.plainText(RichText.ofPlainText(" \n "))).isEmpty();
        assertThat(RichTextCheckTest.check(RichText.ofPlainText(""), Strictness.PUBLISH))
                .isEmpty();
    }

    @Test
    void lists_tables_captions_and_citations_keep_their_words() {
        var document = Samples.value(
                "{'type':'doc','content':["
                        + "{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Итоги'}]},"
                        + "{'type':'bullet_list','content':["
                        + "{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'раз'}]}]},"
                        + "{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'два'}]}]}]},"
                        + "{'type':'image','attrs':{'asset':'" + Samples.ID + "','alt':'опора','caption':'Опора'}},"
                        + "{'type':'embed','attrs':{'url':'https://rutube.ru/video/0a1b/','title':'Смена','caption':'Фильм'}},"
                        + "{'type':'paragraph','content':[{'type':'text','text':'см. '},"
                        + "{'type':'norm_citation','attrs':{'act':'тк','article':'81','text':'ст. 81 ТК РФ'}}]},"
                        + "{'type':'table','content':[{'type':'table_row','content':["
                        + "{'type':'table_cell','content':[{'type':'paragraph','content':[{'type':'text','text':'а'}]}]},"
                        + "{'type':'table_cell','content':[{'type':'paragraph','content':[{'type':'text','text':'б'}]}]}]}]}]}");
        assertThat(RichText.plainText(document))
                .isEqualTo("Итоги\n\nраз\nдва\n\nОпора\n\nСмена\nФильм\n\nсм. ст. 81 ТК РФ\n\nа\nб");
    }
}
