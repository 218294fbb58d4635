package sila.jobs;

import java.time.Duration;
import java.time.Instant;

/** Work that is done when the hub starts and once a day after that. */
public interface DailyJob extends Job {

    void run(Instant now);

    @Override
    default void run(String key) {
        Instant now = Instant.now();
        run(now);
        throw new TryAgain(now.plus(Duration.ofDays(1)));
    }
}
