package sila.entries.checks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "sila.checks")
interface ChecksConfig {

    /** Networks whose links may be asked beside the public ones, or {@code true} for all; by {@code SILA_CHECKS_ALLOW_PRIVATE}. */
    Optional<String> allowPrivate();

    /** For the whole of a call. */
    @WithDefault("5s")
    Duration timeout();

    /** After which an answer is given with what is known by then. */
    @WithDefault("30s")
    Duration longest();

    /** How long an answer of another server is believed. */
    @WithDefault("5m")
    Duration memory();
}
