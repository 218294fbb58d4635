package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import sila.entries.dryrun.Check;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Scenario;
import sila.kernel.Text;

/** Entries that are in releases which are still to come; among them the one that is looked at. */
@ApplicationScoped
class OtherReleases implements Check {

    private final EntityManager database;

    OtherReleases(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        var entries =
                scenario.steps().stream().map(planned -> planned.entry().id()).toList();
        return database
                .createQuery("""
                        select i.entryId, r from Release r join r.items i
                        where i.entryId in :entries and r.state in :open order by r.id
                        """, Object[].class)
                .setParameter("entries", entries)
                .setParameter("open", ReleaseState.OPEN)
                .getResultList()
                .stream()
                .map(row -> finding((UUID) row[0], (Release) row[1]))
                .toList();
    }

    private static Finding finding(UUID entry, Release release) {
        Text way = release.publishAt() == null
                ? Text.of("Материал стоит в релизе «%s».", "The entry is in release \"%s\".")
                : Text.of(
                        "Материал стоит в релизе «%s», выход которого назначен.",
                        "The entry is in release \"%s\", which is scheduled.");
        return Finding.notice(entry, Finding.Kind.IN_OTHER_RELEASE, way.with(release.title()), List.of(release.id()));
    }
}
