package sila.entries.bin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sila.bin")
interface BinConfig {

    /** How long a deleted entry can be had back; by {@code SILA_BIN_KEEP}. */
    @WithDefault("90d")
    Duration keep();
}
