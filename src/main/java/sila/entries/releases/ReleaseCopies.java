package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.dryrun.Action;
import sila.entries.releases.ReleaseCopy.Obstacle;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Releases taken out whole and put back as they were. Each verb belongs in a transaction of the caller's. */
@ApplicationScoped
public class ReleaseCopies {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Of no public state: something has come after the one that the release has made. */
    private static final long OVERTAKEN = 0;

    private final EntityManager database;
    private final Jobs jobs;

    ReleaseCopies(EntityManager database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** What is public of an entry. */
    private record Current(int version, long revision) {}

    public long count() {
        return Release.count();
    }

    /**
     * In the order of their ids.
     *
     * @param last where the former page ended; null for the first
     */
    public List<ReleaseCopy> page(@Nullable UUID last, int limit) {
        return Release.<Release>find("id > ?1 order by id", last == null ? BEFORE_ALL : last)
                .range(0, limit - 1)
                .stream()
                .map(this::copy)
                .toList();
    }

    public Optional<ReleaseCopy> find(UUID id) {
        return Release.<Release>findByIdOptional(id).map(this::copy);
    }

    /** Waits for whoever changes or publishes it now; it stays as it is until the end of the transaction. */
    public Optional<ReleaseCopy> locked(UUID id) {
        return Release.locked(id).map(this::copy);
    }

    private ReleaseCopy copy(Release release) {
        var current = current(release.items.stream().map(ReleaseItem::entryId).toList());
        return new ReleaseCopy(
                release.id,
                release.title,
                release.state,
                release.version,
                release.publishAt,
                release.scheduledBy,
                release.scheduledById,
                release.publishedAt,
                release.publishedBy,
                release.rolledBackAt,
                release.rolledBackBy,
                release.problems == null ? null : obstacles(release.problems),
                release.createdAt,
                release.createdBy,
                release.updatedAt,
                release.updatedBy,
                release.items.stream()
                        .map(item -> copy(item, current.get(item.entryId())))
                        .toList());
    }

    private static List<Obstacle> obstacles(Release.Report report) {
        return report.problems().stream()
                .map(one -> new Obstacle(
                        one.pointer(), one.message().ru(), one.message().en()))
                .toList();
    }

    /** Revisions are counted by each hub for itself, so they stay here. */
    private static ReleaseCopy.Item copy(ReleaseItem item, @Nullable Current now) {
        boolean overtaken = item.revision() != null
                && (now == null ? item.action() == Action.PUBLISH : now.revision() != item.revision());
        return new ReleaseCopy.Item(
                item.entryId(),
                item.action(),
                item.version(),
                item.frozenVersion(),
                item.formerVersion(),
                item.revision() != null,
                overtaken);
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Current> current(Collection<UUID> entries) {
        var current = new HashMap<UUID, Current>();
        ((List<Object[]>) database.createNativeQuery(
                                "select entry_id, version, revision from publication where entry_id = any(:entries)")
                        .setParameter("entries", entries.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> current.put((UUID) row[0], new Current((int) row[1], (long) row[2])));
        return current;
    }

    /** Over the one with the same id, when there is one. What it has planned happens at its moment, here too. */
    public void restore(ReleaseCopy copy) {
        database.createNativeQuery("""
                        insert into release (id, title, state, version, created_at, created_by, updated_at, updated_by)
                        values (:id, :title, :state, :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
                        on conflict do nothing
                        """)
                .setParameter("id", copy.id())
                .setParameter("title", copy.title())
                .setParameter("state", copy.state().code())
                .setParameter("version", copy.version())
                .setParameter("createdAt", copy.createdAt())
                .setParameter("createdBy", copy.createdBy())
                .setParameter("updatedAt", copy.updatedAt())
                .setParameter("updatedBy", copy.updatedBy())
                .executeUpdate();
        put(Release.locked(copy.id()).orElseThrow(), copy);
        database.flush();
        Instant moment = copy.publishAt();
        if (copy.state() == ReleaseState.SCHEDULED && moment != null) {
            jobs.request(List.of(new JobRequest(ReleaseJob.NAME, ReleaseJob.key(copy.id(), moment), moment)));
        }
    }

    private void put(Release release, ReleaseCopy copy) {
        release.title = copy.title();
        release.state = copy.state();
        release.version = copy.version();
        release.publishAt = copy.publishAt();
        release.scheduledBy = copy.scheduledBy();
        release.scheduledById = copy.scheduler();
        release.publishedAt = copy.publishedAt();
        release.publishedBy = copy.publishedBy();
        release.rolledBackAt = copy.rolledBackAt();
        release.rolledBackBy = copy.rolledBackBy();
        release.problems = report(copy.problems());
        release.createdAt = copy.createdAt();
        release.createdBy = copy.createdBy();
        release.updatedAt = copy.updatedAt();
        release.updatedBy = copy.updatedBy();
        var current = current(copy.items().stream().map(ReleaseCopy.Item::entry).toList());
        release.items = new ArrayList<>(copy.items().stream()
                .map(item -> item(item, current.get(item.entry())))
                .toList());
    }

    private static Release.@Nullable Report report(@Nullable List<Obstacle> obstacles) {
        return obstacles == null
                ? null
                : new Release.Report(obstacles.stream()
                        .map(one -> new Violation(one.pointer(), Text.of(one.ru(), one.en())))
                        .toList());
    }

    private static ReleaseItem item(ReleaseCopy.Item item, @Nullable Current now) {
        return new ReleaseItem(
                item.entry(),
                item.action(),
                item.version(),
                item.frozenVersion(),
                item.formerVersion(),
                item.changed() ? revision(item, now) : null);
    }

    /** By which a rollback knows later whether something has come after the release. */
    private static long revision(ReleaseCopy.Item item, @Nullable Current now) {
        return now != null && !item.overtaken() && Objects.equals(now.version(), item.frozenVersion())
                ? now.revision()
                : OVERTAKEN;
    }
}
