package sila.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sila.site.theme.Head;

class PagesTest {

    private static final Path STYLES = Path.of("static-site/assets/site.css");
    private static final String HOSTILE =
            "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"alert(1)";

    static Stream<TemplateInstance> pages() {
        return new Samples("Тарифы выросли").all().stream();
    }

    static Stream<TemplateInstance> hostilePages() {
        return new Samples(HOSTILE).all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_can_be_walked_by_its_landmarks(TemplateInstance page) {
        Document html = Rendering.of(page);

        assertThat(html.select("html").attr("lang")).isEqualTo("ru");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main#main, header.top, footer, nav[aria-label=Разделы]"))
                .hasSize(4);
        assertThat(html.select("body > a.skip").attr("href")).isEqualTo("#main");
        assertThat(html.select("img:not([alt])")).isEmpty();
        assertThat(html.title()).endsWith(" — Сила в каждом");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_obeys_the_content_security_policy(TemplateInstance page) {
        Document html = Rendering.of(page);

        assertThat(html.select("[style], style, script:not([type=application/ld+json])"))
                .isEmpty();
        assertThat(html.select("[src], source, link[rel=stylesheet], link[rel=icon], [poster]")
                        .eachAttr("src"))
                .allMatch(address -> address.startsWith("/"));
        assertThat(html.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void markup_in_any_field_stays_text(TemplateInstance page) {
        Document html = Rendering.of(page);

        assertThat(html.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(html.select("img[src=x], [onclick], [onerror]")).isEmpty();
        assertThat(html.title()).contains("<script>alert(1)</script>");
    }

    @Test
    void an_article_tells_who_wrote_it_when_and_for_whom() {
        Document html = Rendering.of(new Samples("Тарифы выросли").plain());

        assertThat(html.select("h1").text()).isEqualTo("Тарифы выросли");
        assertThat(html.select(".entry time").first().text()).isEqualTo("24 ноября 2026");
        assertThat(html.select(".entry a[rel], .entry .meta a").attr("href")).isEqualTo("/persons/x");
        assertThat(html.select(".entry .meta .age").text()).isEqualTo("12+");
        assertThat(html.select(".entry .text p").eachText()).startsWith("Тело", "Глава");
        assertThat(html.select("dl.facts dd").text()).isEqualTo("Тарифы выросли, Тарифы выросли");
        assertThat(html.select("link[rel=canonical]").attr("href")).isEqualTo("https://sila.example/articles/x");
        assertThat(html.select("meta[property=og:image]").attr("content"))
                .isEqualTo("https://sila.example/media/1/file");
        assertThat(html.select("nav a[aria-current]").eachText()).containsExactly("Новости");
    }

    @Test
    void sound_is_not_loaded_before_it_is_asked_for() {
        Document html = Rendering.of(new Samples("Выпуск").home());

        assertThat(html.select("audio, video").eachAttr("preload")).containsExactly("none", "none");
        assertThat(html.select("audio source").attr("type")).isEqualTo("audio/mpeg");
    }

    @Test
    void where_nothing_is_published_yet_the_page_says_so() {
        Document html = Rendering.of(new Samples("Новости").emptyHome());

        assertThat(html.select(".empty").text()).isEqualTo("Первая новость скоро появится здесь.");
        assertThat(html.select("audio, video")).isEmpty();
    }

    @Test
    void a_list_leads_to_its_neighbours() {
        Document html = Rendering.of(new Samples("Новости").list(ListPage.Look.CARDS));

        assertThat(html.select(".pages a").eachAttr("href")).containsExactly("/articles", "/articles/page/3");
        assertThat(html.select(".cards .card h3 a").eachAttr("href")).containsExactly("/articles/x", "/articles/y");
    }

    @Test
    void a_page_that_is_no_place_is_not_to_be_indexed() {
        var message = new MessagePage(Samples.SITE, Head.ofMessage("Нет"), "Нет", "", List.of());

        assertThat(Rendering.of(message).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void the_styles_are_small_and_ask_no_other_host() throws IOException {
        String css = Files.readString(STYLES);

        assertThat(Files.size(STYLES)).isLessThan(15_000);
        assertThat(css).doesNotContain("http:", "https:", "@import", "//");
    }

    @Test
    void every_class_that_a_template_uses_has_a_style() throws IOException {
        String css = Files.readString(STYLES);

        assertThat(pages().flatMap(page -> Rendering.of(page).select("[class]").stream())
                        .map(Element::classNames)
                        .flatMap(names -> names.stream())
                        .distinct())
                .allSatisfy(name -> assertThat(css).contains("." + name));
    }
}
