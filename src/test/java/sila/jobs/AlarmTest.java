package sila.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {

    /**
     * So long after the alarm looks at it, the table has something that is put off; null when it has nothing. A fixed
     * moment might have passed by then, and what has passed rings no more.
     */
    private volatile @Nullable Duration later;

    /** Moments that the alarm has found in the table. */
    private final BlockingQueue<Instant> found = new LinkedBlockingQueue<>();

    private final BlockingQueue<Instant> rings = new LinkedBlockingQueue<>();
    private final Alarm alarm = new Alarm(this::nextAfter, () -> rings.add(Instant.now()));

    private Optional<Instant> nextAfter(Instant now) {
        Optional<Instant> next = Optional.ofNullable(later).map(now::plus);
        next.ifPresent(found::add);
        return next;
    }

    @AfterEach
    void stop() {
        alarm.stop();
    }

    private Instant nextRing() throws InterruptedException {
        Instant ring = rings.poll(30, TimeUnit.SECONDS);
        assertThat(ring).isNotNull();
        return ring;
    }

    @Test
    void it_rings_when_the_moment_has_come_and_not_before() throws InterruptedException {
        Instant moment = Instant.now().plusMillis(300);
        alarm.set(moment);
        assertThat(nextRing()).isAfterOrEqualTo(moment);
    }

    @Test
    void an_earlier_moment_comes_first_and_the_later_one_is_found_in_the_table() throws InterruptedException {
        later = Duration.ofMillis(200);
        alarm.set(Instant.now().plus(Duration.ofDays(1)));
        Instant earlier = Instant.now().plusMillis(100);
        alarm.set(earlier);
        assertThat(nextRing()).isAfterOrEqualTo(earlier);
        assertThat(nextRing()).isAfterOrEqualTo(found.take());
    }

    @Test
    void it_is_set_to_what_the_table_has_at_start() throws InterruptedException {
        later = Duration.ofMillis(200);
        alarm.reset();
        assertThat(nextRing()).isAfterOrEqualTo(found.take());
    }

    @Test
    void a_table_that_cannot_be_read_stops_nothing() throws InterruptedException {
        var blind = new Alarm(
                now -> {
                    throw new IllegalStateException("no database");
                },
                () -> rings.add(Instant.now()));
        blind.reset();
        blind.set(Instant.now().plus(Duration.ofMillis(50)));
        nextRing();
        blind.set(Instant.now().plus(Duration.ofMillis(50)));
        nextRing();
        blind.stop();
    }

    @Test
    void a_moment_centuries_away_can_be_set() {
        alarm.set(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(rings).isEmpty();
    }
}
