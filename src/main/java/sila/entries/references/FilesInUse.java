package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.media.FileUse;
import sila.members.Permissions;
import sila.members.Scope;

/**
 * Entries that would miss a file: its latest version shows it, the public one, or one that is planned to become public.
 * What lies in the bin shows nothing, nor do former versions.
 */
@ApplicationScoped
class FilesInUse implements FileUse {

    private static final String SHOWING = """
            from entry_asset s join entry e on e.id = s.entry_id and e.deleted_at is null
                and (s.number in (e.version, e.published_version, e.scheduled_version) or exists (
                    select 1 from release_item i join release r on r.id = i.release_id
                    where i.entry_id = e.id and r.state in ('draft', 'scheduled')
                        and s.number = coalesce(i.frozen_version, i.version)))
            """;

    private final EntityManager database;
    private final EntryHeads heads;

    FilesInUse(EntityManager database, EntryHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    @Override
    public String condition(String asset) {
        return "exists (select 1 " + SHOWING + " where s.asset_id = " + asset + ")";
    }

    @Override
    public Users of(UUID asset, Permissions reader, int most) {
        long count = ((Number) database.createNativeQuery(
                                "select count(distinct e.id) " + SHOWING + " where s.asset_id = :asset")
                        .setParameter("asset", asset)
                        .getSingleResult())
                .longValue();
        return new Users(count, count == 0 ? List.of() : seen(asset, reader, most));
    }

    @SuppressWarnings("unchecked")
    private List<EntryHead> seen(UUID asset, Permissions reader, int most) {
        var bindings = new Bindings();
        String statement = "select distinct " + EntryHeads.COLUMNS + " " + SHOWING + EntryHeads.JOIN
                + "where s.asset_id = " + bindings.bind(asset) + " and "
                + EntryRows.condition(reader.rows(Scope.READ), "e", bindings::bind) + " order by e.id limit "
                + bindings.bind(most);
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream().map(heads::of).toList();
    }
}
