package sila.embedded;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import sila.kernel.Text;

/** What can run beside the hub, in the order of starting: the slowest to boot is the first. */
public enum Part {
    ELASTICSEARCH("sila.elasticsearch.url", Elasticsearch::new),
    POSTGRESQL("quarkus.datasource.jdbc.url", PostgreSql::new),
    S3("sila.s3.endpoint", (home, progress) -> new S3Store(home));

    private final String address;
    private final BiFunction<Home, Consumer<Text>, EmbeddedService> service;

    Part(String address, BiFunction<Home, Consumer<Text>, EmbeddedService> service) {
        this.address = address;
        this.service = service;
    }

    EmbeddedService in(Home home, Consumer<Text> progress) {
        return service.apply(home, progress);
    }

    /** Those that run nowhere yet: their address is not configured. */
    static Set<Part> missingFrom(Config configuration) {
        var missing = EnumSet.allOf(Part.class);
        missing.removeIf(part ->
                configuration.getOptionalValue(part.address, String.class).isPresent());
        return missing;
    }
}
