package sila.entries.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.filters.Seek;
import sila.entries.filters.SystemField;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;

/**
 * Chooses where a list takes its candidates from. PostgreSQL's own guess is not good enough here: it takes values of
 * fields for independent of types and of each other, and one wrong guess reads a hundred thousand rows.
 */
@ApplicationScoped
class Drives {

    /** So many entries are found and sorted quickly; what is more frequent than that fills a page soon by itself. */
    private static final int FEW = 2000;

    private static final int MOST_WAYS = 6;

    /** So many publications after it was counted how frequent a value is, it may not be few any more. */
    private static final int LONG_AGO = FEW / 2;

    /** Rough numbers that steer and are never shown. */
    private final Cache<List<Seek>, Counted> counts = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final FactFields facts;

    Drives(FactFields facts) {
        this.facts = facts;
    }

    Drive best(Reading reading, ContentQuery query) {
        if (!reading.edition().isCurrent()) {
            return new Drive.Whole();
        }
        Drive natural = inOrder(query);
        SortKey first = query.sort().first();
        // what bounds the order that is read anyway is no other way, and a moment or a number need not be counted
        List<List<Seek>> ways = query.condition().ways().stream()
                .filter(way -> natural instanceof Drive.Whole || way.size() > 1 || !first.isBoundBy(way.get(0)))
                .limit(MOST_WAYS)
                .toList();
        List<Seek> ordered = ways.stream()
                .filter(way -> way.size() == 1 && way.get(0).isOrdered())
                .map(way -> way.get(0))
                .toList();
        boolean byDate = query.sort().is(SystemField.PUBLISHED_AT);
        if (byDate && ways.size() == 1 && ordered.size() == 1) {
            return new Drive.Ordered(ordered.get(0), Drive.Index.LATEST);
        }
        Optional<List<Seek>> rarest = ways.stream().min(Comparator.comparingInt(way -> count(reading, way)));
        if (rarest.isPresent() && count(reading, rarest.get()) < FEW) {
            List<Seek> way = rarest.get();
            return byDate && ordered.contains(way.get(0)) && way.size() == 1
                    ? new Drive.Ordered(way.get(0), Drive.Index.LATEST)
                    : new Drive.Gathered(way);
        }
        return byDate && !ordered.isEmpty() ? new Drive.Ordered(ordered.get(0), Drive.Index.LATEST) : natural;
    }

    private Drive inOrder(ContentQuery query) {
        Drive.@Nullable Index index = Drive.Index.of(query.sort().first());
        boolean complete = index != null
                && (index != Drive.Index.FACT
                        || facts.areComplete(
                                query.type().name(), query.sort().first().name()));
        return complete && index != null ? new Drive.Ordered(null, index) : new Drive.Whole();
    }

    /** @param clock revision of the hub when it was counted */
    private record Counted(int count, long clock) {

        boolean isFresh(Reading reading) {
            return reading.clock() - clock < LONG_AGO;
        }
    }

    private int count(Reading reading, List<Seek> way) {
        Counted known = counts.getIfPresent(way);
        if (known != null && known.isFresh(reading)) {
            return known.count;
        }
        var statement = new Statement();
        String each = way.stream()
                .map(seek -> "(select 1 from " + seek.from(statement) + " limit " + FEW + ")")
                .collect(Collectors.joining(" union all "));
        int count = reading.rows(statement, "count(*)", "from (" + each + ") as found", row -> row.getInt(2))
                .get(0);
        counts.put(way, new Counted(count, reading.clock()));
        return count;
    }
}
