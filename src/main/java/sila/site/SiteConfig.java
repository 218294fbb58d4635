package sila.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sila.site")
interface SiteConfig {

    /** How long after a publication the older pages of its list follow: a list of 100 000 entries has 4 000. */
    @WithDefault("10m")
    Duration olderPagesAfter();
}
