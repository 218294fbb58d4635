package sila.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.transfer.rows.UnreadableSource;

class WxrTest {

    private static final Path SITE = Path.of("src", "test", "resources", "transfer", "site.xml");
    private static final String RSS =
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version>";

    @TempDir
    Path folder;

    private static List<JsonNode> rows(Path file) throws IOException {
        try (var rows = new WxrRows().open(file)) {
            return rows.toList();
        }
    }

    private List<JsonNode> rows(String xml) throws IOException {
        return rows(Files.writeString(folder.resolve("x.xml"), xml));
    }

    private static JsonNode row(String kind, int nth) throws IOException {
        return rows(SITE).stream()
                .filter(row -> row.path("kind").asText().equals(kind))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_kind_of_thing_is_a_row() throws IOException {
        assertThat(rows(SITE))
                .extracting(row -> row.path("kind").asText())
                .containsExactly(
                        "author",
                        "category",
                        "tag",
                        "term",
                        "post",
                        "post",
                        "post",
                        "page",
                        "page",
                        "attachment",
                        "nav_menu_item");
        assertThat(new WxrRows().site(SITE)).contains("https://SITE.example");
        assertThat(row("author", 0).path("name").asText()).isEqualTo("Анна Петрова SITE");
        assertThat(row("tag", 0).path("slug").asText()).isEqualTo("ночь");
        assertThat(row("attachment", 0).path("alt").asText()).isEqualTo("Опора линии электропередачи");
    }

    @Test
    void a_post_has_what_the_mapping_asks_for() throws IOException {
        JsonNode post = row("post", 0);
        assertThat(post.path("id").asText()).isEqualTo("101");
        assertThat(post.path("author").asText()).isEqualTo("petrova");
        assertThat(post.path("date").asText()).isEqualTo("2024-05-02T07:30:00Z");
        assertThat(post.path("public").asBoolean()).isTrue();
        assertThat(post.path("terms").toString()).isEqualTo("[\"zarplata\",\"ночь\"]");
        assertThat(post.path("thumbnail").asText()).isEqualTo("110");
        assertThat(post.has("parent")).isFalse();
        assertThat(post.at("/meta/_yoast_wpseo_x").asText()).startsWith("a:2:{i:0;");
        assertThat(post.path("content").asText())
                .doesNotContain("<!--")
                .contains("<a href=\"https://youtu.be/abc\">https://youtu.be/abc</a>");
    }

    @Test
    void what_a_password_protects_is_not_public_and_a_draft_has_its_local_date() throws IOException {
        assertThat(row("post", 2).path("public").asBoolean()).isFalse();
        assertThat(row("post", 2).path("date").asText()).isEqualTo("2024-05-04T10:30:00Z");
        assertThat(row("post", 2).path("slug").asText()).isEqualTo("тайна-SITE");
        assertThat(row("page", 0).path("parent").asText()).isEqualTo("106");
    }

    @Test
    void the_older_editors_text_gets_its_paragraphs_and_short_codes_their_meaning() throws IOException {
        assertThat(row("post", 1).path("content").asText().replaceAll("\\s*\n\\s*", ""))
                .isEqualTo("<p>Первый абзац<br>со второй строкой.</p>"
                        + "<figure><a href=\"https://SITE.example/wp-content/uploads/2024/05/opora.png\">"
                        + "<img src=\"https://SITE.example/wp-content/uploads/2024/05/opora.png\" alt=\"Опора\" width=\"300\" /></a>"
                        + "<figcaption>Подпись [sic] к фото</figcaption></figure>"
                        + "<figure><img src=\"https://SITE.example/wp-content/uploads/2024/05/opora.png\"></figure>"
                        + "<blockquote>Цитата</blockquote>"
                        + "<p>Последний абзац и .</p>"
                        + "<p><a href=\"https://youtu.be/xyz\">https://youtu.be/xyz</a></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[audio mp3=\"https://a.ru/x.mp3\"][/audio] | <audio src=\"https://a.ru/x.mp3\"></audio>",
                "[video src='https://a.ru/x.mp4' width=\"5\"] | <video src=\"https://a.ru/x.mp4\"></video>",
                "[embed width=\"5\"]https://a.ru/?a=1&b=2[/embed] | <p><a href=\"https://a.ru/?a=1&amp;b=2\">https://a.ru/?a=1&amp;b=2</a></p>",
                "[[gallery ids=\"1\"]] | [gallery ids=\"1\"]",
                "[sic] и [1] и [см. выше] | [sic] и [1] и [см. выше]",
                "[row][column width=\"1\"]слова[/column][/row] | слова",
                "[audio mp3=\"x\\\" onerror=\\\"y\"] | <audio src=\"x\\\"></audio>",
            })
    void short_codes_become_html(String written, String html) {
        assertThat(new Shortcodes(Map.of()).expanded(written).strip()).isEqualTo(html);
    }

    @Test
    void what_is_preformatted_keeps_its_lines() {
        assertThat(Paragraphs.of("раз\n\n<pre>a\n\nb</pre>\n\nдва"))
                .isEqualTo("<p>раз</p>\n<pre>a\n\nb</pre>\n<p>два</p>\n");
    }

    @Test
    void control_characters_in_a_text_do_not_stop_the_file() throws IOException {
        String xml = RSS
                + "<item><title>a\u0000b\u0008c\uFFFF</title><wp:post_type>post</wp:post_type></item></channel></rss>";
        assertThat(rows(xml).get(0).path("title").asText()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "нет",
                "<html><body>x</body></html>",
                "<rss version=\"2.0\"><channel><title>Лента</title><item><title>x</title></item></channel></rss>",
            })
    void another_file_is_refused_in_a_sentence(String xml) {
        assertThatThrownBy(() -> rows(xml)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void a_file_that_breaks_off_is_refused() {
        assertThatThrownBy(() -> rows(RSS + "<item><title>x</title>")).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void nothing_outside_the_file_is_read_and_nothing_is_expanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "тайна");
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";
        String xml = doctype + RSS + "<item><title>&x;&b;</title></item></channel></rss>";
        try {
            assertThat(rows(xml).toString()).doesNotContain("тайна").doesNotContain("aaaa");
        } catch (UnreadableSource refused) {
            assertThat(refused.getMessage()).doesNotContain("тайна");
        }
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThatThrownBy(() -> rows(RSS + "<item>" + "<a>".repeat(100_000))).isInstanceOf(UnreadableSource.class);
    }
}
