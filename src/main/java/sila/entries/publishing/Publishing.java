package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Channel;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.SlugIsTaken;
import sila.entries.SurrogateKeys;
import sila.entries.editions.Overlay;
import sila.kernel.Problem;

/**
 * Makes the published form and marks it for delivery in every channel, all in the transaction of the editor's request:
 * what is committed will arrive, what is rolled back was never there. Everything slow comes before the clock, for from
 * there on other publications wait.
 */
@ApplicationScoped
public class Publishing {

    private final EntityManager database;
    private final Addresses addresses;
    private final UniqueValues uniqueValues;
    private final Rendering rendering;
    private final PublicationTable table;
    private final Dispatcher dispatcher;
    private final List<Channel> channels;
    private final Event<EntryEvent.Ahead> ahead;
    private final Event<EntryEvent> events;

    Publishing(
            EntityManager database,
            Addresses addresses,
            UniqueValues uniqueValues,
            Rendering rendering,
            PublicationTable table,
            Dispatcher dispatcher,
            @Any Instance<Channel> channels,
            Event<EntryEvent.Ahead> ahead,
            Event<EntryEvent> events) {
        this.database = database;
        this.addresses = addresses;
        this.uniqueValues = uniqueValues;
        this.rendering = rendering;
        this.table = table;
        this.dispatcher = dispatcher;
        this.channels = channels.stream().toList();
        this.ahead = ahead;
        this.events = events;
    }

    /** @throws SlugIsTaken another published entry has the address */
    public void publish(ContentType type, Entry entry, EntryVersion version, Author by) {
        together(List.of(new Change.Appearance(type, entry, version)), by);
    }

    /**
     * Makes the published form again, if it has become another one; to readers the entry is as old as before.
     *
     * @param anyway even if the form is the same
     * @return whether it was made again
     */
    public boolean renew(ContentType type, Entry entry, EntryVersion version, boolean anyway) {
        var same = new Change.Appearance(type, entry, version);
        Rendering.Rendered rendered = rendering.of(type, version, Prospect.after(List.of(same)));
        if (!anyway && table.has(entry.id(), rendered)) {
            return false;
        }
        database.flush();
        table.put(same, rendered, null, table.updatedAt(entry.id()), carrying(type));
        deliver(List.of(same));
        return true;
    }

    /** @param version number of the version that was public until now */
    public void withdraw(ContentType type, Entry entry, int version, Author by) {
        together(List.of(new Change.Withdrawal(type, entry, version)), by);
    }

    /**
     * Makes all changes in one moment. What appears may link to anything that appears with it, and take an address that
     * another one of them gives up.
     *
     * @return the revisions of the changes, in their order
     * @throws SlugIsTaken another published entry has the address
     * @throws Problem 422 another published entry has a value that must be unique
     */
    public List<Long> together(List<Change> changes, Author by) {
        if (changes.isEmpty()) {
            return List.of(); // the clock stands still
        }
        addresses.refuseTaken(changes);
        var prospect = Prospect.after(changes);
        var rendered =
                changes.stream().map(change -> rendered(change, prospect)).toList();
        changes.stream()
                .map(change -> new EntryEvent.Ahead(kind(change), change.type()))
                .distinct()
                .forEach(ahead::fire);
        database.flush();
        var ticks = new PublicationClock.Tick[changes.size()];
        addresses.whileMoving(changes, () -> write(changes, rendered, ticks));
        uniqueValues.refuseTaken(changes);
        deliver(changes);
        for (int i = 0; i < ticks.length; i++) {
            announce(changes.get(i), ticks[i], by);
        }
        return Stream.of(ticks).map(PublicationClock.Tick::revision).toList();
    }

    private Optional<Rendering.Rendered> rendered(Change change, Prospect prospect) {
        return change instanceof Change.Appearance appearance
                ? Optional.of(rendering.of(appearance.type(), appearance.version(), prospect))
                : Optional.empty();
    }

    /** In the order of ids, as those lock deliveries who have brought them; all in the moment of the first. */
    private void write(
            List<Change> changes, List<Optional<Rendering.Rendered>> rendered, PublicationClock.Tick[] ticks) {
        Instant at = null;
        for (int i : inOrderOfIds(changes)) {
            ticks[i] = write(changes.get(i), rendered.get(i), at);
            at = ticks[i].at();
        }
    }

    private static int[] inOrderOfIds(List<Change> changes) {
        return IntStream.range(0, changes.size())
                .boxed()
                .sorted(Comparator.comparing(i -> changes.get(i).entry().id().toString()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private PublicationClock.Tick write(Change change, Optional<Rendering.Rendered> rendered, @Nullable Instant at) {
        List<String> carrying = carrying(change.type());
        return change instanceof Change.Appearance appearance
                ? table.put(appearance, rendered.orElseThrow(), at, null, carrying)
                : table.remove(change, at, carrying);
    }

    private List<String> carrying(ContentType type) {
        return channels.stream()
                .filter(channel -> channel.carries(type))
                .map(Channel::name)
                .toList();
    }

    /**
     * The row that publishing a version in a moment would make, for an edition that shows what is not public.
     *
     * @param prospect what else would have changed by then
     */
    public Overlay.Row row(ContentType type, Entry entry, EntryVersion version, Instant moment, Prospect prospect) {
        Rendering.Rendered rendered = rendering.of(type, version, prospect);
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
                rendered.facts(),
                rendered.references());
    }

    private void deliver(List<Change> changes) {
        dispatcher.afterCommit(changes.stream()
                .map(Change::type)
                .distinct()
                .flatMap(type -> carrying(type).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static EntryEvent.Kind kind(Change change) {
        return change instanceof Change.Appearance ? EntryEvent.Kind.PUBLISHED : EntryEvent.Kind.UNPUBLISHED;
    }

    private void announce(Change change, PublicationClock.Tick tick, Author by) {
        UUID entry = change.entry().id();
        events.fire(new EntryEvent(
                kind(change),
                entry,
                change.type(),
                change.number(),
                tick.revision(),
                SurrogateKeys.of(entry, change.type().name()),
                by.name(),
                tick.at()));
    }
}
