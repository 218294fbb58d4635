package sila.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double up to a cap, each 20 % longer or shorter by chance so that jobs which failed together spread out. */
public record Backoff(Duration first, Duration cap) {

    /** @param failures before the one that has just happened */
    public Duration after(int failures) {
        double millis = Math.min(first.toMillis() * Math.pow(2, Math.min(failures, 30)), (double) cap.toMillis());
        return Duration.ofMillis((long) (millis * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
