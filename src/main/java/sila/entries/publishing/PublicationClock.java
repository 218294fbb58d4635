package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

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

    /** @param at grows with the revisions */
    record Tick(long revision, Instant at) {}

    Tick tick() {
        var row = (Object[]) database.createNativeQuery(
                        "update publication_clock set revision = revision + 1 returning revision, clock_timestamp()")
                .getSingleResult();
        return new Tick(((Number) row[0]).longValue(), (Instant) row[1]);
    }
}
