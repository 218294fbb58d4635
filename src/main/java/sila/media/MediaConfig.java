package sila.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what may be uploaded. */
@ConfigMapping(prefix = "sila.media")
interface MediaConfig {

    /** The largest file, in bytes: 20 GiB, a day of recorded stream. */
    @WithDefault("21474836480")
    long maxBytes();
}
