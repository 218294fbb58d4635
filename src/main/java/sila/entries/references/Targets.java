package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.members.RowRule;

/** Entries that are pointed at: how they stand, and that they stay where they are. */
@ApplicationScoped
public class Targets {

    private static final String THERE =
            "select e.id, e.type from entry e where e.id = any(cast(:ids as uuid[])) and e.deleted_at is null order by e.id";

    /** Not in the way of those who change the entries: of a key only a deletion takes hold. */
    private static final String HOLDING = " for key share";

    private final EntityManager database;
    private final EntryHeads heads;

    Targets(EntityManager database, EntryHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** How each of them stands, by id; also those that do not exist. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Standing> standing(Collection<UUID> ids, RowRule readable) {
        var standing = new HashMap<UUID, Standing>();
        ids.forEach(id -> standing.put(id, Standing.missing(id)));
        if (!ids.isEmpty()) {
            var bindings = new Bindings();
            String statement = "select " + EntryHeads.COLUMNS + ", e.deleted_at is not null, coalesce("
                    + EntryRows.condition(readable, "e", bindings::bind) + ", false) from entry e" + EntryHeads.JOIN
                    + "where e.id = any(cast(" + bindings.bind(ids.toArray(UUID[]::new)) + " as uuid[]))";
            ((List<Object[]>) bindings.query(database, statement).getResultList())
                    .stream()
                            .map(row -> Standing.of(heads.of(row), (boolean) row[EntryHeads.WIDTH], (boolean)
                                    row[EntryHeads.WIDTH + 1]))
                            .forEach(target -> standing.put(target.id(), target));
        }
        return standing;
    }

    /** Types of those that are there, by id. */
    public Map<UUID, String> types(Collection<UUID> ids) {
        return types(ids, THERE);
    }

    /**
     * The same, for whoever is about to point at them: none goes into the bin before this transaction ends. Waits for a
     * deletion that is under way, but neither for those who change the entries nor for others who point at them.
     */
    public Map<UUID, String> held(Collection<UUID> ids) {
        return types(ids, THERE + HOLDING);
    }

    private Map<UUID, String> types(Collection<UUID> ids, String statement) {
        return ids.isEmpty()
                ? Map.of()
                : rows(ids, statement).collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(Collection<UUID> ids, String statement) {
        return ((List<Object[]>) database.createNativeQuery(statement)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .stream();
    }

    /**
     * For whoever is about to delete an entry that this transaction has locked: waits for those who hold it, and lets
     * nobody else do so. Who points at it is looked for only after this. Two cannot wait for each other: whoever holds
     * targets waits for no entry's deletion but theirs, and a deletion holds no targets.
     */
    public void letGo(UUID entry) {
        database.createNativeQuery("select 1 from entry where id = :id for update")
                .setParameter("id", entry)
                .getSingleResult();
    }
}
