package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.Samples;

class HtmlTest {

    private static final String ID = "0198c5e2-7a3b-7c4d-8e5f-0123456789ab";

    private static String html(String blocks) {
        return RichText.html(Samples.value("{'type':'doc','content':[" + blocks + "]}"), Samples.FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'paragraph','content':[{'type':'text','text':'Свет & <тепло>'},{'type':'hard_break'},{'type':'text','text':'рядом'}]} | <p>Свет &amp; &lt;тепло&gt;<br>рядом</p>",
                "{'type':'paragraph'} | ``",
                "{'type':'heading','attrs':{'level':3},'content':[{'type':'text','text':'З'}]} | <h3>З</h3>",
                "{'type':'blockquote','content':[{'type':'paragraph','content':[{'type':'text','text':'Ц'}]}]} | <blockquote><p>Ц</p></blockquote>",
                "{'type':'ordered_list','attrs':{'order':3},'content':[{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'а'}]}]}]} | <ol start=\"3\"><li><p>а</p></li></ol>",
                "{'type':'ordered_list','attrs':{'order':1},'content':[{'type':'list_item','content':[{'type':'paragraph'}]}]} | <ol><li></li></ol>",
                "{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'а'}]}]}]} | <ul><li><p>а</p></li></ul>",
                "{'type':'code_block','content':[{'type':'text','text':'a<b'}]} | <pre>a&lt;b</pre>",
                "{'type':'horizontal_rule'} | <hr>",
                "{'type':'table','content':[{'type':'table_row','content':[{'type':'table_header','attrs':{'colspan':2},'content':[{'type':'paragraph','content':[{'type':'text','text':'ш'}]}]}]},{'type':'table_row','content':[{'type':'table_cell','attrs':{'colspan':1,'rowspan':3},'content':[{'type':'paragraph'}]}]}]} | <table><tbody><tr><th colspan=\"2\"><p>ш</p></th></tr><tr><td rowspan=\"3\"></td></tr></tbody></table>",
                "{'type':'callout','attrs':{'kind':'important'},'content':[{'type':'paragraph','content':[{'type':'text','text':'!'}]}]} | <aside class=\"callout callout-important\"><p>!</p></aside>",
                "{'type':'paragraph','content':[{'type':'norm_citation','attrs':{'act':'тк','article':'81','text':'ст. 81 ТК РФ'}}]} | <p><cite class=\"norm\">ст. 81 ТК РФ</cite></p>",
                "{'type':'embed','attrs':{'url':'https://t.me/elprof/15?a=1&b'}} | <figure class=\"embed\"><a href=\"https://t.me/elprof/15?a=1&amp;b\" target=\"_blank\" rel=\"noopener noreferrer\">Открыть на t.me</a></figure>",
                "{'type':'embed','attrs':{'url':'https://t.me/elprof/15','title':'Итоги','caption':'Пост'}} | <figure class=\"embed\"><a href=\"https://t.me/elprof/15\" target=\"_blank\" rel=\"noopener noreferrer\">Читать в Telegram: Итоги</a><figcaption>Пост</figcaption></figure>",
            })
    void each_node_has_its_element(String block, String html) {
        assertThat(html(block)).isEqualTo(html);
    }

    @Test
    void a_mark_shared_by_neighbours_is_one_element() {
        assertThat(html("{'type':'paragraph','content':["
                        + "{'type':'text','text':'см. '},"
                        + "{'type':'text','text':'приказ ','marks':[{'type':'link','attrs':{'href':'https://example.org/?a=1&b=2'}}]},"
                        + "{'type':'text','text':'№ 5','marks':[{'type':'link','attrs':{'href':'https://example.org/?a=1&b=2'}},{'type':'strong'}]},"
                        + "{'type':'text','text':' и ещё','marks':[{'type':'strong'}]}]}"))
                .isEqualTo(
                        "<p>см. <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">приказ <strong>№ 5</strong></a>"
                                + "<strong> и ещё</strong></p>");
    }

    @Test
    void every_mark_has_its_element() {
        assertThat(
                        html(
                                "{'type':'paragraph','content':[{'type':'text','text':'а','marks':[{'type':'strong'},{'type':'em'},"
                                        + "{'type':'underline'},{'type':'strike'},{'type':'sub'},{'type':'sup'},{'type':'code'}]}]}"))
                .isEqualTo("<p><strong><em><u><s><sub><sup><code>а</code></sup></sub></s></u></em></strong></p>");
    }

    @Test
    void files_are_shown_with_their_address_size_and_caption() {
        assertThat(html("{'type':'image','attrs':{'asset':'" + ID + "','alt':'Опора \\\"ЛЭП\\\"','caption':'Ночь'}}"))
                .isEqualTo("<figure class=\"image\"><img src=\"/media/" + ID
                        + "/file\" alt=\"Опора &quot;ЛЭП&quot;\" width=\"1200\" height=\"800\" loading=\"lazy\">"
                        + "<figcaption>Ночь</figcaption></figure>");
        assertThat(html("{'type':'audio','attrs':{'asset':'" + ID + "'}}"))
                .isEqualTo("<figure class=\"audio\"><audio controls preload=\"none\" src=\"/media/" + ID
                        + "/file\"></audio></figure>");
    }

    @Test
    void links_to_entries_follow_their_address_and_vanish_with_it() {
        var text =
                "{'type':'paragraph','content':[{'type':'text','text':'там','marks':[{'type':'link','attrs':{'entry':'"
                        + ID + "'}}]}]}";
        assertThat(html(text)).isEqualTo("<p><a href=\"/articles/" + ID + "\">там</a></p>");
        assertThat(RichText.html(Samples.value("{'type':'doc','content':[" + text + "]}"), NOTHING))
                .isEqualTo("<p>там</p>");
    }

    @Test
    void files_that_cannot_be_served_are_left_out() {
        var image =
                Samples.value("{'type':'doc','content':[{'type':'image','attrs':{'asset':'" + ID + "','alt':'а'}}]}");
        assertThat(RichText.html(image, NOTHING)).isEmpty();
    }

    private static final PublishedForm NOTHING = new PublishedForm() {
        @Override
        public ObjectNode asset(UUID id) {
            return JsonNodeFactory.instance.objectNode().put("id", id.toString());
        }

        @Override
        public Optional<String> entryUrl(UUID id) {
            return Optional.empty();
        }
    };
}
