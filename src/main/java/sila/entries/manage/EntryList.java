package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.locks.EditLock;
import sila.entries.locks.Locks;
import sila.kernel.Bindings;
import sila.kernel.Limit;
import sila.kernel.Page;

/** Entries of all types and stages, as far as the reader may see them; not those in the bin. */
@ApplicationScoped
class EntryList {

    private final EntityManager database;
    private final Locks locks;
    private final EntryFilters filters;

    EntryList(EntityManager database, Locks locks, EntryFilters filters) {
        this.database = database;
        this.locks = locks;
        this.filters = filters;
    }

    /**
     * What is asked of the list; every part may be missing.
     *
     * @param type names of content types
     * @param state stages of the latest version
     * @param author name of whoever created it
     * @param owner account of whoever created it; {@code me}
     * @param assignee account of whoever has to work on it next; {@code me}, {@code none}
     * @param region code
     * @param updatedSince a moment
     * @param q part of the title
     * @param sort {@code createdAt}, {@code updatedAt} or {@code title}; with a minus downwards
     */
    record Query(
            @QueryParam("type") List<String> type,
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("state") List<String> state,
            @QueryParam("author") @Nullable String author,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("region") @Nullable String region,
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    @SuppressWarnings("unchecked")
    Page<EntryView> page(Query query, Author reader) {
        int size = Limit.of(query.limit());
        var order = EntryOrder.of(query.sort());
        var bindings = new Bindings();
        var conditions = filters.of(query, reader, bindings::bind);
        if (query.cursor() != null) {
            conditions.add(order.after(query.cursor(), bindings::bind));
        }
        String statement = "select e.* from entry e where " + String.join(" and ", conditions) + order.by() + "limit "
                + bindings.bind(size + 1);
        List<Entry> found = bindings.query(database, statement, Entry.class).getResultList();
        var held = locks.of(found.stream().map(Entry::id).toList());
        return Page.of(found, size, order::cursor)
                .map(entry -> EntryView.of(entry, lock(held.get(entry.id()), reader)));
    }

    private static @Nullable LockView lock(@Nullable EditLock lock, Author reader) {
        return Optional.ofNullable(lock).map(held -> LockView.of(held, reader)).orElse(null);
    }
}
