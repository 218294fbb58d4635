package sila.entries.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * {@code sila_schedule_lateness_seconds}: how long after its moment what was planned for it was committed, by
 * {@code what}, {@code entry} or {@code release}; with a bucket at two seconds, which is what is promised. Milliseconds
 * are usual: the node where it was planned rings an alarm at the moment ({@code sila.jobs.Alarm}), any other finds it
 * within the polling interval of 250 ms, also when it starts after the moment; then comes one transaction. What a hub
 * has slept through counts with all of its sleep, and jobs that were due before the moment go first.
 */
@ApplicationScoped
public class Lateness {

    /** What has moments. */
    public enum Of {
        ENTRY,
        RELEASE
    }

    private final Map<Of, Timer> timers = new EnumMap<>(Of.class);

    Lateness(MeterRegistry meters) {
        for (Of of : Of.values()) {
            timers.put(
                    of,
                    Timer.builder("sila.schedule.lateness")
                            .description("From the moment that was planned to the commit")
                            .tag("what", of.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(
                                    Duration.ofMillis(100),
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(10))
                            .register(meters));
        }
    }

    /** So that the metric is there before anything is planned. */
    void start(@Observes StartupEvent event) {}

    /** It has just been done. @param moment for which it was planned */
    public void count(Of of, Instant moment) {
        Objects.requireNonNull(timers.get(of)).record(Duration.between(moment, Instant.now()));
    }
}
