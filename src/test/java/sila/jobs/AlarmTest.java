package sila.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {

    /** Moments for which something is put off, as the table has them. */
    private final ConcurrentSkipListSet<Instant> table = new ConcurrentSkipListSet<>();

    private final BlockingQueue<Instant> rings = new LinkedBlockingQueue<>();
    private final Alarm alarm =
            new Alarm(now -> Optional.ofNullable(table.higher(now)), () -> rings.add(Instant.now()));

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
        Instant later = Instant.now().plusMillis(500);
        table.add(later);
        alarm.set(later);
        Instant earlier = Instant.now().plusMillis(100);
        alarm.set(earlier);
        assertThat(nextRing()).isAfterOrEqualTo(earlier);
        assertThat(nextRing()).isAfterOrEqualTo(later);
    }

    @Test
    void it_is_set_to_what_the_table_has_at_start() throws InterruptedException {
        Instant moment = Instant.now().plusMillis(200);
        table.add(moment);
        alarm.reset();
        assertThat(nextRing()).isAfterOrEqualTo(moment);
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
