package sila.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of what may be brought in, and how long files are kept. */
@ConfigMapping(prefix = "sila.transfer")
public interface TransferConfig {

    /** The largest file to import, in bytes: 60 GiB. */
    @WithDefault("64424509440")
    long maxBytes();

    /** The most bytes that may become of a zip, unpacked: 100 GiB. */
    @WithDefault("107374182400")
    long maxUnpackedBytes();

    /** The most files in a zip; each costs about 200 bytes of memory while it is read. */
    @WithDefault("1000000")
    int maxFiles();

    /** How long the files of a transfer are kept when it has ended, or was not gone on with. */
    @WithDefault("7d")
    Duration keep();

    /** Networks from which files may be fetched beside the public ones, or {@code true} for all. */
    Optional<String> allowPrivate();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For a file as a whole. */
    @WithDefault("10m")
    Duration downloadTimeout();

    /** The largest file that is fetched, in bytes: 2 GiB. */
    @WithDefault("2147483648")
    long maxDownloadBytes();
}
