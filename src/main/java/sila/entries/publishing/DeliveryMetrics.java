package sila.entries.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code sila_deliveries_waiting}, counted when it is read. */
@ApplicationScoped
class DeliveryMetrics {

    void register(@Observes StartupEvent event, MeterRegistry meters, Shipments shipments) {
        Gauge.builder("sila.deliveries.waiting", shipments, Shipments::countWaiting)
                .description("Publications and withdrawals that a channel has not tried to bring yet")
                .register(meters);
    }
}
