package sila.entries.vocabularies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Vocabulary;
import sila.entries.Entry;
import sila.entries.EntryVersion;

/** How often terms are used. Inside a transaction. */
@ApplicationScoped
class TermUsage {

    private static final String COUNTS = """
            select code, count(*) filter (where is_public), count(*) filter (where not is_public)
            from (
                select t.code, t.entry_id, coalesce(bool_or(t.number = e.published_version), false) as is_public
                from entry_term t
                join entry e on e.id = t.entry_id and e.deleted_at is null
                    and (t.number = e.version or t.number = e.published_version)
                where t.vocabulary = :vocabulary
                group by t.code, t.entry_id) as use
            group by code
            """;

    private final EntityManager database;
    private final ContentModel model;

    TermUsage(EntityManager database, ContentModel model) {
        this.database = database;
        this.model = model;
    }

    /** By code; what is not there is not used. */
    @SuppressWarnings("unchecked")
    Map<String, State.Use> counts(String vocabulary) {
        var counts = new HashMap<String, State.Use>();
        List<Object[]> rows = database.createNativeQuery(COUNTS)
                .setParameter("vocabulary", vocabulary)
                .getResultList();
        rows.forEach(row -> counts.put(
                (String) row[0], new State.Use(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return counts;
    }

    /** Whether any version has one of the codes, be it an old one or in the bin. */
    boolean isAnywhere(String vocabulary, Collection<String> codes) {
        return (boolean) database.createNativeQuery("""
                        select exists (select 1 from entry_term
                            where vocabulary = :vocabulary and code = any(:codes))
                        """)
                .setParameter("vocabulary", vocabulary)
                .setParameter("codes", codes.toArray(String[]::new))
                .getSingleResult();
    }

    /** The entries that tell of a term, not those in the bin. */
    @SuppressWarnings("unchecked")
    List<Entry> describing(Vocabulary vocabulary, String code) {
        return vocabulary.describedBy().stream()
                .flatMap(by -> ((List<UUID>) database.createNativeQuery("""
                                select distinct t.entry_id from entry_term t
                                join entry e on e.id = t.entry_id and e.deleted_at is null and e.type = :type
                                where t.vocabulary = :vocabulary and t.code = :code
                                """)
                                .setParameter("type", by.type())
                                .setParameter("vocabulary", vocabulary.name())
                                .setParameter("code", code)
                                .getResultList())
                        .stream()
                                .map(id -> Entry.<Entry>findByIdOptional(id).orElseThrow())
                                .filter(entry -> describes(entry, by, code)))
                .toList();
    }

    private boolean describes(Entry entry, Vocabulary.DescribedBy by, String code) {
        Integer published = entry.publishedVersion();
        return describes(entry.latest(), by, code)
                || (published != null
                        && EntryVersion.numbered(entry.id(), published)
                                .filter(version -> describes(version, by, code))
                                .isPresent());
    }

    private boolean describes(EntryVersion version, Vocabulary.DescribedBy by, String code) {
        var value = version.document(model.requireType(by.type())).fields().path(by.field());
        return value.asText().equals(code)
                || value.valueStream().anyMatch(item -> item.asText().equals(code));
    }
}
