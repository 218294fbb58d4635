package sila.entries.bin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Entry;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.members.RowRule;

/** What lies in the bin. */
@ApplicationScoped
public class BinList {

    private final EntityManager database;
    private final BinConfig config;

    BinList(EntityManager database, BinConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * @param types empty: all
     * @param by name of whoever deleted it; null: anybody
     * @param rows what the reader may see
     */
    public record Filter(List<String> types, @Nullable String by, RowRule rows) {}

    /** The last item of the page before. */
    public record Place(Instant deletedAt, UUID id) {}

    /** What was deleted last comes first. */
    @SuppressWarnings("unchecked")
    public List<Entry> find(Filter filter, @Nullable Place after, int limit) {
        var bindings = new Bindings();
        var conditions = new ArrayList<>(
                List.of("e.deleted_at is not null", EntryRows.condition(filter.rows(), "e", bindings::bind)));
        if (!filter.types().isEmpty()) {
            conditions.add("e.type = any(" + bindings.bind(filter.types().toArray(String[]::new)) + ")");
        }
        if (filter.by() != null) {
            conditions.add("e.deleted_by = " + bindings.bind(filter.by()));
        }
        if (after != null) {
            conditions.add("(e.deleted_at, e.id) < (" + bindings.bind(after.deletedAt()) + ", "
                    + bindings.bind(after.id()) + ")");
        }
        String statement = "select e.* from entry e where " + String.join(" and ", conditions)
                + " order by e.deleted_at desc, e.id desc limit " + bindings.bind(limit);
        return bindings.query(database, statement, Entry.class).getResultList();
    }

    /** For how many days it can be had back. */
    public long days() {
        return config.keep().toDays();
    }

    /** When it goes for ever. */
    public Instant purgedAt(Instant deletedAt) {
        return deletedAt.plus(config.keep());
    }

    /** Those that have lain long enough. */
    List<UUID> due(Instant now) {
        return database.createQuery(
                        "select e.id from Entry e where e.deletedAt < :before order by e.deletedAt", UUID.class)
                .setParameter("before", now.minus(config.keep()))
                .getResultList();
    }
}
