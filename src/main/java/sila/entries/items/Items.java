package sila.entries.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.richtext.Ids;
import sila.entries.query.Found;
import sila.entries.reading.Reading;
import sila.entries.reading.Readings;
import sila.entries.revisions.ForgetsEntries;

/**
 * Published entries, those of the present edition from memory where they were read before. What is kept is what is
 * public as far as this node knows: it is forgotten with the news of a change.
 */
@ApplicationScoped
public class Items implements ForgetsEntries {

    private static final int MOST_KEYS = 100_000;

    private final ItemRows rows;
    private final Readings readings;
    private final Cache<UUID, Item> kept;
    /** Where an address led; whether it still does is seen by the entry itself. */
    private final Cache<Key, UUID> keys =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    Items(ItemRows rows, Readings readings, ItemsConfig config) {
        this.rows = rows;
        this.readings = readings;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.entriesMemory().asLongValue())
                .weigher((UUID id, Item item) -> item.weight())
                .build();
    }

    private record Key(String type, String key) {}

    /** Those that are public, in the order of the ids. */
    public Map<UUID, Item> all(Reading reading, Collection<UUID> ids) {
        var found = new HashMap<UUID, Item>();
        var missing = new ArrayList<UUID>();
        for (UUID id : ids) {
            Item known = reading.edition().isCurrent() ? kept.getIfPresent(id) : null;
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        read(reading, missing).forEach(item -> found.put(item.id(), item));
        var inOrder = new LinkedHashMap<UUID, Item>();
        ids.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }

    /** The entries of a page, in its order and in the states in which they were found. */
    public List<Item> all(Reading reading, List<Found> page) {
        var items = new HashMap<UUID, Item>();
        var missing = new ArrayList<UUID>();
        for (Found found : page) {
            Item known = reading.edition().isCurrent() ? kept.getIfPresent(found.id()) : null;
            if (known != null && known.revision() == found.revision()) {
                items.put(found.id(), known);
            } else {
                missing.add(found.id());
            }
        }
        read(reading, missing).forEach(item -> items.put(item.id(), item));
        return page.stream()
                .flatMap(found -> Optional.ofNullable(items.get(found.id())).stream())
                .toList();
    }

    /** @param key id or slug */
    public Optional<Item> one(Reading reading, ContentType type, String key) {
        UUID id = Ids.in(key).orElse(null);
        Optional<Item> known = reading.edition().isCurrent() ? known(type, key) : Optional.empty();
        if (known.isPresent()) {
            return known;
        }
        Optional<Item> found = rows.one(reading, type, key, id);
        found.ifPresent(item -> keep(reading, List.of(item), new Key(type.name(), key)));
        return found;
    }

    /** If it is in memory; without a query. */
    public Optional<Item> known(ContentType type, String key) {
        UUID id = keys.getIfPresent(new Key(type.name(), key));
        Item item = id == null ? null : kept.getIfPresent(id);
        return Optional.ofNullable(item)
                .filter(found -> found.type().equals(type)
                        && (found.slug().equals(key)
                                || found.id().equals(Ids.in(key).orElse(null))));
    }

    private List<Item> read(Reading reading, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Item> read = rows.all(reading, ids);
        keep(reading, read, null);
        return read;
    }

    private void keep(Reading reading, List<Item> read, @Nullable Key key) {
        if (reading.edition().isCurrent()) {
            readings.ifStanding(
                    reading,
                    () -> read.forEach(item -> {
                        kept.put(item.id(), item);
                        if (key != null) {
                            keys.put(key, item.id());
                        }
                    }));
        }
    }

    @Override
    public void forget(UUID entry) {
        kept.invalidate(entry);
    }

    @Override
    public void forgetAll() {
        kept.invalidateAll();
    }
}
