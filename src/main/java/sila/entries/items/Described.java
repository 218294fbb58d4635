package sila.entries.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sila.contentmodel.Vocabulary.DescribedBy;
import sila.entries.reading.Reading;
import sila.entries.reading.Readings;
import sila.entries.reading.Statement;

/** Which entries tell of the terms of a vocabulary, by the terms' codes. */
@ApplicationScoped
class Described {

    private final Readings readings;
    private final Map<DescribedBy, Kept> kept = new ConcurrentHashMap<>();

    Described(Readings readings) {
        this.readings = readings;
    }

    private record Kept(long revision, Map<String, UUID> byCode) {}

    Map<String, UUID> of(Reading reading, DescribedBy describedBy) {
        Long revision = reading.known().types().get(describedBy.type());
        if (!reading.edition().isCurrent() || revision == null) {
            return read(reading, describedBy);
        }
        Kept known = kept.get(describedBy);
        if (known != null && known.revision() == revision) {
            return known.byCode();
        }
        Map<String, UUID> byCode = read(reading, describedBy);
        readings.ifStanding(reading, () -> kept.put(describedBy, new Kept(revision, byCode)));
        return byCode;
    }

    /** Of several that describe one term the newest counts. */
    private static Map<String, UUID> read(Reading reading, DescribedBy describedBy) {
        var statement = new Statement();
        String code = "p.facts ->> " + statement.bind(describedBy.field());
        String rest = "from " + reading.relation(statement) + " p where p.type = " + statement.bind(describedBy.type())
                + " order by p.published_at, p.entry_id";
        record Describing(String code, UUID entry) {}
        var byCode = new LinkedHashMap<String, UUID>();
        reading.rows(
                        statement,
                        code + ", p.entry_id",
                        rest,
                        row -> new Describing(row.getString(2), row.getObject(3, UUID.class)))
                .forEach(row -> byCode.put(row.code(), row.entry()));
        return byCode;
    }
}
