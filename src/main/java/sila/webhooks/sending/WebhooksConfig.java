package sila.webhooks.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "sila.webhooks")
interface WebhooksConfig {

    /** Networks that may be called beside the public ones, or {@code true} for all; by {@code SILA_WEBHOOKS_ALLOW_PRIVATE}. */
    Optional<String> allowPrivate();

    @WithDefault("3s")
    Duration connectTimeout();

    /** For the whole of a call. */
    @WithDefault("10s")
    Duration timeout();

    /** Calls of one webhook that this node makes at the same time. */
    @WithDefault("3")
    int atOnce();

    /** First pause after a failure; doubles with each further one. */
    @WithDefault("10s")
    Duration backoff();

    @WithDefault("1h")
    Duration maxBackoff();

    /** How long a message is tried. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** A webhook where nothing arrives is switched off after this time. */
    @WithDefault("24h")
    Duration disableAfter();

    /** Or after so many messages given up in a row. */
    @WithDefault("20")
    int disableAfterFailures();

    @WithDefault("30d")
    Duration keepLog();
}
