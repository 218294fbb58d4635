package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.contentmodel.Inspection;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;
import sila.kernel.Text;
import sila.kernel.Violation;

class RichTextCheckTest {

    private static final String ID = Samples.ID.toString();

    static List<Violation> check(JsonNode document, Strictness strictness) {
        var inspection = Inspection.of(Text.of("Текст", "Text"), strictness);
        RichText.check(document, Set.of(), Embeds.USUAL, inspection);
        return inspection.violations();
    }

    private static List<Violation> blocks(String blocks) {
        return check(Samples.value("{'type':'doc','content':[" + blocks + "]}"), Strictness.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'type':'paragraph'}",
                "{'type':'paragraph','content':[]}",
                "{'type':'heading','attrs':{'level':4},'content':[{'type':'text','text':'З'}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'а','marks':[{'type':'strong'},{'type':'link','attrs':{'href':'/a','entry':null}}]},{'type':'hard_break'}]}",
                "{'type':'ordered_list','attrs':{'order':3},'content':[{'type':'list_item','content':[{'type':'paragraph'},{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph'}]}]}]}]}",
                "{'type':'table','content':[{'type':'table_row','content':[{'type':'table_header','attrs':{'colspan':2,'rowspan':1,'colwidth':[100,50]},'content':[{'type':'paragraph'}]},{'type':'table_cell','attrs':{'colwidth':null},'content':[{'type':'paragraph'}]}]}]}",
                "{'type':'callout','attrs':{'kind':'warning'},'content':[{'type':'paragraph'}]}",
                "{'type':'code_block','content':[{'type':'text','text':'a\\nb'}]}",
                "{'type':'paragraph','content':[{'type':'norm_citation','attrs':{'act':'тк','article':'81','text':'ст. 81 ТК РФ'}}]}",
                "{'type':'embed','attrs':{'url':'https://rutube.ru/video/0a1b/','title':'Смена','caption':null}}",
                "{'type':'horizontal_rule'}"
            })
    void what_editors_write_is_admitted(String blocks) {
        assertThat(blocks(blocks)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'script'} | /content/0",
                "{'type':'Paragraph'} | /content/0",
                "{'type':'doc'} | /content/0",
                "{'type':['paragraph']} | /content/0",
                "'text' | /content/0",
                "null | /content/0",
                "{'type':'text','text':'а'} | /content/0",
                "{'type':'list_item','content':[{'type':'paragraph'}]} | /content/0",
                "{'type':'paragraph','content':[{'type':'paragraph'}]} | /content/0/content/0",
                "{'type':'paragraph','content':'текст'} | /content/0/content",
                "{'type':'paragraph','content':{'a':1}} | /content/0/content",
                "{'type':'paragraph','html':'<b>'} | /content/0/html",
                "{'type':'paragraph','attrs':{'onclick':'x'}} | /content/0/attrs/onclick",
                "{'type':'paragraph','attrs':'class'} | /content/0/attrs",
                "{'type':'paragraph','text':'а'} | /content/0/text",
                "{'type':'paragraph','marks':[{'type':'strong'}]} | /content/0/marks",
                "{'type':'heading','content':[]} | /content/0/attrs/level",
                "{'type':'heading','attrs':{'level':1}} | /content/0/attrs/level",
                "{'type':'heading','attrs':{'level':'2'}} | /content/0/attrs/level",
                "{'type':'heading','attrs':{'level':2.5}} | /content/0/attrs/level",
                "{'type':'bullet_list','content':[]} | /content/0/content",
                "{'type':'bullet_list','content':[{'type':'paragraph'}]} | /content/0/content/0",
                "{'type':'blockquote'} | /content/0/content",
                "{'type':'horizontal_rule','content':[{'type':'paragraph'}]} | /content/0/content",
                "{'type':'callout','attrs':{'kind':'danger'},'content':[{'type':'paragraph'}]} | /content/0/attrs/kind",
                "{'type':'image','attrs':{'asset':'/etc/passwd'}} | /content/0/attrs/asset",
                "{'type':'image','attrs':{'asset':null}} | /content/0/attrs/asset",
                "{'type':'image','attrs':{'asset':'0198c5e2-7a3b-7c4d-8e5f-0123456789ab','src':'http://x'}} | /content/0/attrs/src",
                "{'type':'image','attrs':{'asset':'0198c5e2-7a3b-7c4d-8e5f-0123456789ab','alt':{}}} | /content/0/attrs/alt",
                "{'type':'paragraph','content':[{'type':'text','text':''}]} | /content/0/content/0/text",
                "{'type':'paragraph','content':[{'type':'text','text':5}]} | /content/0/content/0/text",
                "{'type':'paragraph','content':[{'type':'text','text':'a\\u0007'}]} | /content/0/content/0/text",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':{}}]} | /content/0/content/0/marks",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'blink'}]}]} | /content/0/content/0/marks/0",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':['strong']}]} | /content/0/content/0/marks/0",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'em'},{'type':'em'}]}]} | /content/0/content/0/marks/1",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'em','attrs':{'style':'x'}}]}]} | /content/0/content/0/marks/0/attrs/style",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link'}]}]} | /content/0/content/0/marks/0",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'entry':'x'}}]}]} | /content/0/content/0/marks/0/attrs/entry",
                "{'type':'code_block','content':[{'type':'hard_break'}]} | /content/0/content/0",
            })
    void everything_else_is_refused_with_its_pointer(String block, String pointer) {
        assertThat(blocks(block)).extracting(Violation::pointer).contains(pointer);
    }

    @Test
    void a_picture_without_description_is_a_draft() {
        var image = Samples.value("{'type':'doc','content':[{'type':'image','attrs':{'asset':'" + ID + "'}}]}");
        assertThat(check(image, Strictness.DRAFT)).isEmpty();
        assertThat(check(image, Strictness.PUBLISH))
                .extracting(Violation::pointer)
                .containsExactly("/content/0/attrs/alt");
    }

    @Test
    void a_bottomless_document_is_refused_and_rendered_without_overflow() {
        JsonNode inner = Nodes.of(NodeType.PARAGRAPH);
        for (int i = 0; i < 100_000; i++) {
            var quote = Nodes.of(NodeType.BLOCKQUOTE);
            Nodes.content(quote).add(inner);
            inner = quote;
        }
        var document = Nodes.of(NodeType.DOC);
        Nodes.content(document).add(inner);
        assertThat(check(document, Strictness.DRAFT)).hasSize(1);
        assertThat(RichText.html(document, Samples.FORM)).hasSizeLessThan(5_000);
        assertThat(RichText.plainText(document)).isEmpty();
        RichText.assets(document, "", asset -> {});
    }

    @Test
    void an_endless_document_is_refused() {
        var document = Nodes.of(NodeType.DOC);
        for (int i = 0; i < 200_000; i++) {
            Nodes.append(Nodes.content(document), NodeType.PARAGRAPH);
        }
        assertThat(check(document, Strictness.DRAFT)).hasSize(1);
    }

    @Test
    void a_thousand_faults_get_a_short_answer() {
        var document = Nodes.of(NodeType.DOC);
        for (int i = 0; i < 1_000; i++) {
            Nodes.content(document).add(JsonNodeFactory.instance.objectNode().put("type", "ж".repeat(10_000)));
        }
        assertThat(check(document, Strictness.DRAFT))
                .hasSize(100)
                .allMatch(violation -> violation.message().ru().length() < 200);
    }

    @Test
    void a_narrow_field_refuses_what_it_does_not_allow() {
        var document = Samples.value(
                "{'type':'doc','content':[{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph'}]}]},{'type':'horizontal_rule'}]}");
        var inspection = Inspection.of(Text.of("Текст", "Text"), Strictness.DRAFT);
        RichText.check(document, Set.of("bullet_list"), Embeds.USUAL, inspection);
        assertThat(inspection.violations()).extracting(Violation::pointer).containsExactly("/content/1");
    }
}
