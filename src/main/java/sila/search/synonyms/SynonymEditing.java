package sila.search.synonyms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** What editors do with synonyms, one at a time. */
@ApplicationScoped
class SynonymEditing {

    /** All of them are held in memory by every node. */
    private static final int MOST = 1000;

    private final SynonymClock clock;
    private final AuditLog audit;
    private final Caller caller;

    SynonymEditing(SynonymClock clock, AuditLog audit, Caller caller) {
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Synonym create(SynonymDraft.Checked draft) {
        clock.advance();
        requireRoom();
        Synonym synonym = Synonym.create(draft.rule(), draft.note(), caller.name());
        audit.record(new Act("synonym.create", subject(synonym), null, state(synonym), null));
        return synonym;
    }

    /** @throws Problem 409 */
    static void requireRoom() {
        if (Synonym.count() >= MOST) {
            throw new Problem(
                    409,
                    "too-many-synonyms",
                    Text.of(
                                    "Синонимов не больше %s. Удалите лишние или допишите слова к тем, что есть.",
                                    "There are at most %s synonyms. Delete some, or add words to those there are.")
                            .with(MOST));
        }
    }

    @Transactional
    Synonym change(UUID id, Expected expected, SynonymDraft.Checked draft) {
        clock.advance();
        Synonym synonym = locked(id, expected);
        ObjectNode before = state(synonym);
        synonym.change(draft.rule(), draft.note(), caller.name());
        audit.record(Act.changing("synonym.change", subject(synonym), before, state(synonym)));
        return synonym;
    }

    @Transactional
    void delete(UUID id, Expected expected) {
        clock.advance();
        Synonym synonym = locked(id, expected);
        audit.record(new Act("synonym.delete", subject(synonym), state(synonym), null, null));
        synonym.delete();
    }

    private static Synonym locked(UUID id, Expected expected) {
        Synonym synonym = Synonym.locked(id)
                .orElseThrow(() -> Problem.notFound(Text.of("Такого синонима нет.", "There is no such synonym.")));
        if (!expected.admits(synonym.version)) {
            throw new Problem(
                            412,
                            "changed",
                            Text.of(
                                    "Синоним изменил кто-то другой. Прочтите его и внесите правку заново.",
                                    "Somebody else has changed the synonym. Read it and apply your change again."))
                    .and("yours", expected.highest())
                    .and("latest", synonym.version)
                    .and("current", SynonymsResource.View.of(synonym));
        }
        return synonym;
    }

    private static String subject(Synonym synonym) {
        return "synonym:" + synonym.id;
    }

    private static ObjectNode state(Synonym synonym) {
        ObjectNode state = StrictJson.MAPPER.createObjectNode();
        state.putPOJO("words", synonym.words).putPOJO("means", synonym.means);
        return state.put("bothWays", synonym.bothWays).put("note", synonym.note);
    }
}
