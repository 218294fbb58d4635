package sila.search.synonyms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sila.kernel.HubPart;
import sila.kernel.StrictRecords;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Takes synonyms from hub to hub; each is known by its rule. */
@ApplicationScoped
class SynonymCopies implements HubPart {

    private final SynonymClock clock;
    private final AuditLog audit;

    SynonymCopies(SynonymClock clock, AuditLog audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** @see SynonymDraft */
    record Copy(List<String> words, List<String> means, boolean bothWays, String note, String by) {

        static Copy of(Synonym synonym) {
            return new Copy(synonym.words, synonym.means, synonym.bothWays, synonym.note, synonym.changedBy);
        }

        SynonymDraft draft() {
            return new SynonymDraft(words, means, bothWays, note);
        }

        Rule rule() {
            return new Rule(words, means, bothWays);
        }
    }

    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    @Transactional
    public List<Copy> all() {
        return Synonym.alphabetically().stream()
                .map(Copy::of)
                .sorted(Comparator.comparing(Copy::toString))
                .toList();
    }

    @Override
    @Transactional
    public int missing(JsonNode part) {
        Set<Rule> here = rules();
        return (int) StrictRecords.list(part, Copy.class).stream()
                .filter(copy -> !here.contains(copy.rule()))
                .count();
    }

    @Override
    public Restored restore(JsonNode part, String by) {
        clock.advance();
        Set<Rule> here = rules();
        return Restored.of(
                StrictRecords.list(part, Copy.class).stream().filter(copy -> here.add(copy.rule())),
                copy -> String.join(", ", copy.words),
                copy -> {
                    SynonymDraft.Checked draft = copy.draft().check();
                    SynonymEditing.requireRoom();
                    Synonym synonym = Synonym.create(draft.rule(), draft.note(), copy.by);
                    audit.record(
                            Act.of("synonym.import", "synonym:" + synonym.id).doneBy(by));
                });
    }

    private static Set<Rule> rules() {
        return Synonym.alphabetically().stream()
                .map(synonym -> Copy.of(synonym).rule())
                .collect(Collectors.toSet());
    }
}
