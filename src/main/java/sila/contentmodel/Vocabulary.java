package sila.contentmodel;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * A closed list of terms that fields choose from, in its own order: as its file has them, and where the file allows it,
 * as editors have changed them since. Whoever holds the vocabulary sees the terms of the moment.
 */
public final class Vocabulary {

    private final String name;
    private final Text title;
    private final boolean editable;
    private final List<Term> written;
    private final @Nullable DescribedBy describedBy;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile Terms now;

    /** The entries that tell more of a term: those of {@code type} whose {@code field} holds its code. */
    public record DescribedBy(String type, String field) {}

    private record Terms(Map<String, Term> byCode, Map<String, Term> byFormerCode) {

        static Terms of(List<Term> terms) {
            var byCode = new LinkedHashMap<String, Term>();
            var byFormerCode = new HashMap<String, Term>();
            for (var term : terms) {
                byCode.put(term.code(), term);
                term.formerCodes().forEach(code -> byFormerCode.put(code, term));
            }
            return new Terms(Collections.unmodifiableMap(byCode), byFormerCode);
        }
    }

    /** @param editable whether editors may change the terms while the hub runs */
    public Vocabulary(
            String name, Text title, boolean editable, List<Term> written, @Nullable DescribedBy describedBy) {
        this.name = name;
        this.title = title;
        this.editable = editable;
        this.written = List.copyOf(written);
        this.describedBy = describedBy;
        this.now = Terms.of(written);
    }

    /** One whose terms are as they are written. */
    public static Vocabulary fixed(String name, Text title, List<Term> terms) {
        return new Vocabulary(name, title, false, terms, null);
    }

    /** Has these terms from now on. */
    public void become(List<Term> terms) {
        now = Terms.of(terms);
        generation.incrementAndGet();
    }

    /** Another one whenever the terms have become others. */
    int generation() {
        return generation.get();
    }

    public boolean isEditable() {
        return editable;
    }

    /** The terms of its file. */
    public List<Term> written() {
        return written;
    }

    public String name() {
        return name;
    }

    public Text title() {
        return title;
    }

    public Collection<Term> terms() {
        return now.byCode().values();
    }

    public Set<String> codes() {
        return now.byCode().keySet();
    }

    public Optional<Term> term(String code) {
        return Optional.ofNullable(now.byCode().get(code));
    }

    /** The term that has the code or had it once. */
    public Optional<Term> everCoded(String code) {
        Terms terms = now;
        return Optional.ofNullable(terms.byCode().get(code))
                .or(() -> Optional.ofNullable(terms.byFormerCode().get(code)));
    }

    /**
     * The terms a client names in a query parameter, by their codes of today or of before, each once.
     *
     * @param codes values of the parameter, several in one separated by commas
     * @throws Problem 400 that names the parameter when there is no such term
     */
    public List<Term> chosen(String parameter, List<String> codes) {
        return codes.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> everCoded(code).orElseThrow(() -> unknown(parameter, code)))
                .distinct()
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
