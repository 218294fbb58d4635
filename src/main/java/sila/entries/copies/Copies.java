package sila.entries.copies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.kernel.CanonicalJson;
import sila.kernel.Language;

/** Reads whole entries, those in the bin too, a few at a time however many there are. */
@ApplicationScoped
public class Copies {

    private static final String HEAD = """
            select id, type, slug, language, state, version, published_version, first_published_at, owner_id, assignee_id,
                due_at, publish_at, unpublish_at, scheduled_version, created_at, created_by, updated_at, updated_by,
                deleted_at, deleted_by
            from entry
            """;

    private static final String VERSION = """
            select number, slug, language, cast(fields as text), cast(translations as text), created_at, created_by,
                author_id, autosave, began_at, name, restored_from
            from entry_version
            """;

    private final EntityManager database;

    Copies(EntityManager database) {
        this.database = database;
    }

    /**
     * Which entries.
     *
     * @param types names under which they may be stored; empty for all
     * @param published only those of which something is public
     */
    public record Choice(Collection<String> types, boolean published) {

        private String condition() {
            return (types.isEmpty() ? "" : " and type = any(:types)")
                    + (published ? " and published_version is not null and deleted_at is null" : "");
        }

        private Query bound(Query query) {
            return types.isEmpty() ? query : query.setParameter("types", types.toArray(String[]::new));
        }
    }

    public long count(Choice choice) {
        var query = database.createNativeQuery("select count(*) from entry where true" + choice.condition());
        return ((Number) choice.bound(query).getSingleResult()).longValue();
    }

    /**
     * In the order of types and ids, which is the same in every hub.
     *
     * @param last where the former page ended; null for the first
     */
    public List<EntryHead> page(Choice choice, @Nullable EntryHead last, int limit) {
        String after = last == null ? "" : " and (type collate \"C\", id) > (:lastType, :last)";
        var query = choice.bound(database.createNativeQuery(HEAD + " where true" + choice.condition() + after
                        + " order by type collate \"C\", id limit :limit")
                .setParameter("limit", limit));
        if (last != null) {
            query.setParameter("lastType", last.type()).setParameter("last", last.id());
        }
        return heads(query);
    }

    public Optional<EntryHead> head(UUID id) {
        return heads(database.createNativeQuery(HEAD + "where id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Waits for whoever changes the entry now; it stays as it is until the end of the transaction. */
    public Optional<EntryHead> locked(UUID id) {
        return heads(database.createNativeQuery(HEAD + "where id = :id for update")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Numbers of all versions, ascending. */
    @SuppressWarnings("unchecked")
    public List<Integer> numbers(UUID entry) {
        return database.createNativeQuery("select number from entry_version where entry_id = :id order by number")
                .setParameter("id", entry)
                .getResultList();
    }

    public Optional<VersionCopy> version(UUID entry, int number) {
        return versions(entry, List.of(number)).stream().findFirst();
    }

    /** Those of the versions that are there, ascending. */
    public List<VersionCopy> versions(UUID entry, List<Integer> numbers) {
        var query = database.createNativeQuery(
                        VERSION + "where entry_id = :id and number = any(:numbers) order by number")
                .setParameter("id", entry)
                .setParameter("numbers", numbers.toArray(Integer[]::new));
        return rows(query).stream().map(Copies::version).toList();
    }

    private static List<EntryHead> heads(Query query) {
        return rows(query).stream().map(Copies::head).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static EntryHead head(Object[] row) {
        return new EntryHead(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                language(row[3]),
                Stage.of((String) row[4]).orElseThrow(),
                (int) row[5],
                (Integer) row[6],
                (Instant) row[7],
                (UUID) row[8],
                (UUID) row[9],
                (Instant) row[10],
                (Instant) row[11],
                (Instant) row[12],
                (Integer) row[13],
                (Instant) row[14],
                (String) row[15],
                (Instant) row[16],
                (String) row[17],
                (Instant) row[18],
                (String) row[19]);
    }

    private static VersionCopy version(Object[] row) {
        return new VersionCopy(
                (int) row[0],
                (String) row[1],
                language(row[2]),
                json((String) row[3]),
                row[4] == null ? null : json((String) row[4]),
                (Instant) row[5],
                (String) row[6],
                (UUID) row[7],
                (boolean) row[8],
                (Instant) row[9],
                (String) row[10],
                (Integer) row[11]);
    }

    private static Language language(Object code) {
        return Language.of((String) code).orElseThrow();
    }

    private static ObjectNode json(String stored) {
        return (ObjectNode) CanonicalJson.tree(stored);
    }
}
