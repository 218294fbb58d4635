package sila.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what may be uploaded, and how long what is gone is kept. */
@ConfigMapping(prefix = "sila.media")
public interface MediaConfig {

    /** The largest file, in bytes: 20 GiB, a day of recorded stream. */
    @WithDefault("21474836480")
    long maxBytes();

    /** How long a file that was put away can be had back. */
    @WithDefault("90d")
    Duration keepDeleted();

    /** How long bytes that were replaced are served under their address. */
    @WithDefault("30d")
    Duration keepFormer();
}
