package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.dryrun.Checks;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenarios;
import sila.entries.editing.Entries;
import sila.entries.publishing.Change;
import sila.entries.workflow.Move;

/** Carries out what a release is for, in the running transaction, which has locked the release. */
@ApplicationScoped
class Together {

    private final Scenarios scenarios;
    private final Checks checks;
    private final Entries entries;

    Together(Scenarios scenarios, Checks checks, Entries entries) {
        this.scenarios = scenarios;
        this.checks = checks;
        this.entries = entries;
    }

    /** @throws sila.kernel.Problem 422 or 403 with everything that stands in the way of any item */
    void publish(Release release, Scenario.Occasion occasion, Author author) {
        release.requireOpen();
        Scenario scenario = scenarios.locked(occasion, author, release.steps());
        ReleaseIsNotReady.unlessClear(release, checks.obstacles(scenario));
        Map<UUID, Long> revisions = carryOut(scenario, release, author);
        release.publish(
                release.items().stream()
                        .map(item -> done(item, scenario, revisions.get(item.entryId())))
                        .toList(),
                Instant.now(),
                author);
    }

    private static ReleaseItem done(ReleaseItem item, Scenario scenario, @Nullable Long revision) {
        var planned = scenario.of(item.entryId()).orElseThrow();
        var version = planned.version();
        var former = planned.now();
        return item.done(version == null ? null : version.number(), former == null ? null : former.version(), revision);
    }

    /** @return the revision of each change, by entry */
    Map<UUID, Long> carryOut(Scenario scenario, Release release, Author author) {
        List<Change> changes = scenario.changes();
        List<Stage> stages =
                changes.stream().map(change -> change.entry().state()).toList();
        List<Long> revisions = entries.together(changes, author);
        var byEntry = new HashMap<UUID, Long>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            byEntry.put(change.entry().id(), revisions.get(i));
            move(change, stages.get(i), release, scenario.occasion(), author);
        }
        return byEntry;
    }

    /** In the history of the entry it stands beside the steps that were taken with it alone. */
    private static void move(Change change, Stage from, Release release, Scenario.Occasion occasion, Author author) {
        String step = change instanceof Change.Appearance ? Transition.PUBLISH : Transition.UNPUBLISH;
        var move = Move.of(change.entry(), step, change.number(), from, author).because(release.title());
        (occasion == Scenario.Occasion.APPOINTED ? move.asPlanned() : move).persist();
    }
}
