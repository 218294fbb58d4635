package sila.entries.vocabularies;

import java.util.List;
import java.util.Map;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;

/**
 * A vocabulary as it is in the database, whatever this node knew of it a moment ago.
 *
 * @param revision counts the changes
 * @param uses by code
 */
public record State(Vocabulary vocabulary, int revision, List<Term> terms, Map<String, Use> uses) {

    /**
     * How many entries have a term, in the bin none.
     *
     * @param published entries whose public version has it
     * @param drafts other entries, whose latest version has it
     */
    public record Use(long published, long drafts) {

        static final Use NONE = new Use(0, 0);
    }

    public Use use(Term term) {
        return uses.getOrDefault(term.code(), Use.NONE);
    }

    /** Whether the term is in the file of the model, so that it cannot be deleted. */
    public boolean isWritten(Term term) {
        return vocabulary.written().stream().anyMatch(written -> written.code().equals(term.code()));
    }
}
