package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.dryrun.Checks;
import sila.entries.dryrun.Planned;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenario.Occasion;
import sila.entries.dryrun.Scenarios;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** What editors do with releases. Each verb either happens whole or not at all. */
@ApplicationScoped
public class Releases {

    /** Beyond it nobody plans, and a date so far away is a slip of the pen. */
    private static final int FURTHEST_DAYS = 3660;

    private final ItemReading reading;
    private final Scenarios scenarios;
    private final Checks checks;
    private final Together together;
    private final Jobs jobs;
    private final ReleaseLog log;

    Releases(ItemReading reading, Scenarios scenarios, Checks checks, Together together, Jobs jobs, ReleaseLog log) {
        this.reading = reading;
        this.scenarios = scenarios;
        this.checks = checks;
        this.together = together;
        this.jobs = jobs;
        this.log = log;
    }

    /** @throws Problem 422 with everything that is wrong; when it has a moment, also with what would stand in its way then */
    @Transactional
    public Release create(ReleaseDraft draft, Author author) {
        String title = ItemReading.title(draft.title());
        Release release = Release.create(title, reading.items(draft.entries(), author), author);
        schedule(release, draft.publishAt(), author);
        log.record("release.create", release, author);
        return release;
    }

    /**
     * Everything anew; without a moment it is a draft again.
     *
     * @throws Problem 404, 412, 409 when it is out already, 422 with everything that is wrong
     */
    @Transactional
    public Release change(UUID id, Expected expected, ReleaseDraft draft, Author author) {
        Release release = expecting(expected, locked(id));
        release.change(ItemReading.title(draft.title()), reading.items(draft.entries(), author), author);
        schedule(release, draft.publishAt(), author);
        log.record("release.change", release, author);
        return release;
    }

    /**
     * Another title only: its items, their versions and its moment stay.
     *
     * @throws Problem 404, 412, 409 when it is out already, 422
     */
    @Transactional
    public Release rename(UUID id, Expected expected, @Nullable String title, Author author) {
        Release release = expecting(expected, locked(id));
        release.rename(ItemReading.title(title), author);
        log.record("release.rename", release, author);
        return release;
    }

    /** Puts more into it, or something else for entries that it has; its moment stays. */
    @Transactional
    public Release add(UUID id, Expected expected, @Nullable List<ReleaseDraft.@Nullable Item> more, Author author) {
        return rearrange(id, expected, author, items -> {
            var added = reading.items(more, author);
            var all = new ArrayList<>(items);
            for (ReleaseItem item : added) {
                all.removeIf(known -> known.entryId().equals(item.entryId()));
                all.add(item);
            }
            return all;
        });
    }

    /** @throws Problem 404 also when the entry is not in it */
    @Transactional
    public Release remove(UUID id, Expected expected, UUID entry, Author author) {
        return rearrange(id, expected, author, items -> {
            var rest =
                    items.stream().filter(item -> !item.entryId().equals(entry)).toList();
            if (rest.size() == items.size()) {
                throw Problem.notFound(
                        Text.of("Этого материала в релизе нет.", "The release does not have this entry."));
            }
            return rest;
        });
    }

    private Release rearrange(UUID id, Expected expected, Author author, UnaryOperator<List<ReleaseItem>> change) {
        Release release = expecting(expected, locked(id));
        Instant at = release.state() == ReleaseState.SCHEDULED ? release.publishAt() : null;
        release.change(release.title(), ItemReading.few(change.apply(release.items())), author);
        schedule(release, at, author);
        log.record("release.change", release, author);
        return release;
    }

    /** @throws Problem 422 when the moment has passed, or with what would stand in the release's way */
    @Transactional
    public Release schedule(UUID id, Expected expected, Instant at, Author author) {
        Release release = expecting(expected, locked(id));
        schedule(release, at, author);
        log.record("release.schedule", release, author);
        return release;
    }

    @Transactional
    public Release unschedule(UUID id, Expected expected, Author author) {
        Release release = expecting(expected, locked(id));
        release.unschedule(author);
        log.record("release.unschedule", release, author);
        return release;
    }

    /** Whoever schedules decides now, so now is when rights and contents are looked at. */
    private void schedule(Release release, @Nullable Instant at, Author author) {
        if (at == null) {
            return;
        }
        requireFuture(at);
        release.requireOpen();
        Scenario scenario = scenarios.locked(Occasion.RELEASE, author, release.steps());
        ReleaseIsNotReady.unlessClear(release, checks.obstacles(scenario));
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        release.schedule(
                moment,
                release.items().stream().map(item -> frozen(item, scenario)).toList(),
                author);
        jobs.request(List.of(new JobRequest(ReleaseJob.NAME, ReleaseJob.key(release.id(), moment), moment)));
    }

    private static ReleaseItem frozen(ReleaseItem item, Scenario scenario) {
        var version = scenario.of(item.entryId()).map(Planned::version).orElse(null);
        if (version == null) {
            return item;
        }
        version.keep();
        return item.frozen(version.number());
    }

    private static void requireFuture(Instant at) {
        Instant now = Instant.now();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST_DAYS, ChronoUnit.DAYS))) {
            throw Problem.invalid(List.of(new Violation(
                    "/publishAt",
                    Text.of(
                            "Момент должен быть впереди, не дальше десяти лет.",
                            "The moment must lie ahead, no further than ten years."))));
        }
    }

    /** @throws Problem 409 when it is out already, 422 with everything that stands in the way of any item */
    @Transactional
    public Release publish(UUID id, Expected expected, Author author) {
        Release release = expecting(expected, locked(id));
        together.publish(release, Occasion.RELEASE, author);
        log.record("release.publish", release, author);
        return release;
    }

    /** @throws Problem 409 when it is out: then it is part of what has happened */
    @Transactional
    public void delete(UUID id, Expected expected, Author author) {
        Release release = expecting(expected, locked(id));
        release.requireOpen();
        release.delete();
        log.record("release.delete", release, author);
    }

    /** @throws Problem 404 */
    public Release require(UUID id) {
        return find(id).orElseThrow(() -> new ReleaseIsUnknown(id));
    }

    public Optional<Release> find(UUID id) {
        return Release.findByIdOptional(id);
    }

    /** Those that come out by themselves until a moment. */
    public List<Release> scheduledUntil(Instant moment) {
        return Release.list("state = ?1 and publishAt <= ?2 order by publishAt", ReleaseState.SCHEDULED, moment);
    }

    static Release locked(UUID id) {
        return Release.locked(id).orElseThrow(() -> new ReleaseIsUnknown(id));
    }

    static Release expecting(Expected expected, Release release) {
        if (!expected.admits(release.version())) {
            throw new ReleaseHasChanged(expected.highest(), release);
        }
        return release;
    }
}
