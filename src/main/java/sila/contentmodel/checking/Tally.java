package sila.contentmodel.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Source;
import sila.kernel.Text;

/** Counts misfits, each once an entry; its size does not grow with the number of entries. */
final class Tally {

    private static final int MAX_MISFITS = 1000;
    private static final int MAX_EXAMPLES = 5;

    private final Map<Key, Count> counts = new HashMap<>();
    private final Set<Key> ofThisEntry = new HashSet<>();
    private @Nullable UUID entry;
    private long entries;
    private long unlisted;

    /** @param code of a term, for those are counted one by one; else empty */
    record Key(Misfit.Kind kind, String type, String field, String code) {}

    private static final class Count {
        final @Nullable Source source;
        final Text sentence;
        final List<UUID> examples = new ArrayList<>();
        long entries;

        Count(@Nullable Source source, Text sentence) {
            this.source = source;
            this.sentence = sentence;
        }
    }

    void next(UUID entry) {
        this.entry = entry;
        entries++;
        ofThisEntry.clear();
    }

    void add(Key key, @Nullable Source source, Text sentence) {
        if (!ofThisEntry.add(key)) {
            return;
        }
        if (counts.size() >= MAX_MISFITS && !counts.containsKey(key)) {
            unlisted++;
            return;
        }
        var count = counts.computeIfAbsent(key, first -> new Count(source, sentence));
        count.entries++;
        if (entry != null && count.examples.size() < MAX_EXAMPLES) {
            count.examples.add(entry);
        }
    }

    ModelReport report() {
        var misfits = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::type)
                        .thenComparing(Key::field)
                        .thenComparing(Key::kind)
                        .thenComparing(Key::code)))
                .map(counted -> misfit(counted.getKey(), counted.getValue()))
                .toList();
        return new ModelReport(entries, misfits, unlisted);
    }

    private static Misfit misfit(Key key, Count count) {
        return new Misfit(
                key.kind(),
                key.type(),
                key.field(),
                count.entries,
                List.copyOf(count.examples),
                count.source,
                count.sentence);
    }
}
