package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.entries.releases.RollbackReport.LaterEdit;

/** What editors have saved since a moment. */
@ApplicationScoped
class LaterEdits {

    private static final int SHOWN = 20;

    private final EntityManager database;

    LaterEdits(EntityManager database) {
        this.database = database;
    }

    /** By entry, the newest first. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<LaterEdit>> since(Collection<UUID> entries, Instant moment) {
        return ((List<Object[]>) database.createNativeQuery("""
                        select entry_id, number, created_by, created_at from (
                            select *, row_number() over (partition by entry_id order by number desc) as age
                            from entry_version where entry_id = any(cast(:entries as uuid[])) and created_at > :moment) as v
                        where age <= :shown order by entry_id, number desc
                        """)
                        .setParameter("entries", entries.toArray(UUID[]::new))
                        .setParameter("moment", moment)
                        .setParameter("shown", SHOWN)
                        .getResultList())
                .stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(
                                        row -> new LaterEdit((int) row[1], (String) row[2], (Instant) row[3]),
                                        Collectors.toList())));
    }
}
