package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Checks;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Planned;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenario.Occasion;
import sila.entries.dryrun.Scenarios;
import sila.entries.dryrun.Step;
import sila.entries.releases.RollbackReport.LaterChange;
import sila.kernel.Expected;

/** Takes a release back: every entry is in public what it was before, or none is. */
@ApplicationScoped
public class Rollbacks {

    private final Scenarios scenarios;
    private final Checks checks;
    private final Publications publications;
    private final LaterEdits edits;
    private final Together together;
    private final ReleaseLog log;

    Rollbacks(
            Scenarios scenarios,
            Checks checks,
            Publications publications,
            LaterEdits edits,
            Together together,
            ReleaseLog log) {
        this.scenarios = scenarios;
        this.checks = checks;
        this.publications = publications;
        this.edits = edits;
        this.together = together;
        this.log = log;
    }

    /** @throws sila.kernel.Problem 404, 409 when the release is not out */
    @Transactional
    public RollbackReport report(UUID id, Author author) {
        Release release = Release.<Release>findByIdOptional(id).orElseThrow(() -> new ReleaseIsUnknown(id));
        release.requirePublished();
        return report(release, scenarios.of(Occasion.ROLLBACK, author, steps(release)));
    }

    /**
     * @param overwriting whether also what was published or withdrawn later is taken back
     * @throws sila.kernel.Problem 404, 412, 409 when the release is not out or something was published later, 422 or 403
     *     with what stands in the way
     */
    @Transactional
    public Release rollBack(UUID id, Expected expected, boolean overwriting, Author author) {
        Release release = Releases.expecting(expected, Releases.locked(id));
        release.requirePublished();
        Scenario scenario = scenarios.locked(Occasion.ROLLBACK, author, steps(release));
        RollbackReport report = report(release, scenario);
        if (report.overwrites() && !overwriting) {
            throw new RollbackWouldOverwrite(report);
        }
        ReleaseIsNotReady.unlessClear(release, report.obstacles());
        together.carryOut(scenario, release, author);
        release.rollBack(author);
        log.record("release.rollback", release, author);
        return release;
    }

    /** Of the items by which something has changed in public. */
    private static List<Step> steps(Release release) {
        return release.items().stream()
                .filter(item -> item.revision() != null)
                .map(ReleaseItem::inverse)
                .toList();
    }

    private RollbackReport report(Release release, Scenario scenario) {
        Map<UUID, List<Finding>> obstacles =
                checks.obstacles(scenario).stream().collect(Collectors.groupingBy(Finding::entry));
        var ids = release.items().stream().map(ReleaseItem::entryId).toList();
        Map<UUID, Instant> withdrawn = publications.withdrawnAt(ids);
        var later = edits.since(ids, Objects.requireNonNull(release.publishedAt()));
        return new RollbackReport(release.items().stream()
                .map(item -> new RollbackReport.Item(
                        item.entryId(),
                        action(item, scenario),
                        item.revision() == null ? null : item.formerVersion(),
                        laterChange(item, current(item, scenario), withdrawn.get(item.entryId())),
                        later.getOrDefault(item.entryId(), List.of()),
                        obstacles.getOrDefault(item.entryId(), List.of())))
                .toList());
    }

    private static @Nullable Action action(ReleaseItem item, Scenario scenario) {
        return scenario.of(item.entryId())
                .filter(planned -> planned.change().isPresent())
                .map(planned -> planned.step().action())
                .orElse(null);
    }

    private static @Nullable Publication current(ReleaseItem item, Scenario scenario) {
        return scenario.of(item.entryId()).map(Planned::now).orElse(null);
    }

    /** The public state that the release has made is known by its revision. */
    private static @Nullable LaterChange laterChange(
            ReleaseItem item, @Nullable Publication now, @Nullable Instant withdrawnAt) {
        if (item.revision() == null) {
            return null;
        }
        if (now != null) {
            return now.revision() == item.revision() ? null : new LaterChange(now.version(), now.updatedAt());
        }
        return item.action() == Action.UNPUBLISH ? null : new LaterChange(null, withdrawnAt);
    }
}
