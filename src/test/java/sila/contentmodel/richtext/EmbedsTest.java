package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.contentmodel.Inspection;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;
import sila.kernel.StartRefused;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Which pages of other sites a text may embed, and what comes of the others. */
class EmbedsTest {

    private static final Embeds OWN = Embeds.allowing(List.of("Video.example.ru", " media.пример.рф "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rutube.ru/video/8fd4a5d21234567890abcdef12345678/",
                "https://rutube.ru/video/8fd4a5d21234567890abcdef12345678?t=15",
                "https://rutube.ru/video/private/8fd4a5d2/?p=Yf_UqFg14w_GxYHNXXzUwg&t=3",
                "https://rutube.ru/shorts/8fd4a5d2/",
                "https://vk.com/video-22_45",
                "https://vk.ru/clip-22_45",
                "https://vkvideo.ru/video22_45?list=ln-Ab_1&t=1m2s",
                "https://ok.ru/video/7659681679924",
                "https://ok.ru/live/7659681679924",
                "https://dzen.ru/video/watch/64f12ab34cd56ef78a9b0c1d?t=5",
                "https://dzen.ru/shorts/64f12ab34cd56ef78a9b0c1d",
                "https://dzen.ru/embed/vh1fMeui3d3Y",
                "https://t.me/elprof/1024",
                "https://yandex.ru/maps/-/CDuJ~Z5x",
                "https://yandex.ru/maps/org/profsoyuz/1234567890/",
            })
    void a_page_with_one_thing_on_it_may_be_embedded(String address) {
        assertThat(violations(address, Embeds.USUAL)).isEmpty();
        assertThat(html(address))
                .startsWith("<figure class=\"embed\"><a href=\"" + address.replace("&", "&amp;") + "\"")
                .doesNotContain("Открыть на " + host(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://rutube.ru/video/8fd4a5d2/",
                "https://www.rutube.ru/video/8fd4a5d2/",
                "https://rutube.ru.evil.example/video/8fd4a5d2/",
                "https://evil.example/rutube.ru/video/8fd4a5d2/",
                "https://evil.example/?https://rutube.ru/video/8fd4a5d2/",
                "https://evil.example#https://rutube.ru/video/8fd4a5d2/",
                "https://rutube.ru:8443/video/8fd4a5d2/",
                "https://rutube.ru./video/8fd4a5d2/",
                "https://rutube.ru/",
                "https://rutube.ru/redirect?url=https://evil.example",
                "https://rutube.ru/video/../redirect",
                "https://rutube.ru/video/8fd4a5d2/..",
                "https://rutube.ru/video/8fd4a5d2/?url=https://evil.example",
                "https://rutube.ru/video/8fd4a5d2/?t=https://evil.example",
                "https://rutube.ru/video/8fd4a5d2/?t=%68",
                "https://rutube.ru/video/8fd4a5d2/?t=1&",
                "https://rutube.ru/video/8fd4a5d2/#x",
                "https://rutube.ru/video/8fd4a5d2%2f..%2f",
                "https://rutube.ru//video/8fd4a5d2/",
                "https://rutubе.ru/video/8fd4a5d2/",
                "https://vk.com/away.php?to=https://evil.example",
                "https://vk.com/video-22_45/",
                "https://m.vk.com/video-22_45",
                "https://ok.ru/dk?st.link=https://evil.example",
                "https://dzen.ru/a/ZabcdefGhij",
                "https://t.me/iv?url=https://evil.example&rhash=1",
                "https://t.me/joinchat/AAAA",
                "https://t.me/share/url?url=https://evil.example",
                "https://yandex.ru/clck/redir/x",
                "https://yandex.ru/maps/?um=constructor",
                "https://yandex.ru/maps/-/../../clck",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "mailto:a@rutube.ru",
                "/articles/a",
                "https://192.168.0.1/video/8fd4a5d2/",
            })
    void any_other_address_is_refused_with_a_sentence(String address) {
        assertThat(violations(address, Embeds.USUAL)).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/content/0/attrs/url");
            assertThat(violation.message().ru()).contains("содержит вставку", "rutube.ru, vk.com, vk.ru");
            assertThat(violation.message().en()).contains("has an embed");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//https://rutube.ru/video/8fd4a5d2/",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox(1)",
                "blob:https://rutube.ru/8fd4a5d2",
                "view-source:https://rutube.ru/video/8fd4a5d2/",
                "//rutube.ru/video/8fd4a5d2/",
                "https:rutube.ru/video/8fd4a5d2/",
                "https:///rutube.ru/video/8fd4a5d2/",
                "https://rutube.ru@evil.example/video/8fd4a5d2/",
                "https://rutube.ru\\@evil.example/video/8fd4a5d2/",
                "https://rutube.ru/video/8fd4a5d2/\u0000",
                "https://rutube.ru/video/8fd4a5d2/\njavascript:alert(1)",
                "https://rutube.ru\t/video/8fd4a5d2/",
                "https://rutube.ru/video/\u202e8fd4a5d2/",
                " https://rutube.ru/video/8fd4a5d2/",
                "",
            })
    void a_hostile_address_is_refused_and_leaves_nothing_on_the_page(String address) {
        assertThat(violations(address, OWN)).isNotEmpty();
        assertThat(html(address)).isEmpty();
    }

    @Test
    void an_address_that_would_break_out_of_its_attribute_stays_in_it() {
        String address = "https://video.example.ru/\"onmouseover='alert(1)'><script>alert(1)</script>";
        assertThat(violations(address, OWN)).isEmpty();
        assertThat(html(address))
                .isEqualTo(
                        "<figure class=\"embed\"><a href=\"https://video.example.ru/&quot;onmouseover=&#39;alert(1)&#39;"
                                + "&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                + "Открыть на video.example.ru</a></figure>");
    }

    @Test
    void the_configuration_adds_hosts_and_nothing_below_or_beside_them() {
        for (var address : List.of(
                "https://video.example.ru/any/page?of=it#here",
                "https://video.example.ru",
                "https://media.пример.рф/а")) {
            assertThat(violations(address, OWN)).isEmpty();
            assertThat(violations(address, Embeds.USUAL)).isNotEmpty();
        }
        for (var address : List.of(
                "https://a.video.example.ru/",
                "https://example.ru/",
                "https://video.example.ru:444/",
                "http://video.example.ru/",
                "https://video.example.ru.evil.example/")) {
            assertThat(violations(address, OWN)).isNotEmpty();
        }
        for (var wrong : List.of("https://a.ru", "a.ru/b", "a.ru:80", "*.a.ru", "localhost", "10.0.0.1", "", "a..ru")) {
            assertThatThrownBy(() -> Embeds.allowing(List.of(wrong)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("SILA_EMBEDS");
        }
    }

    private static List<Violation> violations(String address, Embeds embeds) {
        var inspection = Inspection.of(Text.of("Текст", "Text"), Strictness.DRAFT);
        RichText.check(embed(address), Set.of(), embeds, inspection);
        return inspection.violations();
    }

    private static String html(String address) {
        return RichText.html(embed(address), Samples.FORM);
    }

    private static JsonNode embed(String address) {
        var document = Nodes.of(NodeType.DOC);
        Nodes.append(Nodes.content(document), NodeType.EMBED)
                .set("attrs", JsonNodeFactory.instance.objectNode().put("url", address));
        return document;
    }

    private static String host(String address) {
        return address.split("/")[2];
    }
}
