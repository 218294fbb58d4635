package sila.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.Problem;

class QueryTextTest {

    @Test
    void quoted_words_citations_and_the_rest_are_told_apart() {
        var text = QueryText.parse("что положено «при сокращении штата» по ст. 178 ТК РФ и \"выходное пособие\"");

        assertThat(text.phrases()).containsExactly("при сокращении штата", "выходное пособие");
        assertThat(text.norms()).containsExactly("тк:178");
        assertThat(text.words()).isEqualTo("положено");
    }

    @Test
    void words_that_matter_in_law_stay() {
        assertThat(QueryText.parse("уволили без причины, не за прогул").words())
                .isEqualTo("уволили без причины, не прогул");
    }

    @Test
    void small_words_stay_when_there_are_no_others() {
        assertThat(QueryText.parse("что за").words()).isEqualTo("что за");
    }

    @Test
    void spaces_and_invisible_marks_are_tidied() {
        assertThat(QueryText.parse(" \t отпуск\u00a0\n\u200b и\u0306од\ufeff ").whole())
                .isEqualTo("отпуск йод");
        assertThat(QueryText.parse("   ").isEmpty()).isTrue();
    }

    @Test
    void a_quotation_mark_left_open_is_no_phrase() {
        assertThat(QueryText.parse("отпуск \"за свой счёт").phrases()).isEmpty();
        assertThat(QueryText.parse("«»").phrases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"отпуск\u0000", "отпуск\u0007", "\u001b[31m", "\ud800"})
    void control_characters_are_refused(String text) {
        assertThatThrownBy(() -> QueryText.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void a_query_without_end_is_refused() {
        assertThatThrownBy(() -> QueryText.parse("о".repeat(1_000_000))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryText.parse("я ".repeat(200))).isInstanceOf(Problem.class);
    }
}
