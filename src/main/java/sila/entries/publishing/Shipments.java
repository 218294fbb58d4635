package sila.entries.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import sila.entries.Channel;
import sila.entries.Publications;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.jobs.Repeatable;

/** What is to be brought into channels, and what has become of it. Each verb is a transaction of its own. */
@ApplicationScoped
class Shipments {

    private static final String SELECT = """
            select d.entry_id, coalesce(e.type, w.type, ''), d.revision, d.state <> 'delivered'
            from delivery d left join entry e on e.id = d.entry_id left join withdrawal w on w.entry_id = d.entry_id
            where d.channel = :channel
            """;

    private static final String UNTRIED = "from delivery d where d.state = 'pending' and d.attempts = 0";

    private final EntityManager database;
    private final Publications publications;
    private final Jobs jobs;

    Shipments(EntityManager database, Publications publications, Jobs jobs) {
        this.database = database;
        this.publications = publications;
        this.jobs = jobs;
    }

    /** Empty when the entry was never sent through this channel. */
    Optional<Shipment> of(Channel channel, UUID entry) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list(database.createNativeQuery(SELECT + "and d.entry_id = :entry")
                                .setParameter("channel", channel.name())
                                .setParameter("entry", entry))
                        .stream()
                        .findFirst());
    }

    /** Channels for which something waits that nobody has tried yet. */
    List<String> channels() {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(Session.class)
                .createNativeQuery("select distinct channel " + UNTRIED, String.class)
                .getResultList());
    }

    /** How much nobody has tried yet, in all channels. */
    long countWaiting() {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(Session.class)
                .createNativeQuery("select count(*) " + UNTRIED, Long.class)
                .getSingleResult());
    }

    /** Those that nobody has tried yet, oldest first. */
    List<Shipment> waiting(Channel channel, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list(database.createNativeQuery(
                                SELECT + "and d.state = 'pending' and d.attempts = 0 order by d.revision limit :limit")
                        .setParameter("channel", channel.name())
                        .setParameter("limit", limit)));
    }

    @SuppressWarnings("unchecked")
    private List<Shipment> list(Query query) {
        var rows = (List<Object[]>) query.getResultList();
        var states = publications.all(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream()
                .map(row -> new Shipment(
                        (UUID) row[0],
                        (String) row[1],
                        (long) row[2],
                        (boolean) row[3],
                        Optional.ofNullable(states.get((UUID) row[0]))))
                .toList();
    }

    /**
     * They have arrived. Of what was published anew meanwhile the delivery speaks already: it is brought again, also
     * when that had arrived, for this writer may have come late and written over it.
     */
    void arrived(Channel channel, List<Shipment> shipments) {
        Repeatable.run(() -> {
            lock(channel, shipments);
            update(channel, shipments, """
                    update delivery d set state = 'delivered', attempts = d.attempts + 1, at = now(), problem = null
                    from unnest(:entries, :revisions) as s (entry, revision)
                    where d.entry_id = s.entry and d.channel = :channel and d.revision = s.revision
                    """);
            int overtaken = update(channel, shipments, """
                    update delivery d set state = 'pending', attempts = 0
                    from unnest(:entries, :revisions) as s (entry, revision)
                    where d.entry_id = s.entry and d.channel = :channel and d.revision > s.revision
                        and d.state = 'delivered'
                    """);
            if (overtaken > 0) {
                jobs.request(ChannelJob.NAME, channel.name());
            }
            passOn(channel, shipments);
        });
    }

    /** Once per publication: an entry that is only made again with what it refers to does not pass this on. */
    private void passOn(Channel channel, List<Shipment> shipments) {
        if (channel.followsReferences()) {
            var news = shipments.stream()
                    .filter(Shipment::isNews)
                    .map(Shipment::entry)
                    .toList();
            requestEach(channel, publications.referringTo(news));
        }
    }

    void failed(Channel channel, Shipment shipment, Exception cause) {
        Repeatable.run(() -> Delivery.of(shipment.entry(), channel.name())
                .filter(delivery -> delivery.revision == shipment.revision())
                .ifPresent(delivery -> delivery.failed(cause)));
    }

    /** One of them has failed, nobody knows which: from now on each has a job of its own. */
    void part(Channel channel, List<Shipment> shipments) {
        Repeatable.run(() -> {
            lock(channel, shipments);
            update(channel, shipments, """
                    update delivery d set attempts = d.attempts + 1, at = now()
                    from unnest(:entries, :revisions) as s (entry, revision)
                    where d.entry_id = s.entry and d.channel = :channel and d.revision = s.revision
                    """);
            requestEach(channel, shipments.stream().map(Shipment::entry).toList());
        });
    }

    /** In the order in which those who publish several entries lock them. */
    private void lock(Channel channel, List<Shipment> shipments) {
        database.createNativeQuery("""
                        select 1 from delivery where channel = :channel and entry_id = any(:entries)
                        order by entry_id for update
                        """)
                .setParameter("channel", channel.name())
                .setParameter("entries", shipments.stream().map(Shipment::entry).toArray(UUID[]::new))
                .getResultList();
    }

    private int update(Channel channel, List<Shipment> shipments, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("channel", channel.name())
                .setParameter("entries", shipments.stream().map(Shipment::entry).toArray(UUID[]::new))
                .setParameter(
                        "revisions", shipments.stream().map(Shipment::revision).toArray(Long[]::new))
                .executeUpdate();
    }

    private void requestEach(Channel channel, Collection<UUID> entries) {
        jobs.request(entries.stream()
                .map(entry -> JobRequest.now(DeliveryJob.NAME, DeliveryJob.key(channel.name(), entry)))
                .toList());
    }
}
