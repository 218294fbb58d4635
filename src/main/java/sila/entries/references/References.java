package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.EntryReference;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryRows;
import sila.entries.EntryVersion;
import sila.kernel.Bindings;
import sila.kernel.Problem;
import sila.members.RowRule;
import sila.members.Scope;

/** Which entries point at which. What lies in the bin points at nothing; what a reader may not see is left out. */
@ApplicationScoped
public class References {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int SHOWN = 100;

    private static final String IN_PUBLIC = "bool_or(r.is_public)";

    private static final String OTHERS = "where e.deleted_at is null and e.id <> r.target_id";

    private final EntityManager database;
    private final EntryHeads heads;
    private final Targets targets;
    private final ContentModel model;

    References(EntityManager database, EntryHeads heads, Targets targets, ContentModel model) {
        this.database = database;
        this.heads = heads;
        this.targets = targets;
        this.model = model;
    }

    /**
     * A part of a list.
     *
     * @param after the last item of the part before; null for the first part
     * @param rows what the reader may see
     */
    public record Part<K>(@Nullable K after, int limit, RowRule rows) {}

    /** In the order of their ids. */
    public List<Referrer> incoming(UUID target, Part<UUID> part) {
        return incoming(target, part, "true");
    }

    @SuppressWarnings("unchecked")
    private List<Referrer> incoming(UUID target, Part<UUID> part, String having) {
        var bindings = new Bindings();
        String statement = "select " + EntryHeads.COLUMNS
                + ", array_remove(array_agg(r.pointer order by r.pointer), null), bool_or(not r.is_public), bool_or(r.is_public)"
                + referring(List.of(target), bindings) + EntryHeads.JOIN + OTHERS + " and e.id > "
                + bindings.bind(part.after() == null ? FIRST : part.after()) + " and "
                + EntryRows.condition(part.rows(), "e", bindings::bind)
                + " group by e.id, p.entry_id having " + having + " order by e.id limit " + bindings.bind(part.limit());
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream().map(row -> referrer(row, target)).toList();
    }

    /** Rows of whoever points at one of the targets, {@code r}, with its entry, {@code e}. */
    private static String referring(Collection<UUID> targets, Bindings bindings) {
        String ids = "any(cast(" + bindings.bind(targets.toArray(UUID[]::new)) + " as uuid[]))";
        return " from (select target_id, entry_id, pointer, false as is_public from entry_reference where target_id = "
                + ids
                + " union all select target_id, entry_id, null, true from publication_reference where target_id = "
                + ids + ") as r join entry e on e.id = r.entry_id ";
    }

    /**
     * Somebody who points at an entry.
     *
     * @param inPublic whether what is public of it does, and not only its latest version
     */
    public record Pointing(UUID entry, boolean inPublic) {}

    /** All that point at each of the targets, whoever may see them; by target, in the order of their ids. */
    @SuppressWarnings("unchecked")
    public Map<UUID, List<Pointing>> pointing(Collection<UUID> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        var bindings = new Bindings();
        String statement = "select r.target_id, e.id, bool_or(r.is_public)" + referring(targets, bindings) + OTHERS
                + " group by r.target_id, e.id order by e.id";
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(
                                        row -> new Pointing((UUID) row[1], (boolean) row[2]), Collectors.toList())));
    }

    private Referrer referrer(Object[] row, UUID target) {
        EntryHead head = heads.of(row);
        boolean inDraft = (boolean) row[EntryHeads.WIDTH + 1];
        List<String> pointers = inDraft ? List.of((String[]) row[EntryHeads.WIDTH]) : inWhatIsPublic(head.id(), target);
        return new Referrer(head, pointers, inDraft, (boolean) row[EntryHeads.WIDTH + 2]);
    }

    /** Of these no table tells where they stand: they are looked for in the version that is public. */
    private List<String> inWhatIsPublic(UUID referrer, UUID target) {
        Entry entry = Entry.findById(referrer);
        Integer number = entry.publishedVersion();
        var type = model.type(entry.type());
        if (number == null || type.isEmpty()) {
            return List.of();
        }
        return EntryVersion.numbered(referrer, number).stream()
                .flatMap(version -> version.document(type.get()).parts().entrySet().stream())
                .flatMap(part -> type.get().references(part.getValue()).stream()
                        .map(reference -> reference.under(part.getKey())))
                .filter(reference -> reference.target().equals(target))
                .map(EntryReference::pointer)
                .toList();
    }

    /** @throws Problem 409 with a list: other entries point at this one, in drafts or in public */
    public void requireNone(Entry entry, Author author) {
        requireNone(entry, author, "true");
    }

    /** @throws Problem 409 with a list: what is public of other entries points at this one */
    public void requireNoneInPublic(Entry entry, Author author) {
        requireNone(entry, author, IN_PUBLIC);
    }

    /** How many others there are whose public form points at it. */
    public long countInPublic(UUID target) {
        return count(target, IN_PUBLIC);
    }

    private void requireNone(Entry entry, Author author, String having) {
        long total = count(entry.id(), having);
        if (total > 0) {
            var part = new Part<UUID>(null, SHOWN, author.permissions().rows(Scope.READ));
            throw new EntryIsReferenced(total, incoming(entry.id(), part, having));
        }
    }

    private long count(UUID target, String having) {
        var bindings = new Bindings();
        String statement = "select count(*) from (select e.id" + referring(List.of(target), bindings) + OTHERS
                + " group by e.id having " + having + ") as referrers";
        return ((Number) bindings.query(database, statement).getSingleResult()).longValue();
    }

    /** In the order of their pointers. */
    @SuppressWarnings("unchecked")
    public List<Target> outgoing(UUID entry, Part<String> part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select pointer, target_id from entry_reference
                        where entry_id = :entry and pointer > :after order by pointer limit :limit
                        """)
                .setParameter("entry", entry)
                .setParameter("after", part.after() == null ? "" : part.after())
                .setParameter("limit", part.limit())
                .getResultList();
        Map<UUID, Standing> standing =
                targets.standing(rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()), part.rows());
        return rows.stream()
                .map(row -> Objects.requireNonNull(standing.get((UUID) row[1])).at((String) row[0]))
                .toList();
    }
}
