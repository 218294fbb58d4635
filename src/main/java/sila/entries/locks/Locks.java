package sila.entries.locks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryIsUnknown;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * Takes, renews and ends edit locks. One that is not renewed ends by itself; the database's clock decides, for there is
 * one of it and many nodes.
 */
@ApplicationScoped
public class Locks {

    private static final String TAKE = """
            insert into edit_lock as held (entry_id, holder, holder_name, since, until)
            values (:entry, :holder, :name, clock_timestamp(), clock_timestamp() + cast(:ttl as interval))
            on conflict (entry_id) do update set
                since = case when held.holder = excluded.holder and held.until > clock_timestamp()
                    then held.since else excluded.since end,
                holder = excluded.holder, holder_name = excluded.holder_name, until = excluded.until
            returning holder, holder_name, since, until
            """;

    private static final String HELD = """
            select holder, holder_name, since, until, entry_id from edit_lock
            where entry_id = any(cast(:entries as uuid[])) and until > clock_timestamp()
            """;

    private final EntityManager database;
    private final LocksConfig config;
    private final AuditLog audit;

    Locks(EntityManager database, LocksConfig config, AuditLog audit) {
        this.database = database;
        this.config = config;
        this.audit = audit;
    }

    /**
     * @param version the latest one: nobody else makes a newer one while the lock is held
     */
    public record Taken(EditLock lock, int version) {}

    /** Takes or renews it. @throws Problem 403, 404, 423 while somebody else holds it */
    @Transactional
    public Taken take(UUID id, Author author) {
        Entry entry = writable(id, author);
        requireFree(id, author);
        return new Taken(hold(id, author), entry.version());
    }

    /** Takes it from whoever holds it. @throws Problem 403, 404 */
    @Transactional
    public Taken takeOver(UUID id, Author author) {
        Entry entry = writable(id, author);
        author.permissions().require(Scope.REVIEW, entry.subject());
        of(id).filter(lock -> !lock.isHeldBy(author)).ifPresent(lock -> record(id, lock, author));
        return new Taken(hold(id, author), entry.version());
    }

    /** Ends it if it is the author's; nothing when nobody holds it. @throws Problem 404, 423 when somebody else does */
    @Transactional
    public void release(UUID id, Author author) {
        writable(id, author);
        requireFree(id, author);
        end(id);
    }

    /** Waits for a write that is under way: none is when a lock begins. */
    private static Entry writable(UUID id, Author author) {
        Entry entry = Entry.locked(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new EntryIsUnknown(id));
        author.requireWrite(entry);
        return entry;
    }

    private EditLock hold(UUID entry, Author author) {
        return lock((Object[]) database.createNativeQuery(TAKE)
                .setParameter("entry", entry)
                .setParameter("holder", author.identity())
                .setParameter("name", author.name())
                .setParameter("ttl", config.ttl().toString())
                .getSingleResult());
    }

    private void record(UUID entry, EditLock lock, Author author) {
        audit.record(new Act(
                "entry.take-over",
                "entry:" + entry,
                StrictJson.MAPPER.createObjectNode().put("holder", lock.by()),
                StrictJson.MAPPER.createObjectNode().put("holder", author.name()),
                author.name()));
    }

    /** Whoever holds it. */
    public void end(UUID entry) {
        database.createNativeQuery("delete from edit_lock where entry_id = :entry")
                .setParameter("entry", entry)
                .executeUpdate();
    }

    /** Why the author may not change the entry now: somebody else holds its lock. */
    public Optional<Problem> refusal(UUID entry, Author author) {
        return ofAnother(entry, author).map(EntryIsLocked::againstSaving);
    }

    /** Why the author should not take the entry as it was saved last: somebody else holds its lock. */
    public Optional<Problem> refusalOfStep(UUID entry, Author author) {
        return ofAnother(entry, author).map(EntryIsLocked::againstStep);
    }

    private Optional<EditLock> ofAnother(UUID entry, Author author) {
        return of(entry).filter(lock -> !lock.isHeldBy(author));
    }

    private void requireFree(UUID entry, Author author) {
        refusal(entry, author).ifPresent(locked -> {
            throw locked;
        });
    }

    public Optional<EditLock> of(UUID entry) {
        return Optional.ofNullable(of(List.of(entry)).get(entry));
    }

    /** By entry, where there is one. */
    @SuppressWarnings("unchecked")
    public Map<UUID, EditLock> of(Collection<UUID> entries) {
        var locks = new HashMap<UUID, EditLock>();
        Query held = database.createNativeQuery(HELD);
        ((List<Object[]>) held.setParameter("entries", entries.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> locks.put((UUID) row[4], lock(row)));
        return locks;
    }

    private static EditLock lock(Object[] row) {
        return new EditLock((String) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]);
    }
}
