package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;

/** What attackers put into texts, addresses and attributes does nothing in a reader's browser, checked before or not. */
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "ul",
            "ol",
            "li",
            "pre",
            "hr",
            "br",
            "table",
            "tbody",
            "tr",
            "td",
            "th",
            "aside",
            "cite",
            "a",
            "strong",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "code",
            "figure",
            "figcaption",
            "img",
            "audio",
            "video");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "rel",
            "class",
            "src",
            "alt",
            "width",
            "height",
            "loading",
            "controls",
            "preload",
            "colspan",
            "rowspan",
            "start",
            "target");

    static Stream<String> addresses() {
        return Stream.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "java\rscript:alert(1)",
                "java\u0000script:alert(1)",
                "java\u00adscript:alert(1)",
                "java\u200bscript:alert(1)",
                "\u202ejavascript:alert(1)",
                "\ufeffjavascript:alert(1)",
                "javascript&colon;alert(1)",
                "javascript&#58;alert(1)",
                "&#106;avascript:alert(1)",
                "javascript%3Aalert(1)",
                "javascript://example.org/%0Aalert(1)",
                "ｊavascript:alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "data:image/svg+xml,<svg onload=alert(1)>",
                "blob:https://example.org/x",
                "file:///etc/passwd",
                "view-source:https://example.org",
                "feed:javascript:alert(1)",
                "jar:https://example.org!/",
                "//example.org",
                "/\\example.org",
                "\\\\example.org",
                "/\t/example.org",
                "http:example.org",
                "http:///example.org",
                "https://user:pass@example.org",
                "https://good.org\\@evil.org",
                "https://",
                "http://?",
                "relative/path",
                "?q=1",
                "#anchor",
                "",
                " ",
                "mailto:",
                "mailto:a@b@c",
                "tel:",
                "tel:javascript",
                "https://" + "a".repeat(3000));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_hostile_address_is_refused_and_leads_nowhere(String address) {
        assertThat(Href.safe(address)).isEmpty();
        var document = linked(address);
        assertThat(RichTextCheckTest.check(document, Strictness.DRAFT)).isNotEmpty();
        assertThat(RichText.html(document, Samples.FORM)).isEqualTo("<p>слово</p>");
    }

    @Test
    void honest_addresses_lead_where_they_say() {
        for (var address : List.of(
                "https://example.org",
                "http://example.org:8080/a?b=c#d",
                "https://пример.рф/путь",
                "https://[2001:db8::1]/",
                "https://example.org/@name",
                "mailto:profkom@example.org?subject=hi",
                "tel:+7(495)000-00-00",
                "/",
                "/articles/zarplata?x=1#y",
                "/a:b")) {
            assertThat(Href.safe(address)).contains(address);
            assertThat(RichTextCheckTest.check(linked(address), Strictness.DRAFT))
                    .isEmpty();
        }
        assertThat(Href.safe("HTTPS://Example.org/Путь")).contains("https://Example.org/Путь");
    }

    static Stream<String> words() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "\" onmouseover=\"alert(1)",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "</p></div><iframe src=javascript:alert(1)>",
                "</textarea><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>@import 'http://example.org'</style>",
                "<base href=//example.org>",
                "<meta http-equiv=refresh content=0>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;",
                "{{constructor.constructor('alert(1)')()}}",
                "${7*7}{7*7}<%= 7*7 %>",
                "`onerror=alert(1)`",
                "\u003cscript\u003e",
                "＜script＞alert(1)＜/script＞",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "\u2028<script>alert(1)</script>");
    }

    /** In every place of a document where somebody else's words stand. */
    @ParameterizedTest
    @MethodSource("words")
    void hostile_words_stay_words(String words) {
        var json = JsonNodeFactory.instance;
        var image = json.objectNode()
                .put("asset", Samples.ID.toString())
                .put("alt", words)
                .put("caption", words);
        var citation = json.objectNode().put("act", words).put("article", words).put("text", words);
        var embed = json.objectNode()
                .put("url", "https://rutube.ru/video/0a1b/")
                .put("title", words)
                .put("caption", words);
        var document = Nodes.of(NodeType.DOC);
        var blocks = Nodes.content(document);
        Nodes.content(Nodes.append(blocks, NodeType.PARAGRAPH))
                .addObject()
                .put("type", "text")
                .put("text", words);
        Nodes.append(blocks, NodeType.IMAGE).set("attrs", image);
        Nodes.append(blocks, NodeType.VIDEO).set("attrs", image);
        Nodes.append(blocks, NodeType.EMBED).set("attrs", embed);
        Nodes.append(Nodes.content(Nodes.append(blocks, NodeType.PARAGRAPH)), NodeType.NORM_CITATION)
                .set("attrs", citation);
        Nodes.content(Nodes.append(blocks, NodeType.CODE_BLOCK))
                .addObject()
                .put("type", "text")
                .put("text", words);
        assertInert(RichText.html(document, Samples.FORM));
        assertThat(Jsoup.parse(RichText.html(document, Samples.FORM))
                        .select("p")
                        .first()
                        .wholeText()
                        .replace("\u0000", "�"))
                .isEqualTo(words.replace("\u0000", "�"));
    }

    /** Where the JSON itself is wrong: types, attributes and marks nobody knows, values of the wrong kind. */
    @ParameterizedTest
    @MethodSource("words")
    void hostile_structure_is_left_out(String words) {
        var quoted = JsonNodeFactory.instance.textNode(words);
        for (var template : List.of(
                "{'type':%s,'content':[{'type':'text','text':'а'}]}",
                "{'type':'heading','attrs':{'level':%s,'onclick':%s},'content':[{'type':'text','text':%s}]}",
                "{'type':'ordered_list','attrs':{'order':%s},'content':[{'type':'list_item'}]}",
                "{'type':'callout','attrs':{'kind':%s},'content':[{'type':'paragraph'}]}",
                "{'type':'table','content':[{'type':'table_row','content':[{'type':'table_cell','attrs':{'colspan':%s,'rowspan':{'a':%s}}}]}]}",
                "{'type':'image','attrs':{'asset':%s,'src':%s,'onerror':%s}}",
                "{'type':'embed','attrs':{'url':%s,'title':{'a':%s},'srcdoc':%s}}",
                "{'type':'embed','attrs':{'url':'https://rutube.ru/video/0a1b/','onclick':%s},'content':[{'type':'text','text':%s}]}",
                "{'type':'embed','attrs':{'url':['https://rutube.ru/video/0a1b/',%s]}}",
                "{'type':'paragraph','content':[{'type':'text','text':'а','marks':[{'type':%s}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'а','marks':[{'type':'link','attrs':{'href':%s,'onclick':%s}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':{'a':%s}}]}")) {
            var document = template.replace('\'', '"').replace("%s", quoted.toString());
            var json = Samples.raw("{\"type\":\"doc\",\"content\":[" + document + "]}");
            assertThat(RichTextCheckTest.check(json, Strictness.DRAFT)).isNotEmpty();
            assertInert(RichText.html(json, Samples.FORM));
        }
    }

    private static JsonNode linked(String address) {
        var document = RichText.ofPlainText("слово");
        var text = (ObjectNode) document.at("/content/0/content/0");
        text.putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", address);
        return document;
    }

    private static void assertInert(String html) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
            if (!element.tagName().equals("#root")) {
                assertThat(ELEMENTS).contains(element.tagName());
                element.attributes().forEach(attribute -> {
                    assertThat(ATTRIBUTES).contains(attribute.getKey());
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).doesNotStartWith("javascript:");
                });
            }
        }
    }
}
