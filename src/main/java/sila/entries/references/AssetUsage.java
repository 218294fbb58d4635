package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.entries.EntryRows;
import sila.entries.references.References.Part;
import sila.kernel.Bindings;

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

    /**
     * @param pointers where, into the document of its latest version; when only the public version uses it, into that
     * @param inDraft whether its latest version uses it
     * @param inPublic whether the version does that is public
     */
    public record Use(EntryHead entry, List<String> pointers, boolean inDraft, boolean inPublic) {}

    /** Those whose latest or public version uses it, in the order of their ids; what lies in the bin uses nothing. */
    @SuppressWarnings("unchecked")
    public List<Use> of(UUID asset, Part<UUID> part) {
        var bindings = new Bindings();
        String statement = "select " + EntryHeads.COLUMNS
                + ", array_agg(distinct a.pointer) filter (where a.number = e.version), array_agg(distinct a.pointer),"
                + " bool_or(a.number is not distinct from e.published_version) from entry_asset a join entry e"
                + " on e.id = a.entry_id and (a.number = e.version or a.number = e.published_version)"
                + EntryHeads.JOIN + "where e.deleted_at is null and a.asset_id = " + bindings.bind(asset)
                + " and e.id > " + bindings.bind(part.after() == null ? FIRST : part.after()) + " and "
                + EntryRows.condition(part.rows(), "e", bindings::bind)
                + " group by e.id, p.entry_id order by e.id limit " + bindings.bind(part.limit());
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream().map(this::use).toList();
    }

    private Use use(Object[] row) {
        String[] inDraft = (String[]) row[EntryHeads.WIDTH];
        String[] anywhere = (String[]) row[EntryHeads.WIDTH + 1];
        return new Use(heads.of(row), List.of(inDraft == null ? anywhere : inDraft), inDraft != null, (boolean)
                row[EntryHeads.WIDTH + 2]);
    }
}
