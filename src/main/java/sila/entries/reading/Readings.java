package sila.entries.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.entries.editions.Edition;
import sila.entries.revisions.Revisions;

/**
 * Reads with several statements what belongs to one state of the hub. No transaction holds that state still: the reading
 * is done again when something it depends on has changed meanwhile.
 */
@ApplicationScoped
public class Readings {

    private static final int MOST_TRIES = 3;

    private final DataSource database;
    private final Revisions revisions;

    Readings(DataSource database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /**
     * What was read.
     *
     * @param known the state it belongs to; null when things changed faster than they could be read
     */
    public record Read<T>(T result, Revisions.@Nullable Known known) {}

    /** @param types those on which the result depends */
    public <T> Read<T> read(Edition edition, Collection<String> types, Function<Reading, T> work) {
        for (int tries = 1; ; tries++) {
            revisions.refresh();
            var before = revisions.known(types);
            try (var reading = new Reading(database, edition, before)) {
                T result = work.apply(reading);
                if (reading.clock() > before.clock()) {
                    revisions.catchUp();
                }
                if (revisions.known(types).types().equals(before.types())) {
                    return new Read<>(result, before);
                }
                if (tries == MOST_TRIES) {
                    return new Read<>(result, null);
                }
            }
        }
    }

    /** Does something, e.g. keeps what was read, unless anything was published since the reading began. */
    public void ifStanding(Reading reading, Runnable keep) {
        if (reading.clock() == reading.known().clock()) {
            revisions.ifStanding(reading.known(), keep);
        }
    }
}
