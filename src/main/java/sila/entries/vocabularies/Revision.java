package sila.entries.vocabularies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Term;

/**
 * What editors have changed in one vocabulary. The file stays the base: what editors have not touched is as it is
 * written there today, what they have is as they left it.
 *
 * @param number counts the changes
 * @param sequence codes in their order; those that it does not name follow
 * @param rows in the order in which they were added
 */
public record Revision(int number, List<String> sequence, List<TermRow> rows) {

    static final Revision NONE = new Revision(0, List.of(), List.of());

    /** @param written the terms of the file */
    List<Term> over(List<Term> written) {
        var terms = new LinkedHashMap<String, Term>();
        written.forEach(term -> terms.put(term.code(), term));
        rows.forEach(row -> terms.put(row.code(), row.term(formerCodes(terms.get(row.code())))));
        Map<String, String> merged = merge(terms);
        var parents = new LinkedHashMap<String, @Nullable String>();
        terms.values().forEach(term -> parents.put(term.code(), today(term.parent(), merged)));
        var complete = new ArrayList<Term>();
        terms.values()
                .forEach(term -> complete.add(new Term(
                        term.code(),
                        term.title(),
                        leadsOut(term.code(), parents) ? parents.get(term.code()) : null,
                        term.retired(),
                        term.formerCodes())));
        if (!sequence.isEmpty()) {
            complete.sort(Comparator.comparingInt(term -> place(term.code())));
        }
        return List.copyOf(complete);
    }

    private static List<String> formerCodes(@Nullable Term term) {
        return term == null ? List.of() : term.formerCodes();
    }

    /** A term that was merged into one that the file does not have any more is itself again. @return into which, by code */
    private Map<String, String> merge(Map<String, Term> terms) {
        var merged = new LinkedHashMap<String, String>();
        for (TermRow row : rows) {
            String into = row.mergedInto();
            Term target = into == null ? null : terms.get(into);
            if (into != null && target != null) {
                var former = new ArrayList<>(target.formerCodes());
                former.add(row.code());
                former.addAll(formerCodes(terms.remove(row.code())));
                terms.put(into, new Term(into, target.title(), target.parent(), target.retired(), List.copyOf(former)));
                merged.put(row.code(), into);
            }
        }
        return merged;
    }

    private static @Nullable String today(@Nullable String code, Map<String, String> merged) {
        return code == null ? null : merged.getOrDefault(code, code);
    }

    /** Whether the way up from a term goes over terms that are there, and never comes back to it. */
    static boolean leadsOut(String code, Map<String, @Nullable String> parents) {
        Set<String> seen = new HashSet<>();
        String here = code;
        while (here != null && parents.containsKey(here) && seen.add(here)) {
            here = parents.get(here);
        }
        return here == null;
    }

    private int place(String code) {
        int place = sequence.indexOf(code);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
