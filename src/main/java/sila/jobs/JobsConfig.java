package sila.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sila.jobs")
interface JobsConfig {

    @WithDefault("4")
    int threads();

    /** Only the fallback: a request on this node wakes it at once, one on another node waits this long. */
    @WithDefault("250ms")
    Duration poll();

    /** A node silent for four heartbeats is dead and its jobs go to others. */
    @WithDefault("2s")
    Duration heartbeat();

    /** First pause after a failure; doubles with each further one. */
    @WithDefault("500ms")
    Duration backoff();

    /** Longest pause: what was down is noticed to be up again within this time. */
    @WithDefault("60s")
    Duration maxBackoff();
}
