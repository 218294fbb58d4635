package sila.transfer.rows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.richtext.HtmlSources;

/**
 * What the rows of one source mean: by what has come of other rows already. What will come later is noted as pending,
 * what never comes as missing. For one thread.
 */
final class RowLookups implements Lookups {

    private final RowSource source;
    private final SourceIndex index;
    private final Origins origins;
    private final RowFiles files;
    private final Set<String> pending = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<Unmapped> unmapped = new LinkedHashSet<>();
    private final Map<UUID, String> descriptions = new HashMap<>();

    RowLookups(RowSource source, SourceIndex index, Origins origins, RowFiles files) {
        this.source = source;
        this.index = index;
        this.origins = origins;
        this.files = files;
    }

    /** A value that a table of the mapping says nothing of. */
    record Unmapped(String table, String value) {}

    /** Of all rows so far. */
    Set<Unmapped> unmapped() {
        return unmapped;
    }

    /** Another row begins. */
    void begin() {
        pending.clear();
        missing.clear();
    }

    /** Keys of rows that the row refers to and that have not become anything yet. */
    Set<String> pending() {
        return pending;
    }

    /** What the row refers to and what is nowhere. */
    Set<String> missing() {
        return missing;
    }

    @Override
    public Optional<UUID> entry(String key) {
        var origin = origins.find(source.name(), key);
        if (origin.isPresent()) {
            return origin.map(Origins.Origin::entry);
        }
        if (!index.has(key)) {
            missing.add(key);
            return Optional.empty();
        }
        pending.add(key);
        return files.isPreview() ? Optional.of(placeholder(key)) : Optional.empty();
    }

    @Override
    public Optional<UUID> file(String keyOrAddress) {
        var found = known(keyOrAddress).or(() -> files.fetched(source.name(), keyOrAddress));
        if (found.isEmpty()) {
            missing.add(keyOrAddress);
        }
        found.ifPresent(id -> describe(id, keyOrAddress));
        return found;
    }

    /** By its key, by its address, or by that of the same picture in another size. */
    private Optional<UUID> known(String keyOrAddress) {
        var address = OldAddress.of(keyOrAddress);
        return byKey(keyOrAddress)
                .or(() -> byAddress(address))
                .or(() -> byAddress(address.whole()))
                .or(() -> byAddress(address.unscaled()));
    }

    private Optional<UUID> byAddress(OldAddress address) {
        return origins.find(source.name(), RowFiles.key(address))
                .map(Origins.Origin::asset)
                .or(() -> index.keyAt(address).flatMap(this::byKey));
    }

    private Optional<UUID> byKey(String key) {
        var id = origins.find(source.name(), key).map(Origins.Origin::asset);
        return id.isPresent() || !files.isPreview() || !index.has(key) ? id : Optional.of(placeholder(key));
    }

    private void describe(UUID id, String keyOrAddress) {
        var address = OldAddress.of(keyOrAddress);
        String words = Optional.of(keyOrAddress)
                .filter(index::has)
                .or(() -> index.keyAt(address))
                .or(() -> index.keyAt(address.whole()))
                .map(index::description)
                .orElse("");
        descriptions.merge(id, words, (former, latter) -> former.isEmpty() ? latter : former);
    }

    /** In a preview, for what would be there by then. */
    private static UUID placeholder(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> term(String table, String value) {
        var term = source.mapping().term(table, value);
        if (term.isEmpty()) {
            unmapped.add(new Unmapped(table, value));
        }
        return term;
    }

    @Override
    public HtmlSources html() {
        return new HtmlSources() {
            @Override
            public String base() {
                return source.site();
            }

            @Override
            public Optional<UUID> entry(String address) {
                return index.keyAt(OldAddress.of(address)).flatMap(RowLookups.this::entry);
            }

            @Override
            public Optional<UUID> file(String address, String kind) {
                var old = OldAddress.of(address);
                boolean isOurs = !source.site().isEmpty() && old.isOnSameSiteAs(OldAddress.of(source.site()));
                var found = isOurs ? RowLookups.this.file(address) : known(address);
                return found.filter(id -> files.isPreview() || files.isOfKind(id, kind));
            }

            @Override
            public String description(UUID file) {
                return descriptions.getOrDefault(file, "");
            }
        };
    }
}
