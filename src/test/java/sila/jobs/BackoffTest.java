package sila.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void doubles_and_spreads() {
        assertThat(backoff.after(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(6400), Duration.ofMillis(9600));
    }

    @Test
    void never_waits_longer_than_its_cap_and_a_fifth() {
        assertThat(backoff.after(1_000_000)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }
}
