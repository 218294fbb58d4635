package sila.entries.items;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Memory for what is read often. */
@ConfigMapping(prefix = "sila.delivery")
interface ItemsConfig {

    /** For published entries, by {@code SILA_DELIVERY_ENTRIES_MEMORY}; about 2 KB each. */
    @WithDefault("128M")
    MemorySize entriesMemory();
}
