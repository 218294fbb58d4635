package sila.entries.vocabularies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Term;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The terms of a vocabulary at one revision, and what may become of them. */
record Terms(List<Term> all) {

    Optional<Term> term(String code) {
        return all.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** @throws Problem 404 */
    Term require(String code) {
        return term(code)
                .orElseThrow(() ->
                        Problem.notFound(Text.of("Такого термина в словаре нет.", "The vocabulary has no such term.")));
    }

    /** Whether a term has the code or had it once. */
    boolean isTaken(String code) {
        return all.stream()
                .anyMatch(term -> term.code().equals(code) || term.formerCodes().contains(code));
    }

    /** @throws Problem 422 when the parent is no term, or one below */
    void checkParent(TermRow row) {
        Map<String, @Nullable String> parents = new HashMap<>();
        all.forEach(term -> parents.put(term.code(), term.parent()));
        parents.put(row.code(), row.parent());
        if (!Revision.leadsOut(row.code(), parents)) {
            throw Problem.invalid(List.of(new Violation(
                    "/parent",
                    Text.of(
                            "Нужен код более широкого термина: другого и не из тех, что под этим.",
                            "The code of a broader term is needed: another one, and none below this."))));
        }
    }

    /** The codes with this one moved, or put in. @param position from 0; what is too far is the end */
    List<String> sequence(String code, int position) {
        var sequence = new ArrayList<>(all.stream()
                .map(Term::code)
                .filter(other -> !other.equals(code))
                .toList());
        sequence.add(Math.min(position, sequence.size()), code);
        return sequence;
    }
}
