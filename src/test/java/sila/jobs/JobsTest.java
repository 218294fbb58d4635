package sila.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    @Inject
    Jobs jobs;

    @Inject
    Probe probe;

    /** Counts its runs; fails or postpones itself as often as its key says, and waits while it is held. */
    @Singleton
    static class Probe implements Job {

        final Map<String, Integer> runs = new ConcurrentHashMap<>();
        final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "probe-of-jobs";
        }

        @Override
        public void run(String key) throws InterruptedException {
            int run = runs.merge(key, 1, Integer::sum);
            if (held.containsKey(key)) {
                held.get(key).await(30, TimeUnit.SECONDS);
            }
            if (key.startsWith("fails-twice") && run <= 2) {
                throw new IllegalStateException("on purpose");
            }
            if (key.startsWith("postpones-twice") && run <= 2) {
                throw new TryAgain(Instant.now().plusMillis(50));
            }
            if (key.startsWith("postpones-for-long") && run == 1) {
                throw new TryAgain(Instant.now().plus(Duration.ofHours(1)));
            }
        }

        int runs(String key) {
            return runs.getOrDefault(key, 0);
        }
    }

    @Test
    void a_request_is_served_after_the_commit() {
        String key = key("plain");
        QuarkusTransaction.requiringNew().run(() -> jobs.request("probe-of-jobs", key));
        await().until(() -> probe.runs(key) == 1);
    }

    @Test
    void a_request_that_is_rolled_back_was_never_made() {
        String gone = key("gone");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.request("probe-of-jobs", gone);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        String after = key("after");
        jobs.request("probe-of-jobs", after);
        await().until(() -> probe.runs(after) == 1);
        assertThat(probe.runs(gone)).isZero();
    }

    @Test
    void a_job_that_fails_is_tried_again() {
        String key = key("fails-twice");
        jobs.request("probe-of-jobs", key);
        await().until(() -> probe.runs(key) == 3);
    }

    @Test
    void requests_made_while_it_runs_are_served_by_one_more_run() {
        String key = key("held");
        var hold = new CountDownLatch(1);
        probe.held.put(key, hold);
        jobs.request("probe-of-jobs", key);
        await().until(() -> probe.runs(key) == 1);
        for (int i = 0; i < 5; i++) {
            jobs.request(List.of(JobRequest.now("probe-of-jobs", key)));
        }
        hold.countDown();
        await().until(() -> probe.runs(key) == 2);
        String after = key("after");
        jobs.request("probe-of-jobs", after);
        await().until(() -> probe.runs(after) == 1);
        assertThat(probe.runs(key)).isEqualTo(2);
    }

    @Test
    void what_is_asked_for_later_while_it_runs_is_not_done_at_once() {
        String key = key("held");
        var hold = new CountDownLatch(1);
        probe.held.put(key, hold);
        jobs.request("probe-of-jobs", key);
        await().until(() -> probe.runs(key) == 1);
        jobs.request(List.of(new JobRequest("probe-of-jobs", key, Instant.now().plus(Duration.ofHours(1)))));
        hold.countDown();
        await().until(() -> jobs.queue().waiting() == 0);
        assertThat(probe.runs(key)).isEqualTo(1);
        jobs.request("probe-of-jobs", key);
        await().until(() -> probe.runs(key) == 2);
    }

    @Test
    void a_job_goes_on_when_it_has_chosen_to() {
        String key = key("postpones-twice");
        jobs.request("probe-of-jobs", key);
        await().until(() -> probe.runs(key) == 3);
    }

    @Test
    void a_request_comes_before_the_moment_that_a_job_has_chosen() {
        String waiting = key("postpones-for-long");
        jobs.request("probe-of-jobs", waiting);
        await().until(() -> probe.runs(waiting) == 1);
        jobs.request("probe-of-jobs", waiting);
        await().until(() -> probe.runs(waiting) == 2);

        String held = key("postpones-for-long");
        var hold = new CountDownLatch(1);
        probe.held.put(held, hold);
        jobs.request("probe-of-jobs", held);
        await().until(() -> probe.runs(held) == 1);
        jobs.request("probe-of-jobs", held);
        hold.countDown();
        await().until(() -> probe.runs(held) == 2);
    }

    @Test
    void what_is_put_off_does_not_count_as_waiting() {
        String key = key("later");
        jobs.request(List.of(new JobRequest("probe-of-jobs", key, Instant.now().plus(Duration.ofHours(1)))));
        await().until(() -> jobs.queue().waiting() == 0);
        assertThat(probe.runs(key)).isZero();
    }

    private static String key(String name) {
        return name + "-" + UUID.randomUUID();
    }
}
