package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import sila.jobs.Jobs;
import sila.kernel.Problem;
import sila.kernel.Text;

/** What people may do about a delivery that has not arrived. */
@ApplicationScoped
public class Deliveries {

    private final Jobs jobs;

    Deliveries(Jobs jobs) {
        this.jobs = jobs;
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
