package sila.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sila.search.TestIndex.document;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.Language;
import sila.kernel.Problem;

/** What the index finds, and that the configured server analyses as the embedded one. */
@QuarkusTest
class RelevanceTest {

    private static final String DISMISSAL = "Расторжение трудового договора по инициативе работодателя";
    private static final String PAY = "Ответственность за задержку выплаты заработной платы";
    private static final String LEAVE = "Отпуск без сохранения заработной платы";
    private static final String BLACK = "Чёрная пятница в энергетике";
    private static final String REINSTATED = "Увольнение без законных оснований: работник восстановлен";

    private static TestIndex test;

    @BeforeAll
    static void open() {
        test = TestIndex.fresh();
        test.put(
                document("Статья 81 ТК РФ. " + DISMISSAL, "Договор расторгается при ликвидации или сокращении штата."),
                document(PAY, "Если зарплата не выплачена в срок, работодатель платит проценты по статье 236 ТК РФ."),
                document(LEAVE, "По семейным обстоятельствам, по письменному заявлению."),
                document(REINSTATED, "Суд сослался на п. 2 ч. 1 ст. 81 ТК РФ. <b>5 > 3 & \"да\"</b>"),
                document(BLACK, "О ёлках и скидках."),
                document("Turnover of wages", "English text about dismissals."));
    }

    @AfterAll
    static void close() throws IOException {
        test.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words | Увольнение без причины      | увольнение увольнен без причины причин",
                "words | ЁЛКИ и чёрные               | елки елк и черные черн",
                "words | wages of 2024               | wages wage of 2024",
                "stems | Увольнение без причины      | увольнен без причин",
                "exact | Чёрная Wi-Fi               | черная wi fi",
                "grams | Ёлочка 12                   | елоч лочк очка",
            })
    void a_text_is_analysed_the_same_on_every_server(String analyzer, String text, String tokens) {
        assertThat(test.tokens(analyzer, text).stream().sorted())
                .containsExactlyElementsOf(
                        Set.of(tokens.split(" ")).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "уволили без причины       | " + REINSTATED,
                "не платят зарплату        | " + PAY,
                "отпуск за свой счёт       | " + LEAVE,
                "увольниение               | " + REINSTATED,
                "зароботная плата задержка | " + PAY,
                "черная пятница            | " + BLACK,
                "чёрная пятница            | " + BLACK,
                "ёлки                      | " + BLACK,
                "edjkmytybt                | " + REINSTATED,
                "dismissal                 | Turnover of wages",
            })
    void people_find_what_they_mean(String asked, String first) {
        assertThat(test.titles(asked).get(0)).isEqualTo(first);
    }

    @Test
    void a_query_that_found_nothing_is_answered_with_a_suggestion() {
        assertThat(test.index.search(SearchQuery.of("увольниение")).suggestion())
                .isEqualTo("увольнение");
        assertThat(test.index.search(SearchQuery.of("edjkmytybt")).suggestion()).isEqualTo("увольнение");
        assertThat(test.index.search(SearchQuery.of("отпуск")).suggestion()).isNull();
        assertThat(test.index.search(SearchQuery.of("щщщщщщ")).suggestion()).isNull();
    }

    @Test
    void a_quoted_phrase_is_found_word_for_word() {
        assertThat(test.titles("\"заработной платы\"")).containsExactlyInAnyOrder(PAY, LEAVE);
        assertThat(test.titles("«заработная плата»")).isEmpty();
        assertThat(test.titles("отпуск «заработной платы»")).startsWith(LEAVE).doesNotContain(REINSTATED);
    }

    @Test
    void a_citation_finds_the_norm_first_and_then_who_mentions_it() {
        assertThat(test.titles("ст. 81 ТК")).containsExactly("Статья 81 ТК РФ. " + DISMISSAL, REINSTATED);
        assertThat(test.titles("п. 2 ч. 1 ст. 81").get(0)).isEqualTo(REINSTATED);
    }

    @Test
    void marks_are_safe_html() {
        var highlights =
                test.index.search(SearchQuery.of("суд сослался")).items().get(0).highlights();

        assertThat(highlights).containsOnlyKeys("title", "summary", "body");
        assertThat(String.join("", highlights.get("body")))
                .contains("<mark>Суд</mark> <mark>сослался</mark>")
                .doesNotContain("<b>");
    }

    @Test
    void other_forms_of_a_word_and_synonyms_are_marked_too() {
        var highlights = test.index
                .search(SearchQuery.of("расторжения договоров"))
                .items()
                .get(0)
                .highlights();
        assertThat(String.join("", highlights.get("title"))).contains("<mark>Расторжение</mark>");

        var everyday = test.index
                .search(SearchQuery.of("зарплата задержка"))
                .items()
                .get(0)
                .highlights();
        assertThat(String.join("", everyday.get("title"))).contains("<mark>заработной</mark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "\"",
                "«»",
                "*",
                "\\",
                "AND OR NOT",
                "title:*",
                "{\"query\":{}}",
                "'; drop table entry; --",
                "(((((",
                "~1",
                "^^^",
                "😀😀😀",
                "אבג",
                "-",
                "a",
                "\u200b",
                "<script>alert(1)</script>",
                "../../etc/passwd"
            })
    void strange_queries_are_answered(String text) {
        assertThat(test.index.search(SearchQuery.of(text)).items()).isNotNull();
    }

    @Test
    void the_longest_query_allowed_is_answered() {
        var words = IntStream.range(0, 60).mapToObj(i -> "слово" + i).collect(Collectors.joining(" "));
        assertThat(test.index.search(SearchQuery.of(words)).items()).isNotNull();
        assertThat(test.index.search(SearchQuery.of("щ".repeat(500))).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "W10", "WzEsMiwzXQ", "bm9uc2Vuc2U"})
    void a_cursor_of_another_list_is_refused(String cursor) {
        assertThatThrownBy(() -> test.index.search(SearchQuery.of("отпуск").after(cursor)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void a_feed_puts_what_is_new_and_preferred_first() throws IOException {
        try (var feed = TestIndex.fresh()) {
            feed.put(
                    news("Старое об энергетике", "energy", 60),
                    news("Новое о спорте", "sport", 0),
                    news("Недавнее об энергетике", "energy", 5),
                    news("Недавнее о спорте", "sport", 5));

            assertThat(feed.titles(SearchQuery.of("").personal().preferring("topics", List.of("energy"), 2)))
                    .containsExactly(
                            "Недавнее об энергетике", "Новое о спорте", "Недавнее о спорте", "Старое об энергетике");
            assertThat(feed.titles(SearchQuery.of("").personal()))
                    .containsSubsequence("Новое о спорте", "Недавнее о спорте", "Старое об энергетике");
        }
    }

    private static SearchDocument news(String title, String topic, int daysAgo) {
        return new SearchDocument(
                UUID.randomUUID(),
                "article",
                "slug",
                "/articles/slug",
                Language.RU,
                title,
                "",
                "",
                List.of(topic),
                List.of(),
                Map.of(),
                Instant.now().minus(Duration.ofDays(daysAgo)),
                1,
                1,
                Set.of("feed"));
    }
}
