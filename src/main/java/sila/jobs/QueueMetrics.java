package sila.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code sila_jobs_waiting} and {@code sila_jobs_failing}, counted when they are read. */
@ApplicationScoped
class QueueMetrics {

    void register(@Observes StartupEvent event, MeterRegistry meters, Jobs jobs) {
        Gauge.builder("sila.jobs.waiting", jobs, queue -> queue.queue().waiting())
                .description("Jobs whose moment has come and that are not done")
                .register(meters);
        Gauge.builder("sila.jobs.failing", jobs, queue -> queue.queue().failing())
                .description("Jobs that have failed at least once and are tried again")
                .register(meters);
    }
}
