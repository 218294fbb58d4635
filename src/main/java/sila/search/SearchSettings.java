package sila.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where Elasticsearch is. Without an address from outside, the launcher starts a node and sets it. */
@ConfigMapping(prefix = "sila.elasticsearch")
interface SearchSettings {

    /** For example {@code https://search.example.org:9200}. */
    URI url();

    Optional<String> username();

    Optional<String> password();

    /** Alias that is read, and beginning of the names of the indices behind it; one for each hub that shares a server. */
    @WithDefault("sila-content")
    String index();

    /** PEM file with the certificates to trust; without it those of the JVM. */
    Optional<Path> ca();
}
