package sila.entries.previews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Step;
import sila.entries.releases.Releases;

/** What is going to happen by itself until a moment. */
@ApplicationScoped
class Outlook {

    private final EntityManager database;
    private final Releases releases;

    Outlook(EntityManager database, Releases releases) {
        this.database = database;
        this.releases = releases;
    }

    /** @param at when it happens */
    record Due(Step step, Instant at) {}

    /** Of each entry the last thing that happens to it, by entry. */
    Map<UUID, Due> until(Instant moment) {
        var last = new HashMap<UUID, Due>();
        Stream.concat(schedules(moment).stream(), releases(moment))
                .sorted(Comparator.comparing(Due::at))
                .forEach(due -> last.put(due.step().entry(), due));
        return last;
    }

    @SuppressWarnings("unchecked")
    private List<Due> schedules(Instant moment) {
        var due = new ArrayList<Due>();
        ((List<Object[]>) database.createNativeQuery("""
                        select id, publish_at, scheduled_version, unpublish_at from entry
                        where deleted_at is null and (publish_at <= :moment or unpublish_at <= :moment)
                        """)
                        .setParameter("moment", moment)
                        .getResultList())
                .forEach(row -> {
                    UUID id = (UUID) row[0];
                    if (row[1] instanceof Instant publishAt && !publishAt.isAfter(moment)) {
                        due.add(new Due(new Step(id, Action.PUBLISH, (Integer) row[2]), publishAt));
                    }
                    if (row[3] instanceof Instant unpublishAt && !unpublishAt.isAfter(moment)) {
                        due.add(new Due(new Step(id, Action.UNPUBLISH, null), unpublishAt));
                    }
                });
        return due;
    }

    private Stream<Due> releases(Instant moment) {
        return releases.scheduledUntil(moment).stream().flatMap(release -> release.steps().stream()
                .map(step -> new Due(step, Objects.requireNonNull(release.publishAt()))));
    }
}
