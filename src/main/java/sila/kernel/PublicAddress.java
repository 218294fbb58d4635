package sila.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How the world reaches this hub; makes absolute addresses for feeds, pages and the API. */
@ConfigMapping(prefix = "sila")
public interface PublicAddress {

    /** Scheme, host and port, e.g. {@code https://sila.example}; by {@code SILA_PUBLIC_URL}. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI publicUrl();

    /** @param path from the root, with its slash */
    default String of(String path) {
        return publicUrl().toString().replaceAll("/+$", "") + path;
    }
}
