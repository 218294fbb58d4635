package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.entries.EntryRows;
import sila.jobs.Jobs;
import sila.kernel.Bindings;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.RowRule;

/** Where publications have arrived, and what people may do about one that has not. */
@ApplicationScoped
public class Deliveries {

    private final EntityManager database;
    private final Jobs jobs;

    Deliveries(EntityManager database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /**
     * Of many entries at once, by entry; also of those in the bin.
     *
     * @param rows entries that the caller may see
     */
    @SuppressWarnings("unchecked")
    public Map<UUID, List<Delivery>> of(Collection<UUID> entries, RowRule rows) {
        var bindings = new Bindings();
        String sql = "select d.* from delivery d join entry e on e.id = d.entry_id where d.entry_id = any(cast("
                + bindings.bind(entries.toArray(UUID[]::new)) + " as uuid[])) and "
                + EntryRows.condition(rows, "e", bindings::bind) + " order by d.channel";
        return ((List<Delivery>) bindings.query(database, sql, Delivery.class).getResultList())
                .stream().collect(Collectors.groupingBy(Delivery::entry));
    }

    /** @throws Problem 404 when the entry was never sent through this channel */
    public void retry(UUID entry, String channel) {
        if (Delivery.of(entry, channel).isEmpty()) {
            throw Problem.notFound(
                    Text.of("Через канал «%s» этот материал не идёт.", "This entry does not go through channel \"%s\".")
                            .with(channel));
        }
        jobs.request(DeliveryJob.NAME, DeliveryJob.key(channel, entry));
    }
}
