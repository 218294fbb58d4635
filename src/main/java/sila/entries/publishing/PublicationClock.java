package sila.entries.publishing;

import java.time.Instant;
import sila.entries.revisions.Notice;

/**
 * Numbers everything that becomes public or ceases to be. A transaction that has a tick holds the clock until it
 * commits: ticks become visible in the order of their numbers, so whoever has read up to one has missed none. The cost
 * is that publications commit one after another; so a tick is part of the statement that needs it.
 */
final class PublicationClock {

    /**
     * The part of a {@code with} clause that takes a tick, {@code revision} and {@code at}, and tells all nodes of the
     * change when it is committed. Binds {@code :type}, {@code :id} of the entry, and {@code :at}: the moment of an earlier
     * tick that this change shares, or null for this one.
     */
    static final String TICK = "tick as (update publication_clock set revision = revision + 1 returning revision,"
            + " coalesce(cast(:at as timestamptz), clock_timestamp()) as at, cast("
            + Notice.sending("revision", "cast(:type as text)", "cast(:id as text)") + " as text) as told)";

    private PublicationClock() {}

    /** @param at never goes back while the revisions grow */
    record Tick(long revision, Instant at) {}
}
