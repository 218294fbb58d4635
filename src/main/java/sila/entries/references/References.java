package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.EntryReference;
import sila.entries.Author;
import sila.entries.Bindings;
import sila.entries.Entry;
import sila.entries.EntryRows;
import sila.entries.EntryVersion;
import sila.kernel.Problem;
import sila.members.RowRule;
import sila.members.Scope;

/** Which entries point at which. What lies in the bin points at nothing; what a reader may not see is left out. */
@ApplicationScoped
public class References {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int SHOWN = 100;

    private final EntityManager database;
    private final EntryHeads heads;
    private final ContentModel model;

    References(EntityManager database, EntryHeads heads, ContentModel model) {
        this.database = database;
        this.heads = heads;
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
        String id = bindings.bind(target);
        String statement = "select " + EntryHeads.COLUMNS
                + ", array_remove(array_agg(r.pointer order by r.pointer), null), bool_or(not r.is_public), bool_or(r.is_public)"
                + referring(id) + " and e.id > "
                + bindings.bind(part.after() == null ? FIRST : part.after()) + " and "
                + EntryRows.condition(part.rows(), "e", bindings::bind)
                + " group by e.id, p.entry_id having " + having + " order by e.id limit " + bindings.bind(part.limit());
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream().map(row -> referrer(row, target)).toList();
    }

    private static String referring(String target) {
        return " from (select entry_id, pointer, false as is_public from entry_reference where target_id = " + target
                + " union all select entry_id, null, true from publication_reference where target_id = " + target
                + ") as r join entry e on e.id = r.entry_id" + EntryHeads.JOIN
                + "where e.deleted_at is null and e.id <> " + target;
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
        requireNone(entry, author, "bool_or(r.is_public)");
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
        String statement = "select count(*) from (select e.id" + referring(bindings.bind(target))
                + " group by e.id having " + having + ") as referrers";
        return ((Number) bindings.query(database, statement).getSingleResult()).longValue();
    }

    /** In the order of their pointers. */
    @SuppressWarnings("unchecked")
    public List<Target> outgoing(UUID entry, Part<String> part) {
        var bindings = new Bindings();
        String statement =
                "select " + EntryHeads.COLUMNS + ", r.pointer, r.target_id, e.deleted_at is not null, coalesce("
                        + EntryRows.condition(part.rows(), "e", bindings::bind)
                        + ", false) from entry_reference r left join entry e on e.id = r.target_id" + EntryHeads.JOIN
                        + "where r.entry_id = " + bindings.bind(entry) + " and r.pointer > "
                        + bindings.bind(part.after() == null ? "" : part.after()) + " order by r.pointer limit "
                        + bindings.bind(part.limit());
        return ((List<Object[]>) bindings.query(database, statement).getResultList())
                .stream().map(this::target).toList();
    }

    private Target target(Object[] row) {
        String pointer = (String) row[EntryHeads.WIDTH];
        UUID id = (UUID) row[EntryHeads.WIDTH + 1];
        if (row[0] == null) {
            return new Target(pointer, id, Target.State.MISSING, null);
        }
        EntryHead head = heads.of(row);
        boolean deleted = (boolean) row[EntryHeads.WIDTH + 2];
        boolean visible = (boolean) row[EntryHeads.WIDTH + 3];
        Target.State state =
                deleted ? Target.State.DELETED : head.published() ? Target.State.PUBLISHED : Target.State.UNPUBLISHED;
        return new Target(pointer, id, state, visible ? head : null);
    }
}
