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
        Map<UUID, Long> revisions = carryOut(scenario.changes(), release, author);
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
    Map<UUID, Long> carryOut(List<Change> changes, Release release, Author author) {
        List<Stage> before =
                changes.stream().map(change -> change.entry().state()).toList();
        List<Long> revisions = entries.together(changes, author);
        for (int i = 0; i < changes.size(); i++) {
            writeDown(changes.get(i), before.get(i), release, author);
        }
        var byEntry = new HashMap<UUID, Long>();
        for (int i = 0; i < changes.size(); i++) {
            byEntry.put(changes.get(i).entry().id(), revisions.get(i));
        }
        return byEntry;
    }

    private static void writeDown(Change change, Stage from, Release release, Author author) {
        String step = change instanceof Change.Appearance ? Transition.PUBLISH : Transition.UNPUBLISH;
        Move.of(change.entry(), step, change.number(), from, author)
                .because(release.title())
                .persist();
    }
}
