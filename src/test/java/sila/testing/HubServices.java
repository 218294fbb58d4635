package sila.testing;

import static sila.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import sila.embedded.EmbeddedService;
import sila.embedded.EmbeddedServices;
import sila.embedded.Part;

/**
 * Real PostgreSQL, Elasticsearch and S3 for every Quarkus test, the way the hub itself starts them: what is configured
 * from outside is used instead. They begin empty in each run of Maven and stay the same for all tests of it.
 *
 * <p>Registered for all tests in {@code META-INF/services}.
 */
public final class HubServices implements QuarkusTestResourceLifecycleManager {

    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();

    private static @Nullable EmbeddedServices running;

    @Override
    public Map<String, String> start() {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", HOME.resolve("javacpp").toString());
        var data = new TestData(HOME);
        data.emptyFilesOnce();
        var services = EmbeddedServices.start(HOME, configuredOutside(), text -> {});
        running = services;
        var configuration = services.configuration();
        data.emptyDatabaseOnce(configuration);
        services.service(Part.ELASTICSEARCH)
                .ifPresent(service -> awaitSearch(configuration.get("sila.elasticsearch.url")));
        return configuration;
    }

    private static Config configuredOutside() {
        return new SmallRyeConfigBuilder().addSystemSources().build();
    }

    private static void awaitSearch(String url) {
        await().ignoreExceptions()
                .until(() -> new URL(url + "/_cluster/health?wait_for_status=yellow&timeout=5s")
                                .openStream()
                                .read()
                        >= 0);
    }

    @Override
    public void stop() {
        Objects.requireNonNull(running).close();
        running = null;
    }

    /** For tests of what the hub does without it: they stop it, start it again, and wait until the hub has noticed. */
    public static EmbeddedService elasticsearch() {
        return service(Part.ELASTICSEARCH);
    }

    /** For tests of what the hub does without it: they stop it and start it again. */
    public static EmbeddedService s3() {
        return service(Part.S3);
    }

    private static EmbeddedService service(Part part) {
        return Objects.requireNonNull(running).service(part).orElseThrow();
    }
}
