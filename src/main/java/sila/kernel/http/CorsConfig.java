package sila.kernel.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "sila.cors")
interface CorsConfig {

    /** Scheme, host and port of pages whose scripts may call the API, or {@code *} for all; by {@code SILA_CORS_ORIGINS}. */
    Optional<Set<String>> origins();
}
