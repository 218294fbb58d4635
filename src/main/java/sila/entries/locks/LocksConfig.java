package sila.entries.locks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sila.locks")
interface LocksConfig {

    /** How long an edit lock holds without being renewed; by {@code SILA_LOCKS_TTL}. */
    @WithDefault("90s")
    Duration ttl();
}
