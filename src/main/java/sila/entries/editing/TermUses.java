package sila.entries.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.contentmodel.TermUse;
import sila.entries.Document;

/** Which terms of vocabularies a version has; kept for every version, as its files are. */
@ApplicationScoped
class TermUses {

    private final EntityManager database;

    TermUses(EntityManager database) {
        this.database = database;
    }

    /** A version that is noted already stays as it is, for its content never changes. */
    void note(ContentType type, UUID entry, int number, Document document) {
        var uses = new LinkedHashSet<TermUse>();
        document.parts().values().forEach(values -> uses.addAll(type.termUses(values)));
        if (!uses.isEmpty()) {
            store(entry, number, uses);
        }
    }

    private void store(UUID entry, int number, Set<TermUse> uses) {
        database.createNativeQuery("""
                        insert into entry_term (vocabulary, code, entry_id, number)
                        select v, c, :id, :number from unnest(:vocabularies, :codes) as use (v, c)
                        on conflict do nothing
                        """)
                .setParameter("id", entry)
                .setParameter("number", number)
                .setParameter(
                        "vocabularies", uses.stream().map(TermUse::vocabulary).toArray(String[]::new))
                .setParameter("codes", uses.stream().map(TermUse::code).toArray(String[]::new))
                .executeUpdate();
    }

    /** Of all versions: before they are noted under another content model. */
    void forget(UUID entry) {
        database.createNativeQuery("delete from entry_term where entry_id = :id")
                .setParameter("id", entry)
                .executeUpdate();
    }
}
