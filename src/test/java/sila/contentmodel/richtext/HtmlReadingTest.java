package sila.contentmodel.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;

class HtmlReadingTest {

    private static final UUID ID = Samples.ID;

    /** A site of which one page and one picture are in the hub. */
    private static final HtmlSources SITE = new HtmlSources() {
        @Override
        public String base() {
            return "https://old.example/news/2020/";
        }

        @Override
        public Optional<UUID> entry(String address) {
            return address.equals("https://old.example/news/tarif") ? Optional.of(ID) : Optional.empty();
        }

        @Override
        public Optional<UUID> file(String address, String kind) {
            return address.startsWith("https://old.example/files/") ? Optional.of(ID) : Optional.empty();
        }

        @Override
        public String description(UUID file) {
            return "Опора в снегу";
        }
    };

    private static String html(String source) {
        return html(source, SITE);
    }

    private static String html(String source, HtmlSources sources) {
        ObjectNode document = RichText.ofHtml(source, sources);
        assertThat(RichTextCheckTest.check(document, Strictness.DRAFT)).isEmpty();
        return RichText.html(document, Samples.FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>Раз</p><p>Два</p> | <p>Раз</p><p>Два</p>",
                "Без абзаца<p>и с ним</p>и опять | <p>Без абзаца</p><p>и с ним</p><p>и опять</p>",
                "<div><div>Внутри</div> снаружи</div> | <p>Внутри</p><p>снаружи</p>",
                "<p>  много \\n\\t пробелов <b> тут </b> есть  </p> | <p>много пробелов <strong>тут </strong>есть</p>",
                "<p></p><p>&nbsp;</p><p> </p> | ``",
                "<p>строка<br>дальше<br></p> | <p>строка<br>дальше</p>",
                "раз<br><br/>два<br> <br><br>три | <p>раз</p><p>два</p><p>три</p>",
                "<h1>Первый</h1><h2><strong>Второй</strong></h2><h3>Третий</h3><h6>Шестой</h6> | <h2>Первый</h2><h2>Второй</h2><h3>Третий</h3><h4>Шестой</h4>",
                "<b>ж</b><i>к</i><u>п</u><s>з</s><sub>н</sub><sup>в</sup><code>м</code> | <p><strong>ж</strong><em>к</em><u>п</u><s>з</s><sub>н</sub><sup>в</sup><code>м</code></p>",
                "<b>а <strong>б</strong> в</b> | <p><strong>а б в</strong></p>",
                "<b><p>раз</p><p>два</p></b> | <p><strong>раз</strong></p><p><strong>два</strong></p>",
                "<blockquote><p>цитата</p><cite>Автор</cite></blockquote><blockquote> </blockquote> | <blockquote><p>цитата</p><p><em>Автор</em></p></blockquote>",
                "<ul><li>раз<li>два<ul><li>три</ul></ul> | <ul><li><p>раз</p></li><li><p>два</p><ul><li><p>три</p></li></ul></li></ul>",
                "<ul><li>раз</li><ul><li>под ним</li></ul><li></li></ul> | <ul><li><p>раз</p><ul><li><p>под ним</p></li></ul></li></ul>",
                "<ol start=5><li>пять<li>шесть</ol> | <ol start=\"5\"><li><p>пять</p></li><li><p>шесть</p></li></ol>",
                "<ol start=-1 type=a><li>раз</ol> | <ol><li><p>раз</p></li></ol>",
                "<dl><dt>МРОТ</dt><dd>минимум</dd></dl> | <p><strong>МРОТ</strong></p><p>минимум</p>",
                "<details><summary>Кратко</summary>Подробно</details> | <p><strong>Кратко</strong></p><p>Подробно</p>",
                "до<hr>после | <p>до</p><hr><p>после</p>",
                "<pre>a\\n  <b>b</b>\\n</pre> | <pre>a\\n  b</pre>",
            })
    void what_it_says_and_how_it_is_built_becomes_rich_text(String source, String html) {
        assertThat(html(source.replace("\\n", "\n").replace("\\t", "\t"))).isEqualTo(html.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=' https://example.org/a b '>сайт</a> | <p><a href=\"https://example.org/a%20b\" rel=\"noopener\">сайт</a></p>",
                "<a href='../contacts'>рядом</a> | <p><a href=\"https://old.example/news/contacts\" rel=\"noopener\">рядом</a></p>",
                "<a href='/news/tarif'>материал</a> | <p><a href=\"/articles/0198c5e2-7a3b-7c4d-8e5f-0123456789ab\">материал</a></p>",
                "<a href='//example.org/x'>без схемы</a> | <p><a href=\"https://example.org/x\" rel=\"noopener\">без схемы</a></p>",
                "<a href='mailto:a@b.ru'>почта</a> <a href='tel:+7495'>тел</a> | <p><a href=\"mailto:a@b.ru\">почта</a> <a href=\"tel:+7495\">тел</a></p>",
                "<a href='#top'>наверх</a> <a name=x>якорь</a> | <p>наверх якорь</p>",
                "<a href='javascript:alert(1)'>зло</a> <a href='java\\nscript:alert(1)'>зло</a> | <p>зло зло</p>",
                "<a href='data:text/html,x'>зло</a> <a href='file:///etc/passwd'>зло</a> | <p>зло зло</p>",
                "<a href='https://a.ru'><div>карточка</div><div>целиком</div></a> | <p><a href=\"https://a.ru\" rel=\"noopener\">карточка</a></p><p><a href=\"https://a.ru\" rel=\"noopener\">целиком</a></p>",
            })
    void links_lead_where_they_led_or_nowhere(String source, String html) {
        assertThat(html(source.replace("\\n", "\n"))).isEqualTo(html);
    }

    @Test
    void a_picture_of_the_library_is_shown_and_one_from_elsewhere_linked() {
        String shown =
                html("<p>до <a href='/big'><img src='/files/a.jpg' alt=' Опора  ЛЭП ' onerror=alert(1)></a> после</p>");
        assertThat(shown)
                .startsWith("<p>до</p><figure class=\"image\"><img ")
                .contains("alt=\"Опора ЛЭП\"")
                .endsWith("</figure><p>после</p>")
                .doesNotContain("onerror");
        assertThat(html("<img src='https://else.example/b.png' alt='Схема'>"))
                .isEqualTo("<p><a href=\"https://else.example/b.png\" rel=\"noopener\">Схема</a></p>");
        assertThat(html("<a href='https://a.ru/page'><img src='https://else.example/b.png'></a>"))
                .isEqualTo("<p><a href=\"https://a.ru/page\" rel=\"noopener\">https://else.example/b.png</a></p>");
        assertThat(
                        html(
                                "<img src='https://counter.example/1.gif' width=1 height=1><img src='data:image/png;base64,AA'>"))
                .isEmpty();
        assertThat(html("<img src='data:image/gif;base64,AA' data-src='/files/late.jpg' alt='Поздняя'>"))
                .contains("alt=\"Поздняя\"");
        assertThat(html("<img src='/files/a.jpg'>")).contains("alt=\"Опора в снегу\"");
    }

    @Test
    void a_caption_goes_to_its_picture() {
        assertThat(
                        html(
                                "<figure><img src='/files/a.jpg' alt='Опора'><figcaption>Фото: <b>А. П.</b></figcaption></figure>"))
                .contains("<figcaption>Фото: А. П.</figcaption>")
                .doesNotContain("<p>");
        assertThat(html("<figure><blockquote>Слова</blockquote><figcaption>Кто сказал</figcaption></figure>"))
                .isEqualTo("<blockquote><p>Слова</p></blockquote><p>Кто сказал</p>");
        assertThat(html(
                        "<figure><figure><img src='/files/a.jpg' alt='1'></figure><figure><img src='/files/b.jpg' alt='2'>"
                                + "</figure><figcaption>Обе</figcaption></figure>"))
                .endsWith("<p>Обе</p>");
        assertThat(html("<h2>Раздел <img src='/files/a.jpg' alt='1'> первый</h2>"))
                .startsWith("<h2>Раздел первый</h2><figure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.youtube.com/embed/dQw4_-x?rel=0 | https://www.youtube.com/watch?v=dQw4_-x",
                "//youtube-nocookie.com/embed/abc | https://www.youtube.com/watch?v=abc",
                "https://player.vimeo.com/video/77?h=1 | https://vimeo.com/77",
                "https://maps.example/frame | https://maps.example/frame",
            })
    void a_player_of_another_host_becomes_a_link_to_its_page(String player, String page) {
        String link = "<p>до</p><p><a href=\"" + page + "\" rel=\"noopener\">" + page + "</a></p><p>после</p>";
        assertThat(html("до<iframe src='" + player + "'></iframe>после")).isEqualTo(link);
        assertThat(html("до<embed src='" + player + "'>после")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://rutube.ru/play/embed/0a1b2c/ | https://rutube.ru/video/0a1b2c/ | Смотреть на RUTUBE",
                "//vk.com/video_ext.php?oid=-22&id=45&hash=x | https://vk.com/video-22_45 | Смотреть в VK Видео",
                "https://ok.ru/videoembed/123?autoplay=1 | https://ok.ru/video/123 | Смотреть в Одноклассниках",
                "https://dzen.ru/embed/vh1f-Meu?from=zen | https://dzen.ru/embed/vh1f-Meu | Смотреть в Дзене",
            })
    void a_player_of_a_site_that_texts_may_embed_becomes_an_embed(String player, String page, String label) {
        String link = "<a href=\"" + page + "\" target=\"_blank\" rel=\"noopener noreferrer\">" + label;
        assertThat(html("до<iframe src='" + player + "'></iframe>после"))
                .isEqualTo("<p>до</p><figure class=\"embed\">" + link + "</a></figure><p>после</p>");
        assertThat(html("<figure><iframe src='" + player + "' title='Ночь &amp; день'></iframe>"
                        + "<figcaption>Кадр</figcaption></figure>"))
                .isEqualTo("<figure class=\"embed\">" + link
                        + ": Ночь &amp; день</a><figcaption>Кадр</figcaption></figure>");
    }

    @Test
    void a_player_of_a_file_of_the_library_stays_one() {
        assertThat(html("<video controls><source src='/files/a.mp4'><track src=x></video>"))
                .contains("<video controls");
        assertThat(html("<audio src='/files/a.mp3'></audio>")).contains("<audio controls");
        assertThat(html("<audio src='https://else.example/a.mp3' title='Выпуск 1'></audio>"))
                .isEqualTo("<p><a href=\"https://else.example/a.mp3\" rel=\"noopener\">Выпуск 1</a></p>");
    }

    @Test
    void a_table_keeps_its_cells_and_a_frame_around_the_text_goes() {
        assertThat(html("<table><caption>Оклады</caption><thead><tr><th>Разряд<th colspan=2>Оклад</thead>"
                        + "<tr><td rowspan=2>5</td><td></td><td><ul><li>раз</ul></td></tr><tr></tr></table>"))
                .isEqualTo(
                        "<p>Оклады</p><table><tbody><tr><th><p>Разряд</p></th><th colspan=\"2\"><p>Оклад</p></th></tr>"
                                + "<tr><td rowspan=\"2\"><p>5</p></td><td></td><td><ul><li><p>раз</p></li></ul></td></tr></tbody></table>");
        assertThat(html("<table><tr><td><h2>Заголовок</h2>текст</td></tr></table>"))
                .isEqualTo("<h2>Заголовок</h2><p>текст</p>");
        assertThat(html("<table><tr><td colspan=100000 rowspan=x>а<td>б</table>"))
                .isEqualTo("<table><tbody><tr><td><p>а</p></td><td><p>б</p></td></tr></tbody></table>");
    }

    @Test
    void what_word_processors_copy_is_read_by_its_style() {
        assertThat(html(
                        "<b style='font-weight:normal' id='docs-internal-guid-1'><p dir=ltr><span style='font-weight: 700'>жирно</span>"
                                + "<span style='font-style:italic;text-decoration:underline'>косо</span>"
                                + "<span style='font-weight:400'>просто</span></p></b>"))
                .isEqualTo("<p><strong>жирно</strong><em><u>косо</u></em>просто</p>");
        assertThat(html("<a href='https://a.ru' style='text-decoration:underline'>ссылка</a>"))
                .isEqualTo("<p><a href=\"https://a.ru\" rel=\"noopener\">ссылка</a></p>");
        assertThat(html("<p class=MsoNormal>абзац<o:p></o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->"))
                .isEqualTo("<p>абзац</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{}</style><noscript>x</noscript><template><p>x</p></template>",
                "<svg><script>alert(1)</script><text>x</text></svg><math><mi>x</mi></math>",
                "<form><input value=x><select><option>x</select><textarea>x</textarea><button>x</button></form>",
                "<!-- wp:paragraph {\"a\":1} --><!-- <p>x</p> --><?php echo 1 ?>",
                "<p hidden>x</p><img src='javascript:alert(1)'><iframe srcdoc='<p>x</p>'></iframe>",
                "<object data='data:text/html,x'>",
                "",
                "<p",
            })
    void nothing_that_acts_or_is_not_seen_comes_in(String source) {
        assertThat(html(source)).isEmpty();
    }

    @Test
    void controls_and_halves_of_characters_are_left_out() {
        assertThat(html("<p>а\u0000б\u0007в\uD800г&#0;&#x1F;д</p>", HtmlSources.NONE))
                .matches("<p>абвг\uFFFD?д</p>");
    }

    @Test
    void what_is_nested_too_deeply_keeps_its_words() {
        assertThat(html("<div>".repeat(20_000) + "слово" + "</div>".repeat(20_000)))
                .isEqualTo("<p>слово</p>");
        assertThat(html("<blockquote>".repeat(100) + "слово")).contains("слово");
        assertThat(html("<ul><li>".repeat(100) + "слово")).contains("слово");
        assertThat(html("<table><tr><td>1</td><td>".repeat(60) + "слово")).contains("слово");
        assertThat(html("<b><i>".repeat(2_000) + "слово")).contains("слово");
    }

    /** The same soup in each run: whatever comes, the document is one that an editor could have written. */
    @Test
    void any_soup_of_tags_becomes_an_admissible_document() {
        var random = new Random(20261125);
        List<String> parts = List.of(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<b>",
                "</b>",
                "<i style='font-weight:bold'>",
                "</i>",
                "<ul>",
                "</ul>",
                "<ol>",
                "</ol>",
                "<li>",
                "</li>",
                "<table>",
                "</table>",
                "<tr>",
                "<td colspan=2>",
                "<th>",
                "</td>",
                "<blockquote>",
                "</blockquote>",
                "<h2>",
                "</h2>",
                "<h5>",
                "</h5>",
                "<a href='https://a.ru'>",
                "<a href='x'>",
                "</a>",
                "<br>",
                "<hr>",
                "<img src='/files/x.png'>",
                "<img src='//b.ru/x.png' alt=x>",
                "<figure>",
                "</figure>",
                "<figcaption>",
                "</figcaption>",
                "<pre>",
                "</pre>",
                "<code>",
                "</code>",
                "<iframe src='https://c.ru'></iframe>",
                "<iframe src='https://rutube.ru/play/embed/0a/' title=x></iframe>",
                "<dl>",
                "<dt>",
                "<dd>",
                "</dl>",
                "<video src='/files/v.mp4'></video>",
                "<!--",
                "-->",
                "слово",
                " ",
                "\n",
                "&nbsp;",
                "&lt;",
                "<span>",
                "</span>",
                "<details>",
                "<summary>",
                "</details>",
                "<sup>",
                "</sup>",
                "<center>",
                "<font color=red>");
        for (int run = 0; run < 3_000; run++) {
            var soup = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                soup.append(parts.get(random.nextInt(parts.size())));
            }
            ObjectNode document = RichText.ofHtml(soup.toString(), SITE);
            assertThat(RichTextCheckTest.check(document, Strictness.PUBLISH))
                    .as(soup.toString())
                    .isEmpty();
        }
    }
}
