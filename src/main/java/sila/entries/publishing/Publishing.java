package sila.entries.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Channel;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.SlugIsTaken;
import sila.entries.SurrogateKeys;
import sila.entries.editions.Overlay;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/**
 * Makes the published form and asks for its delivery in every channel, all in the transaction of the editor's request:
 * what is committed will arrive, what is rolled back was never asked for. Everything slow comes before the clock, for
 * from there on other publications wait.
 */
@ApplicationScoped
public class Publishing {

    private final EntityManager database;
    private final Rendering rendering;
    private final PublicationClock clock;
    private final PublicationTable table;
    private final Jobs jobs;
    private final List<Channel> channels;
    private final Event<EntryEvent> events;

    Publishing(
            EntityManager database,
            Rendering rendering,
            PublicationClock clock,
            PublicationTable table,
            Jobs jobs,
            @Any Instance<Channel> channels,
            Event<EntryEvent> events) {
        this.database = database;
        this.rendering = rendering;
        this.clock = clock;
        this.table = table;
        this.jobs = jobs;
        this.channels = channels.stream().toList();
        this.events = events;
    }

    /** @throws SlugIsTaken another published entry has the address */
    public void publish(ContentType type, Entry entry, EntryVersion version, Author by) {
        claimAddress(type, version);
        Rendering.Rendered rendered = rendering.of(type, version);
        database.flush();
        PublicationClock.Tick tick = clock.tick(type, entry.id());
        table.put(type, entry, version, rendered, tick);
        deliver(type, entry, version.number(), tick.revision());
        announce(EntryEvent.Kind.PUBLISHED, type, entry, version.number(), tick, by);
    }

    /** @param version number of the version that was public until now */
    public void withdraw(ContentType type, Entry entry, int version, Author by) {
        database.flush();
        PublicationClock.Tick tick = clock.tick(type, entry.id());
        table.remove(type, entry.id(), tick);
        deliver(type, entry, version, tick.revision());
        announce(EntryEvent.Kind.UNPUBLISHED, type, entry, version, tick, by);
    }

    /** The form in which a version would be public, without publishing it; for previews. */
    public ObjectNode preview(ContentType type, EntryVersion version) {
        return rendering.of(type, version).fields();
    }

    /** The row that publishing a version in a moment would make, for an edition that shows what is not public. */
    public Overlay.Row row(ContentType type, Entry entry, EntryVersion version, Instant moment) {
        Rendering.Rendered rendered = rendering.of(type, version);
        Instant first = entry.firstPublishedAt();
        return new Overlay.Row(
                entry.id(),
                type.name(),
                version.slug(),
                version.language(),
                version.number(),
                first == null ? moment : first,
                moment,
                rendered.title(),
                rendered.fields(),
                rendered.translations(),
                rendered.facts());
    }

    /** A draft may have taken the address that another published entry has given up only in its own draft. */
    private void claimAddress(ContentType type, EntryVersion version) {
        boolean taken = (boolean) database.createNativeQuery(
                        "select exists (select 1 from publication where type = :type and slug = :slug and entry_id <> :id)")
                .setParameter("type", type.name())
                .setParameter("slug", version.slug())
                .setParameter("id", version.entry())
                .getSingleResult();
        if (taken) {
            throw new SlugIsTaken(version.slug());
        }
    }

    private void deliver(ContentType type, Entry entry, int version, long revision) {
        var carrying = channels.stream()
                .filter(channel -> channel.carries(type))
                .map(Channel::name)
                .toList();
        Delivery.begin(entry.id(), carrying, version, revision);
        jobs.request(carrying.stream()
                .map(channel -> JobRequest.now(DeliveryJob.NAME, DeliveryJob.key(channel, entry.id())))
                .toList());
    }

    private void announce(
            EntryEvent.Kind kind, ContentType type, Entry entry, int version, PublicationClock.Tick tick, Author by) {
        Instant at = tick.at();
        events.fire(new EntryEvent(
                kind,
                entry.id(),
                type,
                version,
                tick.revision(),
                SurrogateKeys.of(entry.id(), type.name()),
                by.name(),
                at));
    }
}
