package sila.embedded;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import sila.kernel.Text;

/**
 * PostgreSQL, Elasticsearch and an S3 store, as far as no address of them is configured, each on its own. Their data
 * lives in the hub's home and outlives restarts and {@code kill -9} of the hub.
 *
 * <p>Elasticsearch is still booting when {@link #start} returns: the hub boots meanwhile, and its health shows when
 * search is there.
 */
public final class EmbeddedServices implements AutoCloseable {

    private final Runnable leaveHome;
    private final Map<Part, EmbeddedService> services = new EnumMap<>(Part.class);

    private EmbeddedServices(Runnable leaveHome) {
        this.leaveHome = leaveHome;
    }

    /**
     * @param home where data and programs are kept; made if it is not there
     * @param outside what is configured; a part whose address is there is not started
     * @param progress hears about what takes seconds, for the person who waits
     * @throws CannotStart when it cannot be done, with nothing left running
     */
    public static EmbeddedServices start(Path home, Config outside, Consumer<Text> progress) {
        var missing = Part.missingFrom(outside);
        if (missing.isEmpty()) {
            return new EmbeddedServices(() -> {});
        }
        var opened = Home.open(home);
        var started = new EmbeddedServices(opened::close);
        missing.forEach(part -> started.services.put(part, part.in(opened, progress)));
        try {
            started.startAll();
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    /** Elasticsearch may have to wait for its predecessor to leave: beside the others, not before them. */
    private void startAll() {
        var search =
                CompletableFuture.runAsync(() -> service(Part.ELASTICSEARCH).ifPresent(EmbeddedService::start));
        try {
            service(Part.POSTGRESQL).ifPresent(EmbeddedService::start);
            service(Part.S3).ifPresent(EmbeddedService::start);
        } finally {
            join(search);
        }
    }

    private static void join(CompletableFuture<Void> task) {
        try {
            task.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The service, if it runs beside this hub. */
    public Optional<EmbeddedService> service(Part part) {
        return Optional.ofNullable(services.get(part));
    }

    /** How the hub reaches what was started: configuration properties by name. */
    public Map<String, String> configuration() {
        var all = new HashMap<String, String>();
        services.values().forEach(service -> all.putAll(service.configuration()));
        return all;
    }

    /** To be called when the hub itself has stopped: nobody needs any of them then, so all stop at once. */
    @Override
    public void close() {
        services.values().parallelStream().forEach(EmbeddedService::stop);
        leaveHome.run();
    }
}
