package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.EntryReference;
import sila.entries.Author;
import sila.entries.Bindings;
import sila.entries.EntryRows;
import sila.members.Scope;

/** What entries point at, and what points at them: of many at once. */
@ApplicationScoped
class ReferenceTable {

    private final EntityManager database;

    ReferenceTable(EntityManager database) {
        this.database = database;
    }

    /** What readers get of the version points at these; by pointers into the document. */
    static List<EntryReference> of(Planned planned) {
        var version = planned.version();
        if (version == null) {
            return List.of();
        }
        var type = planned.type();
        var found = new ArrayList<EntryReference>();
        version.document(type).parts().forEach((pointer, values) -> type.references(type.publicPart(values))
                .forEach(reference -> found.add(reference.under(pointer))));
        return found;
    }

    /**
     * @param type null when there is no such entry
     * @param title null when there is no such entry, or the reader may not see it
     * @param isPublic whether anything of it is public now
     */
    record Target(UUID id, @Nullable String type, @Nullable String title, boolean deleted, boolean isPublic) {

        static Target missing(UUID id) {
            return new Target(id, null, null, false, false);
        }

        private static Target of(Object[] row) {
            return new Target((UUID) row[0], (String) row[1], (String) row[2], (boolean) row[3], (boolean) row[4]);
        }
    }

    /** What is known of the targets, each of them. */
    @SuppressWarnings("unchecked")
    Map<UUID, Target> targets(Collection<UUID> ids, Author reader) {
        var targets = new HashMap<UUID, Target>();
        ids.forEach(id -> targets.put(id, Target.missing(id)));
        if (!ids.isEmpty()) {
            var bindings = new Bindings();
            String visible = EntryRows.condition(reader.permissions().rows(Scope.READ), "e", bindings::bind);
            ((List<Object[]>) bindings.query(
                                    database,
                                    "select e.id, e.type, case when e.published_version is not null or " + visible
                                            + " then e.title end, e.deleted_at is not null,"
                                            + " e.published_version is not null from entry e where e.id = any(cast("
                                            + bindings.bind(ids.toArray(UUID[]::new)) + " as uuid[]))")
                            .getResultList())
                    .forEach(row -> targets.put((UUID) row[0], Target.of(row)));
        }
        return targets;
    }

    /** @param inPublic whether what is public of it refers, and not only its latest version */
    record Referrer(UUID entry, boolean inPublic) {}

    /** Entries outside of the bin that refer to each of these. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Referrer>> referrers(Collection<UUID> ids) {
        var referrers = new LinkedHashMap<UUID, List<Referrer>>();
        if (!ids.isEmpty()) {
            ((List<Object[]>) database.createNativeQuery("""
                            select r.target_id, e.id, bool_or(r.is_public)
                            from (
                                select target_id, entry_id, false as is_public from entry_reference
                                where target_id = any(cast(:ids as uuid[]))
                                union all
                                select target_id, entry_id, true from publication_reference
                                where target_id = any(cast(:ids as uuid[]))) as r
                            join entry e on e.id = r.entry_id
                            where e.deleted_at is null and e.id <> r.target_id
                            group by r.target_id, e.id order by e.id
                            """)
                            .setParameter("ids", ids.toArray(UUID[]::new))
                            .getResultList())
                    .forEach(row -> referrers
                            .computeIfAbsent((UUID) row[0], target -> new ArrayList<>())
                            .add(new Referrer((UUID) row[1], (boolean) row[2])));
        }
        return referrers;
    }
}
