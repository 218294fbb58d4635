package sila.entries.vocabularies;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Term;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A term as editors have left it.
 *
 * @param mergedInto code of the term that it has become a former code of; null while it is a term
 */
public record TermRow(
        String code,
        Text title,
        @Nullable String parent,
        boolean retired,
        @Nullable String mergedInto) {

    /** Characters. */
    private static final int LONGEST = 200;

    /** Rows that somebody else has written. @throws Problem 422 when a code or a title cannot be one */
    public static List<TermRow> credible(List<TermRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            TermRow row = rows.get(i);
            if (Stream.of(row.code(), row.title().ru(), row.title().en())
                    .anyMatch(text -> text.isBlank() || text.length() > LONGEST)) {
                throw Problem.invalid(List.of(new Violation(
                        "/terms/" + i,
                        Text.of("Код и названия — от 1 до %s знаков.", "Code and titles have from 1 to %s characters.")
                                .with(LONGEST))));
            }
        }
        return rows;
    }

    static TermRow of(Term term) {
        return new TermRow(term.code(), term.title(), term.parent(), term.retired(), null);
    }

    TermRow mergedInto(String other) {
        return new TermRow(code, title, parent, retired, other);
    }

    Term term(List<String> formerCodes) {
        return new Term(code, title, parent, retired, formerCodes);
    }
}
