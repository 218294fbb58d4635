package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Numbers everything that becomes public or ceases to be. A transaction that has a tick holds the clock until it
 * commits: ticks become visible in the order of their numbers, so whoever has read up to one has missed none. The cost
 * is that publications commit one after another.
 */
@ApplicationScoped
class PublicationClock {

    private final EntityManager database;

    PublicationClock(EntityManager database) {
        this.database = database;
    }

    /** @param at never goes back while the revisions grow */
    record Tick(long revision, Instant at) {}

    /** Ticks of one moment, one for each change of it. */
    List<Tick> ticks(int count) {
        var row = (Object[]) database.createNativeQuery(
                        "update publication_clock set revision = revision + :n returning revision, clock_timestamp()")
                .setParameter("n", count)
                .getSingleResult();
        long last = ((Number) row[0]).longValue();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(revision -> new Tick(revision, (Instant) row[1]))
                .toList();
    }
}
