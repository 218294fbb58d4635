package sila.entries.vocabularies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.entries.Entry;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * What editors do with vocabularies. Every verb sees the database and not this node's model, and works on the latest
 * revision alone; whoever has called one has {@link LiveVocabularies} catch up.
 */
@ApplicationScoped
public class Vocabularies {

    /** All of them are held in memory by every node and shown in every picker. */
    private static final int MOST_TERMS = 1000;

    private final ContentModel model;
    private final VocabularyTable table;
    private final TermUsage usage;
    private final TermChange changes;
    private final Event<TermMerged> mergers;
    private final AuditLog audit;

    Vocabularies(
            ContentModel model,
            VocabularyTable table,
            TermUsage usage,
            TermChange changes,
            Event<TermMerged> mergers,
            AuditLog audit) {
        this.model = model;
        this.table = table;
        this.usage = usage;
        this.changes = changes;
        this.mergers = mergers;
        this.audit = audit;
    }

    /** @throws Problem 404 */
    public Vocabulary require(String name) {
        return model.vocabularies().stream()
                .filter(vocabulary -> vocabulary.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Text.of("Такого словаря нет.", "There is no such vocabulary.")));
    }

    @Transactional
    public State state(Vocabulary vocabulary) {
        Revision revision = table.revision(vocabulary.name());
        return new State(
                vocabulary, revision.number(), revision.over(vocabulary.written()), usage.counts(vocabulary.name()));
    }

    /** The entries that tell of a term, not those in the bin. */
    @Transactional
    public List<Entry> describing(Vocabulary vocabulary, String code) {
        return usage.describing(vocabulary, code);
    }

    /** @throws Problem 409, 412, 422 */
    @Transactional
    public void add(Vocabulary vocabulary, Expected expected, TermDraft draft) {
        TermRow row = draft.added();
        Terms terms = forChange(vocabulary, expected);
        if (terms.isTaken(row.code())) {
            throw Problem.invalid(List.of(new Violation(
                    "/code", Text.of("Этот код уже занят или был занят раньше.", "This code is taken, or was once."))));
        }
        if (terms.all().size() >= MOST_TERMS) {
            throw new Problem(
                    409,
                    "too-many-terms",
                    Text.of("Терминов в словаре не больше %s.", "A vocabulary has at most %s terms.")
                            .with(MOST_TERMS));
        }
        put(vocabulary, terms, row, draft.position());
        audit.record(new Act("term.create", subject(vocabulary, row.code()), null, facts(row), null));
    }

    /** @throws Problem 404, 409, 412, 422 */
    @Transactional
    public void change(Vocabulary vocabulary, String code, Expected expected, TermDraft draft) {
        Terms terms = forChange(vocabulary, expected);
        Term former = terms.require(code);
        TermRow row = draft.changed(code);
        put(vocabulary, terms, row, draft.position());
        audit.record(Act.changing("term.change", subject(vocabulary, code), facts(TermRow.of(former)), facts(row)));
        if (!row.title().equals(former.title())) {
            changes.request(vocabulary.name(), code);
        }
    }

    /**
     * Entries that have the one have the other from now on: the code becomes a former one.
     *
     * @throws Problem 404; 409 while an entry tells of the term, for its page would tell of another; 412, 422
     */
    @Transactional
    public void merge(Vocabulary vocabulary, String code, Expected expected, @Nullable String into) {
        Terms terms = forChange(vocabulary, expected);
        Term former = terms.require(code);
        Term target = Optional.ofNullable(into)
                .filter(other -> !other.equals(code))
                .flatMap(terms::term)
                .filter(other -> !other.retired())
                .orElseThrow(() -> Problem.invalid(List.of(new Violation(
                        "/into",
                        Text.of(
                                "Нужен код другого термина этого словаря, не снятого с выбора.",
                                "The code of another term of the vocabulary is needed, one that is not retired.")))));
        List<Entry> describing = usage.describing(vocabulary, code);
        if (!describing.isEmpty()) {
            throw new Problem(
                            409,
                            "term-is-described",
                            Text.of(
                                            "О термине рассказывает «%s». Уберите этот материал в корзину или выберите в нём другой термин, потом слейте.",
                                            "“%s” tells of the term. Bin this entry or choose another term in it, then merge.")
                                    .with(describing.get(0).title()))
                    .and("entries", describing.stream().map(Entry::id).toList());
        }
        table.put(vocabulary.name(), TermRow.of(former).mergedInto(target.code()));
        table.lead(vocabulary.name(), code, target.code());
        audit.record(new Act(
                "term.merge",
                subject(vocabulary, code),
                facts(TermRow.of(former)),
                StrictJson.MAPPER.createObjectNode().put("into", target.code()),
                null));
        mergers.fire(new TermMerged(vocabulary.name(), code, target.code()));
        changes.request(vocabulary.name(), code);
    }

    /** @throws Problem 404; 409 when it is in the model's file, or any version of an entry has it; 412 */
    @Transactional
    public void delete(Vocabulary vocabulary, String code, Expected expected) {
        Terms terms = forChange(vocabulary, expected);
        Term term = terms.require(code);
        if (vocabulary.written().stream().anyMatch(written -> written.code().equals(code))) {
            throw new Problem(
                    409,
                    "term-is-written",
                    Text.of(
                            "Термин описан в модели хаба. Его можно снять с выбора или слить с другим.",
                            "The term is in the model of the hub. It can be retired, or merged into another."));
        }
        var codes = new ArrayList<>(term.formerCodes());
        codes.add(code);
        if (usage.isAnywhere(vocabulary.name(), codes)) {
            throw new Problem(
                    409,
                    "term-is-used",
                    Text.of(
                            "Термин стоит в материалах или в их прежних версиях. Снимите его с выбора или слейте с другим.",
                            "Entries or their former versions have the term. Retire it, or merge it into another."));
        }
        table.remove(vocabulary.name(), code);
        audit.record(new Act("term.delete", subject(vocabulary, code), facts(TermRow.of(term)), null, null));
    }

    /**
     * Brings in what editors of another hub have added and merged, as far as this one does not know the codes.
     *
     * @param by name of whoever brings it in
     */
    @Transactional
    public void complete(Vocabulary vocabulary, List<TermRow> there, String by) {
        List<TermRow> missing = missing(vocabulary, table.locked(vocabulary.name()), there);
        missing.forEach(row -> {
            table.put(vocabulary.name(), row);
            audit.record(new Act("term.import", subject(vocabulary, row.code()), null, facts(row), by));
        });
        if (!missing.isEmpty()) {
            table.advance(vocabulary.name());
        }
    }

    /** Those that {@link #complete} would bring in. */
    @Transactional
    public List<TermRow> missing(Vocabulary vocabulary, List<TermRow> there) {
        return missing(vocabulary, table.revision(vocabulary.name()), there);
    }

    private static List<TermRow> missing(Vocabulary vocabulary, Revision here, List<TermRow> there) {
        var known = new Terms(here.over(vocabulary.written()));
        return vocabulary.isEditable()
                ? there.stream().filter(row -> !known.isTaken(row.code())).toList()
                : List.of();
    }

    /** What editors have changed, in the order in which they were added. */
    @Transactional
    public List<TermRow> rows(Vocabulary vocabulary) {
        return table.revision(vocabulary.name()).rows();
    }

    private Terms forChange(Vocabulary vocabulary, Expected expected) {
        if (!vocabulary.isEditable()) {
            throw new Problem(
                    409,
                    "vocabulary-is-fixed",
                    Text.of(
                            "Этот словарь меняется только в модели хаба.",
                            "This vocabulary changes in the model of the hub only."));
        }
        Revision revision = table.locked(vocabulary.name());
        if (!expected.admits(revision.number())) {
            throw new Problem(
                            412,
                            "changed",
                            Text.of(
                                    "Тем временем словарь изменил кто-то другой. Прочтите его и внесите правку заново.",
                                    "Somebody else has changed the vocabulary. Read it and apply your change again."))
                    .and("yours", expected.highest())
                    .and("latest", revision.number());
        }
        table.advance(vocabulary.name());
        return new Terms(revision.over(vocabulary.written()));
    }

    private void put(Vocabulary vocabulary, Terms terms, TermRow row, @Nullable Integer position) {
        terms.checkParent(row);
        table.put(vocabulary.name(), row);
        if (position != null) {
            table.order(vocabulary.name(), terms.sequence(row.code(), position));
        }
    }

    private static String subject(Vocabulary vocabulary, String code) {
        return "term:" + vocabulary.name() + "/" + code;
    }

    private static ObjectNode facts(TermRow row) {
        return StrictJson.MAPPER
                .createObjectNode()
                .putPOJO("title", row.title())
                .put("parent", row.parent())
                .put("retired", row.retired());
    }
}
