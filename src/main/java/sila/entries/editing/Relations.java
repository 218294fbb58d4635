package sila.entries.editing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What the latest version of an entry points at and claims for itself, in tables of their own: «what points here» and
 * «who else has this value» are then questions to an index.
 */
@ApplicationScoped
public class Relations {

    private final EntityManager database;
    private final FileUses files;
    private final TermUses terms;

    Relations(EntityManager database, FileUses files, TermUses terms) {
        this.database = database;
        this.files = files;
        this.terms = terms;
    }

    /** @throws Problem 422 when another entry has a value that must be unique */
    void ofNew(ContentType type, Entry entry, Document document) {
        claimUniqueValues(type, entry.id(), document);
        var references = new ArrayList<EntryReference>();
        document.parts().forEach((pointer, values) -> type.references(values)
                .forEach(reference -> references.add(reference.under(pointer))));
        storeReferences(entry.id(), references);
        files.note(type, entry.id(), entry.version(), document);
        terms.note(type, entry.id(), entry.version(), document);
    }

    /** @throws Problem 422 when another entry has a value that must be unique */
    public void ofNext(ContentType type, Entry entry, Document document) {
        forget(entry.id());
        ofNew(type, entry, document);
    }

    /** The same for whatever has come about otherwise than by saving: its older versions are looked through too. */
    public void ofAllVersions(ContentType type, Entry entry, Document latest) {
        files.forget(entry.id());
        terms.forget(entry.id());
        ofNext(type, entry, latest);
        EntryVersion.others(entry.id(), entry.version()).forEach(version -> {
            Document document = version.document(type);
            files.note(type, entry.id(), version.number(), document);
            terms.note(type, entry.id(), version.number(), document);
        });
    }

    /** For an entry that goes to the bin; the files and terms of its versions stay known, and count again when it is taken out. */
    public void forget(UUID entry) {
        database.createNativeQuery("""
                        with unclaimed as (delete from entry_unique where entry_id = :id)
                        delete from entry_reference where entry_id = :id
                        """).setParameter("id", entry).executeUpdate();
    }

    private void claimUniqueValues(ContentType type, UUID entry, Document document) {
        var values = new LinkedHashMap<String, JsonNode>();
        type.uniqueFields().forEach(field -> field.in(document.fields())
                .flatMap(field.kind()::fact)
                .ifPresent(value -> values.put(field.name(), value)));
        if (values.isEmpty()) {
            return;
        }
        var refused = new HashSet<>(values.keySet());
        refused.removeAll(claimed(type, entry, values));
        if (!refused.isEmpty()) {
            throw Problem.invalid(refused.stream()
                    .sorted()
                    .map(field -> new Violation(
                            "/fields/" + field,
                            Text.of(
                                    "Такое значение уже есть у другого материала, а оно должно быть единственным.",
                                    "Another entry has this value already, and it must be the only one.")))
                    .toList());
        }
    }

    /** Waits for whoever claims the same value now, until that one has committed or given up. */
    @SuppressWarnings("unchecked")
    private Set<String> claimed(ContentType type, UUID entry, Map<String, JsonNode> values) {
        return new HashSet<>((List<String>) database.createNativeQuery("""
                        insert into entry_unique (type, field, value, entry_id)
                        select :type, f, cast(v as jsonb), :id from unnest(:fields, :values) as claim (f, v) order by f
                        on conflict do nothing returning field
                        """)
                .setParameter("type", type.name())
                .setParameter("id", entry)
                .setParameter("fields", values.keySet().toArray(String[]::new))
                .setParameter(
                        "values",
                        values.values().stream().map(JsonNode::toString).toArray(String[]::new))
                .getResultList());
    }

    private void storeReferences(UUID entry, List<EntryReference> references) {
        if (references.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into entry_reference (entry_id, pointer, target_id)
                        select :id, p, t from unnest(:pointers, :targets) as reference (p, t)
                        """)
                .setParameter("id", entry)
                .setParameter(
                        "pointers",
                        references.stream().map(EntryReference::pointer).toArray(String[]::new))
                .setParameter(
                        "targets",
                        references.stream().map(EntryReference::target).toArray(UUID[]::new))
                .executeUpdate();
    }
}
