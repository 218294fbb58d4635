package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.locks.EditLock;
import sila.entries.locks.Locks;
import sila.kernel.Bindings;
import sila.kernel.Flag;
import sila.kernel.Limit;
import sila.kernel.Page;

/** Entries of all types and stages, as far as the reader may see them; not those in the bin. */
@ApplicationScoped
public class EntryList {

    /** Beyond it nobody counts. */
    private static final int COUNTED = 1000;

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
     * @param id only these
     * @param type names of content types
     * @param state stages of the latest version
     * @param author name of whoever created it
     * @param owner account of whoever created it; {@code me}
     * @param assignee account of whoever has to work on it next; {@code me}, {@code none}
     * @param region code
     * @param topic code
     * @param language BCP 47 code of the main language
     * @param updatedSince a moment
     * @param publishedSince a moment: only what was first public then or later
     * @param publishedUntil the first moment after
     * @param hasChanges {@code true}: the public version is not the latest; {@code false}: it is
     * @param q part of the title
     * @param sort {@code createdAt}, {@code updatedAt}, {@code publishedAt} or {@code title}; with a minus downwards
     * @param count {@code true}: the answer says how many there are
     */
    public record Query(
            @QueryParam("id") List<String> id,
            @QueryParam("type") List<String> type,
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("state") List<String> state,
            @QueryParam("author") @Nullable String author,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("region") @Nullable String region,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("language") @Nullable String language,
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("publishedSince") @Nullable String publishedSince,
            @QueryParam("publishedUntil") @Nullable String publishedUntil,
            @QueryParam("hasChanges") @Nullable String hasChanges,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("count") @Nullable String count,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {

        public Query {
            id = Objects.requireNonNullElse(id, List.of());
            type = Objects.requireNonNullElse(type, List.of());
            state = Objects.requireNonNullElse(state, List.of());
        }
    }

    /**
     * @param next cursor of the page that follows; null on the last one
     * @param total how many there are on all pages; null unless it was asked for
     */
    public record Found(
            List<EntryView> items,
            @Nullable String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Total total) {}

    /** @param exact false when there are more than {@code count} */
    public record Total(int count, boolean exact) {}

    @SuppressWarnings("unchecked")
    public Found page(Query query, Author reader) {
        int size = Limit.of(query.limit());
        var order = EntryOrders.ALL.asked(query.sort());
        boolean counting = Boolean.TRUE.equals(Flag.of("count", query.count()));
        var bindings = new Bindings();
        String statement = statement(query, reader, size + 1, bindings);
        List<Entry> found = bindings.query(database, statement, Entry.class).getResultList();
        var held = locks.of(found.stream().map(Entry::id).toList());
        Page<EntryView> page = Page.of(found, size, order::cursor)
                .map(entry -> EntryView.of(entry, lock(held.get(entry.id()), reader)));
        return new Found(page.items(), page.next(), counting ? total(query, reader) : null);
    }

    String statement(Query query, Author reader, int limit, Bindings bindings) {
        var order = EntryOrders.ALL.asked(query.sort());
        var conditions = filters.of(query, reader, bindings::bind);
        if (query.cursor() != null) {
            conditions.add(order.after(query.cursor(), bindings::bind));
        }
        return "select e.* from entry e where " + String.join(" and ", conditions) + order.by() + "limit "
                + bindings.bind(limit);
    }

    /** @throws sila.kernel.Problem as the list would answer */
    public void check(Query query, Author reader) {
        statement(query, reader, 1, new Bindings());
    }

    private Total total(Query query, Author reader) {
        var bindings = new Bindings();
        String conditions = String.join(" and ", filters.of(query, reader, bindings::bind));
        String some = "select 1 from entry e where " + conditions + " limit " + bindings.bind(COUNTED + 1);
        int counted = ((Number) bindings.query(database, "select count(*) from (" + some + ") as counted")
                        .getSingleResult())
                .intValue();
        return new Total(Math.min(counted, COUNTED), counted <= COUNTED);
    }

    private static @Nullable LockView lock(@Nullable EditLock lock, Author reader) {
        return Optional.ofNullable(lock).map(held -> LockView.of(held, reader)).orElse(null);
    }
}
