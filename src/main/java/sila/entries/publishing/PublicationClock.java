package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import sila.entries.revisions.Notice;

/**
 * Numbers everything that becomes public or ceases to be. A transaction that has a tick holds the clock until it
 * commits: ticks become visible in the order of their numbers, so whoever has read up to one has missed none. The cost
 * is that publications commit one after another.
 */
@ApplicationScoped
class PublicationClock {

    private static final String TICKS =
            """
            update publication_clock set revision = revision + :n
            returning revision, clock_timestamp(), (
                select count(cast(%s as text)) from unnest(:types, :entries) with ordinality as change (type, entry, place))
            """.formatted(Notice.sending("revision - :n + change.place", "change.type", "change.entry"));

    private final EntityManager database;

    PublicationClock(EntityManager database) {
        this.database = database;
    }

    /** @param at never goes back while the revisions grow */
    record Tick(long revision, Instant at) {}

    /** Ticks of one moment, one for each change of it; all nodes are told of the changes when they are committed. */
    List<Tick> ticks(List<? extends Change> changes) {
        int count = changes.size();
        var row = (Object[]) database.createNativeQuery(TICKS)
                .setParameter("n", count)
                .setParameter(
                        "types",
                        changes.stream().map(change -> change.type().name()).toArray(String[]::new))
                .setParameter(
                        "entries",
                        changes.stream()
                                .map(change -> change.entry().id().toString())
                                .toArray(String[]::new))
                .getSingleResult();
        long last = ((Number) row[0]).longValue();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(revision -> new Tick(revision, (Instant) row[1]))
                .toList();
    }
}
