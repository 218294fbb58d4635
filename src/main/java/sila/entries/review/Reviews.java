package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.Entry;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.members.RowRule;

/** What waits for people: entries in review, and those that need changes. What is due first comes first. */
@ApplicationScoped
public class Reviews {

    private final EntityManager database;

    Reviews(EntityManager database) {
        this.database = database;
    }

    /**
     * What is looked for; null in any part means «all».
     *
     * @param assignee only what is assigned to this account
     * @param concerning only what is assigned to this account or was created by it
     * @param overdue true: only what should have been done by now
     * @param rows what the caller may see
     */
    public record Query(
            @Nullable UUID assignee,
            @Nullable UUID concerning,
            @Nullable Stage stage,
            @Nullable String type,
            boolean overdue,
            RowRule rows) {}

    /** The last entry of the page before. */
    public record Position(@Nullable Instant dueAt, UUID id) {

        public static Position of(Entry entry) {
            return new Position(entry.dueAt(), entry.id());
        }
    }

    /** @param after null for the first page */
    @SuppressWarnings("unchecked")
    public List<Entry> find(Query query, @Nullable Position after, int limit) {
        var bindings = new Bindings();
        String sql = "select e.* from entry e where " + String.join(" and ", conditions(query, after, bindings))
                + " order by coalesce(e.due_at, timestamptz 'infinity'), e.id limit " + bindings.bind(limit);
        return bindings.query(database, sql, Entry.class).getResultList();
    }

    private static List<String> conditions(Query query, @Nullable Position after, Bindings bindings) {
        var conditions = new ArrayList<>(List.of(
                "e.deleted_at is null",
                // as in the index
                "e.state in ('in-review', 'needs-changes')",
                EntryRows.condition(query.rows(), "e", bindings::bind)));
        if (query.assignee() != null) {
            conditions.add("e.assignee_id = " + bindings.bind(query.assignee()));
        }
        if (query.concerning() != null) {
            String account = bindings.bind(query.concerning());
            conditions.add("(e.assignee_id = " + account + " or e.owner_id = " + account + ")");
        }
        if (query.stage() != null) {
            conditions.add("e.state = " + bindings.bind(query.stage().code()));
        }
        if (query.type() != null) {
            conditions.add("e.type = " + bindings.bind(query.type()));
        }
        if (query.overdue()) {
            conditions.add("e.due_at < " + bindings.bind(Instant.now()));
        }
        if (after != null) {
            String due = after.dueAt() == null
                    ? "timestamptz 'infinity'"
                    : "cast(" + bindings.bind(after.dueAt()) + " as timestamptz)";
            conditions.add("(coalesce(e.due_at, timestamptz 'infinity'), e.id) > (" + due + ", "
                    + bindings.bind(after.id()) + ")");
        }
        return conditions;
    }
}
