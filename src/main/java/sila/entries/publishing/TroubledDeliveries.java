package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.RowRule;

/** Deliveries of all entries that have not arrived. */
@ApplicationScoped
public class TroubledDeliveries {

    private final EntityManager database;
    private final Carrier carrier;

    TroubledDeliveries(EntityManager database, Carrier carrier) {
        this.database = database;
        this.carrier = carrier;
    }

    /**
     * What is looked for.
     *
     * @param state one that is not {@link Delivery.State#DELIVERED}
     * @param channel null for all
     * @param rows entries that the caller may see
     */
    public record Query(Delivery.State state, @Nullable String channel, RowRule rows) {}

    /** The last one of the page before. */
    public record Position(Instant at, UUID entry, String channel) {}

    /**
     * @param inBin whether the entry lies there: its withdrawal has not arrived
     * @param at when it was tried last, or asked for
     * @param problem what went wrong last
     */
    public record Item(
            UUID entry,
            String type,
            String title,
            boolean inBin,
            String channel,
            int version,
            Delivery.State state,
            int attempts,
            Instant at,
            @Nullable String problem) {

        static Item of(Object[] row, Delivery.State state) {
            return new Item(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (boolean) row[3],
                    (String) row[4],
                    (int) row[5],
                    state,
                    (int) row[6],
                    (Instant) row[7],
                    (String) row[8]);
        }

        public Position position() {
            return new Position(at, entry, channel);
        }
    }

    /**
     * The latest first.
     *
     * @param after null for the first page
     * @throws Problem 404 for a channel that there is not
     */
    @SuppressWarnings("unchecked")
    public List<Item> find(Query query, @Nullable Position after, int limit) {
        var bindings = new Bindings();
        // the state stands in the text, as in the index
        String sql = """
                select d.entry_id, e.type, e.title, e.deleted_at is not null, d.channel, d.version, d.attempts, d.at, d.problem
                from delivery d join entry e on e.id = d.entry_id
                where d.state = '%s' and %s%s%s
                order by d.at desc, d.entry_id desc, d.channel desc limit %s
                """.formatted(
                        query.state().code(),
                        EntryRows.condition(query.rows(), "e", bindings::bind),
                        channel(query.channel(), bindings),
                        after(after, bindings),
                        bindings.bind(limit));
        return ((List<Object[]>) bindings.query(database, sql).getResultList())
                .stream().map(row -> Item.of(row, query.state())).toList();
    }

    private String channel(@Nullable String name, Bindings bindings) {
        if (name == null) {
            return "";
        }
        String known = carrier.channel(name)
                .orElseThrow(() -> Problem.notFound(Text.of("Канала «%s» нет.", "There is no channel \"%s\".")
                        .with(name)))
                .name();
        return " and d.channel = " + bindings.bind(known);
    }

    private static String after(@Nullable Position last, Bindings bindings) {
        return last == null
                ? ""
                : " and (d.at, d.entry_id, d.channel) < (cast(" + bindings.bind(last.at()) + " as timestamptz), "
                        + bindings.bind(last.entry()) + ", " + bindings.bind(last.channel()) + ")";
    }
}
