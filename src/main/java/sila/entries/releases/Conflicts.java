package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import sila.entries.Author;
import sila.entries.dryrun.Checks;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenario.Occasion;
import sila.entries.dryrun.Scenarios;

/** What would stand in the way of a release if it were published now, and what should be known before. */
@ApplicationScoped
public class Conflicts {

    private final Scenarios scenarios;
    private final Checks checks;

    Conflicts(Scenarios scenarios, Checks checks) {
        this.scenarios = scenarios;
        this.checks = checks;
    }

    public Scenario scenario(Release release, Author asking) {
        return scenarios.of(Occasion.RELEASE, asking, release.steps());
    }

    /** In the order of the items and with pointers into the release: {@code /items/3/fields/title}. */
    public List<Finding> of(Release release, Scenario scenario) {
        return checks.of(scenario).stream()
                .filter(found -> !found.about().contains(release.id()))
                .sorted(Comparator.comparingInt(found -> release.position(found.entry())))
                .map(release::seen)
                .toList();
    }
}
