package sila.kernel.http.limits;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/**
 * Requests a minute, 0 for no limit. What is not configured does not hold for the machine itself: a proxy beside the hub
 * that tells nobody's address would make all readers look like one.
 */
@ConfigMapping(prefix = "sila.rate")
interface RateConfig {

    int USUAL_ADDRESS = 6_000;
    int USUAL_TOKEN = 30_000;

    /** From one address without a token, by {@code SILA_RATE_ADDRESS}; a whole plant may stand behind one address. */
    OptionalInt address();

    /** With one token, by {@code SILA_RATE_TOKEN}. */
    OptionalInt token();
}
