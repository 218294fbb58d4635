package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.entries.Bindings;
import sila.entries.EntryRows;
import sila.entries.references.References.Part;

/** Which entries use a media file. */
@ApplicationScoped
public class AssetUsage {

    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final EntryHeads heads;

    AssetUsage(EntityManager database, EntryHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** @param pointers where, into the document of its latest version */
    public record Use(EntryHead entry, List<String> pointers) {}

    /** Those whose latest version uses it, in the order of their ids. */
    @SuppressWarnings("unchecked")
    public List<Use> of(UUID asset, Part<UUID> part) {
        var bindings = new Bindings();
        String statement = "select " + EntryHeads.COLUMNS
                + ", array_agg(a.pointer order by a.pointer) from entry_asset a join entry e on e.id = a.entry_id"
                + EntryHeads.JOIN + "where e.deleted_at is null and a.asset_id = " + bindings.bind(asset)
                + " and e.id > " + bindings.bind(part.after() == null ? FIRST : part.after()) + " and "
                + EntryRows.condition(part.rows(), "e", bindings::bind)
                + " group by e.id, p.entry_id order by e.id limit " + bindings.bind(part.limit());
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream()
                        .map(row -> new Use(heads.of(row), List.of((String[]) row[EntryHeads.WIDTH])))
                        .toList();
    }
}
