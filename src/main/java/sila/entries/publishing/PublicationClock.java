package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.entries.revisions.Notice;

/**
 * Numbers everything that becomes public or ceases to be. A transaction that has a tick holds the clock until it
 * commits: ticks become visible in the order of their numbers, so whoever has read up to one has missed none. The cost
 * is that publications commit one after another.
 */
@ApplicationScoped
class PublicationClock {

    private static final String TICK =
            "update publication_clock set revision = revision + 1 returning revision, clock_timestamp(), cast("
                    + Notice.sending("revision", "cast(:type as text)", "cast(:entry as text)") + " as text)";

    private final EntityManager database;

    PublicationClock(EntityManager database) {
        this.database = database;
    }

    /** @param at grows with the revisions */
    record Tick(long revision, Instant at) {}

    /** For something that happens to an entry; other nodes are told when it is committed. */
    Tick tick(ContentType type, UUID entry) {
        var row = (Object[]) database.createNativeQuery(TICK)
                .setParameter("type", type.name())
                .setParameter("entry", entry.toString())
                .getSingleResult();
        return new Tick(((Number) row[0]).longValue(), (Instant) row[1]);
    }
}
