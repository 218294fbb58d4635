package sila.contentmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** A closed list of terms that fields choose from, in its own order. */
public final class Vocabulary {

    private final String name;
    private final Text title;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Term> byFormerCode = new HashMap<>();
    private final @Nullable DescribedBy describedBy;

    /** The entries that tell more of a term: those of {@code type} whose {@code field} holds its code. */
    public record DescribedBy(String type, String field) {}

    public Vocabulary(String name, Text title, List<Term> terms, @Nullable DescribedBy describedBy) {
        this.name = name;
        this.title = title;
        this.describedBy = describedBy;
        for (var term : terms) {
            this.terms.put(term.code(), term);
            term.formerCodes().forEach(code -> byFormerCode.put(code, term));
        }
    }

    public String name() {
        return name;
    }

    public Text title() {
        return title;
    }

    public Collection<Term> terms() {
        return terms.values();
    }

    public Set<String> codes() {
        return terms.keySet();
    }

    public Optional<Term> term(String code) {
        return Optional.ofNullable(terms.get(code));
    }

    /** The term that has the code or had it once. */
    public Optional<Term> everCoded(String code) {
        return term(code).or(() -> Optional.ofNullable(byFormerCode.get(code)));
    }

    /**
     * The terms a client names in a query parameter, each once.
     *
     * @param codes values of the parameter, several in one separated by commas
     * @throws Problem 400 that names the parameter when there is no such term
     */
    public List<Term> chosen(String parameter, List<String> codes) {
        return codes.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> term(code).orElseThrow(() -> unknown(parameter, code)))
                .toList();
    }

    private Problem unknown(String parameter, String code) {
        return Problem.badRequest(
                parameter,
                Text.of("Значения «%s» нет в словаре «%s».", "There is no “%s” in the vocabulary “%s”.")
                        .with(Inspection.shown(code), name));
    }

    public Optional<DescribedBy> describedBy() {
        return Optional.ofNullable(describedBy);
    }
}
