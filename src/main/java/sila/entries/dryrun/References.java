package sila.entries.dryrun;

import com.fasterxml.jackson.annotation.JsonProperty;
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

/** What entries point at, and what points at them. */
@ApplicationScoped
public class References {

    private final EntityManager database;

    References(EntityManager database) {
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
        version.document(type)
                .parts()
                .forEach((pointer, values) -> type.references(type.publicPart(values))
                        .forEach(reference -> found.add(reference.under(pointer))));
        return found;
    }

    /**
     * @param type null when there is no such entry
     * @param isPublic whether anything of it is public now
     */
    record Target(UUID id, @Nullable String type, String title, boolean deleted, boolean isPublic) {

        static Target missing(UUID id) {
            return new Target(id, null, "", false, false);
        }
    }

    /** What is known of the targets, each of them. */
    @SuppressWarnings("unchecked")
    Map<UUID, Target> targets(Collection<UUID> ids) {
        var targets = new HashMap<UUID, Target>();
        ids.forEach(id -> targets.put(id, Target.missing(id)));
        if (!ids.isEmpty()) {
            ((List<Object[]>) database.createNativeQuery("""
                            select id, type, title, deleted_at is not null, published_version is not null
                            from entry where id = any(cast(:ids as uuid[]))
                            """)
                            .setParameter("ids", ids.toArray(UUID[]::new))
                            .getResultList())
                    .forEach(row -> targets.put(
                            (UUID) row[0],
                            new Target(
                                    (UUID) row[0], (String) row[1], (String) row[2], (boolean) row[3], (boolean)
                                            row[4])));
        }
        return targets;
    }

    /**
     * @param inPublic whether what is public of it refers to the entry
     * @param pointers where its latest version does; empty when only what is public does
     */
    public record Referrer(
            UUID entry,
            String type,
            String title,
            @JsonProperty("public") boolean inPublic,
            List<String> pointers) {}

    /** Entries outside of the bin that refer to each of these, in public or in their latest versions. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Referrer>> referrers(Collection<UUID> ids) {
        var referrers = new LinkedHashMap<UUID, List<Referrer>>();
        if (ids.isEmpty()) {
            return referrers;
        }
        ((List<Object[]>) database.createNativeQuery("""
                        select r.target_id, e.id, e.type, e.title, bool_or(r.is_public),
                            array_remove(array_agg(r.pointer order by r.pointer), null)
                        from (
                            select target_id, entry_id, pointer, false as is_public from entry_reference
                            where target_id = any(cast(:ids as uuid[]))
                            union all
                            select target_id, entry_id, null, true from publication_reference
                            where target_id = any(cast(:ids as uuid[]))) as r
                        join entry e on e.id = r.entry_id
                        where e.deleted_at is null and e.id <> r.target_id
                        group by r.target_id, e.id, e.type, e.title order by e.id
                        """)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> referrers
                        .computeIfAbsent((UUID) row[0], target -> new ArrayList<>())
                        .add(new Referrer(
                                (UUID) row[1],
                                (String) row[2],
                                (String) row[3],
                                (boolean) row[4],
                                List.of((String[]) row[5]))));
        return referrers;
    }
}
