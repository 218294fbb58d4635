package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;
import sila.kernel.Problem;

class MarkdownTest {

    private static final String ID = "0198c5e2-7a3b-7c4d-8e5f-0123456789ab";

    private static String html(String markdown) {
        var document = RichText.ofMarkdown(markdown);
        assertThat(RichTextCheckTest.check(document, Strictness.PUBLISH)).isEmpty();
        return RichText.html(document, Samples.FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Свет *и* **тепло** `рядом` | <p>Свет <em>и</em> <strong>тепло</strong> <code>рядом</code></p>",
                "# Первый | <h2>Первый</h2>",
                "###### Шестой | <h4>Шестой</h4>",
                "> цитата | <blockquote><p>цитата</p></blockquote>",
                "- раз\\n- два\\n  - три | <ul><li><p>раз</p></li><li><p>два</p><ul><li><p>три</p></li></ul></li></ul>",
                "5. пять\\n6. шесть | <ol start=\"5\"><li><p>пять</p></li><li><p>шесть</p></li></ol>",
                "- | <ul><li></li></ul>",
                "строка\\nдальше | <p>строка дальше</p>",
                "строка  \\nдальше | <p>строка<br>дальше</p>",
                "--- | <hr>",
                "~~~\\nкод <b>\\n~~~ | <pre>код &lt;b&gt;</pre>",
                "[сайт](https://example.org) | <p><a href=\"https://example.org\" rel=\"noopener\">сайт</a></p>",
                "[зло](javascript:alert(1)) | <p>зло</p>",
                "[материал](entry:0198c5e2-7a3b-7c4d-8e5f-0123456789ab) | <p><a href=\"/articles/0198c5e2-7a3b-7c4d-8e5f-0123456789ab\">материал</a></p>",
                "![фото](https://example.org/a.png) | <p><a href=\"https://example.org/a.png\" rel=\"noopener\">фото</a></p>",
                "[![фото](https://example.org/a.png)](/b) | <p><a href=\"/b\">фото</a></p>",
                "<script>alert(1)</script> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "а <b onclick=x>б</b> | <p>а &lt;b onclick=x&gt;б&lt;/b&gt;</p>",
                "***оба*** | <p><em><strong>оба</strong></em></p>",
                "**а *б* в** | <p><strong>а <em>б</em> в</strong></p>",
            })
    void commonmark_becomes_rich_text(String markdown, String html) {
        assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(html);
    }

    @Test
    void an_image_of_the_library_stands_as_a_block() {
        assertThat(html("до ![Опора **ЛЭП**](asset:" + ID + ") после"))
                .isEqualTo(
                        "<p>до </p><figure class=\"image\"><img src=\"/media/" + ID
                                + "/file\" alt=\"Опора ЛЭП\" width=\"1200\" height=\"800\" loading=\"lazy\"></figure><p> после</p>");
    }

    @Test
    void nothing_and_noise_are_admitted() {
        assertThat(html("")).isEmpty();
        assertThat(html("а\u0000б\u0007в")).isEqualTo("<p>абв</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. "})
    void bottomless_blocks_are_refused(String block) {
        assertThatThrownBy(() -> RichText.ofMarkdown(block.repeat(500) + "а")).isInstanceOf(Problem.class);
    }

    @Test
    void bottomless_emphasis_is_refused() {
        assertThatThrownBy(() -> RichText.ofMarkdown("**".repeat(3000) + "а" + "**".repeat(3000)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_real_file_is_admitted() throws IOException {
        assertThat(html(Files.readString(Path.of("content-model/demo/README.md"))))
                .startsWith("<h2>");
    }
}
