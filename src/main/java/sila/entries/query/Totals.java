package sila.entries.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import sila.entries.filters.Condition;
import sila.entries.reading.Reading;
import sila.entries.reading.Readings;
import sila.entries.reading.Statement;

/** How many entries there are on all pages of a list; counted once until the type changes. */
@ApplicationScoped
class Totals {

    private final Readings readings;

    private final Cache<Key, Total> known =
            Caffeine.newBuilder().maximumSize(5_000).build();

    Totals(Readings readings) {
        this.readings = readings;
    }

    private record Key(String type, Condition condition) {}

    /** @param revisions of the types it depends on */
    private record Total(Map<String, Long> revisions, long count) {}

    long of(Reading reading, ContentQuery query, Drive drive) {
        if (!reading.edition().isCurrent()) {
            return count(reading, query, drive);
        }
        var key = new Key(query.type().name(), query.condition());
        var revisions = revisions(reading, query);
        Total total = known.getIfPresent(key);
        if (total != null && total.revisions().equals(revisions)) {
            return total.count();
        }
        long count = count(reading, query, drive);
        readings.ifStanding(reading, () -> known.put(key, new Total(revisions, count)));
        return count;
    }

    private static Map<String, Long> revisions(Reading reading, ContentQuery query) {
        var types = new LinkedHashSet<>(query.condition().types());
        types.add(query.type().name());
        var revisions = new HashMap<>(reading.known().types());
        revisions.keySet().retainAll(types);
        return revisions;
    }

    private static long count(Reading reading, ContentQuery query, Drive drive) {
        var statement = new Statement();
        String type = statement.bind(query.type().name());
        Condition rest = drive.remaining(query.condition());
        String condition = rest.sql(statement, reading.edition(), "p");
        String from;
        if (drive instanceof Drive.Gathered gathered) {
            from = lateral(gathered.ids(statement), type, condition);
        } else if (drive.origin() != null) {
            from = "from " + drive.origin().from(statement);
            if (!rest.equals(Condition.NONE)) {
                from = lateral("(select f.entry_id " + from + ")", type, condition);
            }
        } else {
            from = "from " + reading.relation(statement) + " p where p.type = " + type + " and " + condition;
        }
        return reading.rows(statement, "count(*)", from, row -> row.getLong(2)).get(0);
    }

    private static String lateral(String ids, String type, String condition) {
        return "from " + ids + " d cross join lateral (select 1 from publication p where p.entry_id = d.entry_id"
                + " and p.type = " + type + " and " + condition + " offset 0) p";
    }
}
