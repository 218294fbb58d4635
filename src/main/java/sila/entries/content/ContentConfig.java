package sila.entries.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one request may cost. */
@ConfigMapping(prefix = "sila.delivery")
public interface ContentConfig {

    /** In units of {@link sila.entries.filters.Cost}, by {@code SILA_DELIVERY_COST_LIMIT}. */
    @WithDefault("1000")
    int costLimit();
}
