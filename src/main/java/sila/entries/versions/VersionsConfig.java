package sila.entries.versions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sila.versions")
interface VersionsConfig {

    /** How long autosaves are kept that nothing refers to; by {@code SILA_VERSIONS_AUTOSAVES}. */
    @WithDefault("30d")
    Duration autosaves();
}
