package sila.entries.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sila.contentmodel.Term;
import sila.kernel.Text;

class RevisionTest {

    private static final List<Term> WRITTEN = List.of(
            new Term("a", Text.of("А", "A"), null, false, List.of("old-a")),
            new Term("b", Text.of("Б", "B"), "a", false, List.of()),
            new Term("c", Text.of("В", "C"), "b", false, List.of()));

    private static TermRow row(String code, String parent) {
        return new TermRow(code, Text.of(code, code), parent, false, null);
    }

    private static List<Term> terms(List<String> sequence, TermRow... rows) {
        return new Revision(1, sequence, List.of(rows)).over(WRITTEN);
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    @Test
    void what_editors_have_not_touched_is_as_it_is_written() {
        assertThat(Revision.NONE.over(WRITTEN)).isEqualTo(WRITTEN);
        assertThat(terms(List.of(), row("d", "c")).subList(0, 3)).isEqualTo(WRITTEN);
    }

    @Test
    void what_they_have_touched_is_as_they_left_it_and_keeps_its_former_codes() {
        var terms = terms(List.of(), row("a", null), row("d", "a"));
        assertThat(terms.get(0)).isEqualTo(new Term("a", Text.of("a", "a"), null, false, List.of("old-a")));
        assertThat(codes(terms)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void terms_come_in_their_sequence_and_those_without_a_place_after_it() {
        assertThat(codes(terms(List.of("c", "gone", "a"), row("d", null)))).containsExactly("c", "a", "b", "d");
    }

    @Test
    void a_merged_term_leaves_all_its_codes_and_the_terms_below_it_to_the_other() {
        var terms = terms(List.of(), row("a", null).mergedInto("c"));
        assertThat(codes(terms)).containsExactly("b", "c");
        assertThat(terms.get(1).formerCodes()).containsExactly("a", "old-a");
        assertThat(terms.get(0).parent()).isNull(); // it was below a, and c is below it
    }

    @Test
    void a_term_whose_successor_the_file_has_no_more_is_itself_again() {
        assertThat(codes(terms(List.of(), row("d", null).mergedInto("gone")))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void parents_that_are_no_terms_or_lead_in_a_circle_are_none() {
        var terms = terms(List.of(), row("a", "c"), row("d", "gone"));
        assertThat(terms).allSatisfy(term -> assertThat(term.parent()).isNull());
    }
}
