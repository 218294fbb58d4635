package sila.entries.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryEvent;

/**
 * What this node knows of the publication clock. It learns of what its own requests publish as soon as that is committed,
 * of what others publish by {@link Notice}s within some milliseconds, and asks the database itself while nobody tells it.
 *
 * <p>What is read while the clock stands still may be kept: {@link #ifStanding}. A change makes caches forget the entry
 * and is known only then, all under one lock, so that nothing is ever kept of before the change.
 */
@ApplicationScoped
public class Revisions {

    /** More news than that at once, and it is cheaper to forget everything. */
    private static final int MOST_NEWS = 1000;

    /** More than so many are told at once that there is nothing new. */
    private static final int MOST_WAITING = 1000;

    private static final long UNKNOWN = -1;

    private final RevisionTable table;
    private final Instance<ForgetsEntries> caches;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Change> types = new HashMap<>();
    /** Revisions that are known while one below them is not yet. */
    private final TreeSet<Long> ahead = new TreeSet<>();

    private final Set<Waiting> waiting = new HashSet<>();

    private long clock = UNKNOWN;
    private long changes;
    private volatile boolean told;

    Revisions(RevisionTable table, @Any Instance<ForgetsEntries> caches) {
        this.table = table;
        this.caches = caches;
    }

    /**
     * What is known at a moment.
     *
     * @param changes grows with each change this node learns of
     * @param clock everything up to this revision is known; the latest revision of the hub if nothing is under way
     * @param types latest revision by type; 0 for a type that nothing was ever published of
     * @param at when the latest of them was; null when nothing ever was published
     */
    public record Known(
            long changes,
            long clock,
            Map<String, Long> types,
            @Nullable Instant at) {}

    record Change(long revision, Instant at) {

        Change later(Change other) {
            return other.revision > revision ? other : this;
        }
    }

    /** Of some types, without a query; on a request's own thread {@link #refresh} comes first. */
    public Known known(Collection<String> wanted) {
        lock.readLock().lock();
        try {
            var revisions = new HashMap<String, Long>();
            Instant latest = null;
            for (String type : wanted) {
                Change change = types.get(type);
                revisions.put(type, change == null ? 0 : change.revision());
                latest = change != null && (latest == null || change.at().isAfter(latest)) ? change.at() : latest;
            }
            return new Known(changes, clock, revisions, latest);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether changes are told to this node, so that what it knows is at most some milliseconds old. */
    public boolean isTold() {
        return told;
    }

    /** Costs nothing while changes are told to this node, else a query. */
    public void refresh() {
        if (!told) {
            catchUp();
        }
    }

    /** Asks the database for what this node does not know yet. */
    public void catchUp() {
        try {
            long from = clock();
            var news = from == UNKNOWN ? null : table.since(from, MOST_NEWS);
            if (news == null || news.clock() < from || news.notices().size() == MOST_NEWS) {
                begin(table.all());
            } else {
                news.notices().forEach(this::changed);
                reached(news.clock());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Waiting(Set<String> types, CompletableFuture<Void> change) {}

    /**
     * Ends with the next change of one of the types after what is known, or after some time; runs what depends on it on
     * any thread, which must not be held.
     */
    public CompletableFuture<Void> change(Known since, Duration patience) {
        var waiter = new Waiting(since.types().keySet(), new CompletableFuture<>());
        lock.writeLock().lock();
        try {
            if (since.types().equals(known(waiter.types()).types()) && waiting.size() < MOST_WAITING) {
                waiting.add(waiter);
            } else {
                waiter.change().complete(null);
            }
        } finally {
            lock.writeLock().unlock();
        }
        return waiter.change()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> forget(waiter));
    }

    private void forget(Waiting waiter) {
        lock.writeLock().lock();
        try {
            waiting.remove(waiter);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void wake(Predicate<Waiting> whom) {
        List<Waiting> woken = waiting.stream().filter(whom).toList();
        woken.forEach(waiting::remove);
        woken.forEach(waiter -> waiter.change().completeAsync(() -> null));
    }

    /** Does something, unless a change became known since. Must be quick: changes wait meanwhile. */
    public void ifStanding(Known since, Runnable keep) {
        lock.readLock().lock();
        try {
            if (changes == since.changes()) {
                keep.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntryEvent event) {
        if (event.revision() > 0) {
            changed(new Notice(event.revision(), event.type().name(), event.entry(), event.at()));
        }
    }

    /** Any number of times and in any order. */
    void changed(Notice notice) {
        lock.writeLock().lock();
        try {
            if (notice.revision() > clock && ahead.add(notice.revision())) {
                caches.forEach(cache -> cache.forget(notice.entry()));
                types.merge(notice.type(), new Change(notice.revision(), notice.at()), Change::later);
                changes++;
                advance();
                wake(waiter -> waiter.types().contains(notice.type()));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void advance() {
        while (clock != UNKNOWN && ahead.remove(clock + 1)) {
            clock++;
        }
    }

    /** Everything up to this revision is known. */
    private void reached(long revision) {
        lock.writeLock().lock();
        try {
            clock = Math.max(clock, revision);
            ahead.headSet(clock, true).clear();
            advance();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void begin(RevisionTable.State state) {
        lock.writeLock().lock();
        try {
            caches.forEach(ForgetsEntries::forgetAll);
            if (state.clock() < clock) { // the database was restored from a backup
                types.clear();
                ahead.clear();
                clock = state.clock();
            }
            state.types().forEach((type, change) -> types.merge(type, change, Change::later));
            changes++;
            wake(waiter -> true);
        } finally {
            lock.writeLock().unlock();
        }
        reached(state.clock());
    }

    long clock() {
        lock.readLock().lock();
        try {
            return clock;
        } finally {
            lock.readLock().unlock();
        }
    }

    void hears(boolean isTold) {
        told = isTold;
    }
}
