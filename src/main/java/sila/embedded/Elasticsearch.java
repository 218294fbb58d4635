package sila.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * An Elasticsearch node in a JVM of its own, reachable from this machine only. It goes when the hub goes, for it reads
 * its standard input to the end; when it goes by itself, it is started again.
 */
final class Elasticsearch implements EmbeddedService {

    private static final Duration LEAVES_WITHIN = Duration.ofSeconds(15);
    private static final int REVIVED_AFTER_SECONDS = 10;

    private final Path directory;
    private final Path temporary;
    private final Software programs;
    private final Consumer<Text> progress;
    private final int port = FreePort.any();
    private @Nullable Process node;

    Elasticsearch(Home home, Consumer<Text> progress) {
        this.directory = home.directory("elasticsearch");
        this.temporary = home.directory("elasticsearch/tmp");
        this.programs = ElasticsearchPrograms.in(directory.resolve("programs"));
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (node != null) {
            return;
        }
        leftovers().forEach(Elasticsearch::seeOff);
        programs.unpacked(progress);
        try {
            var started = command().server(directory.resolve("console.log"));
            var unused = started.onExit().thenRun(() -> reviveLater(started));
            node = started;
        } catch (IOException failed) {
            throw new CannotStart(
                    Text.of("Elasticsearch не запускается: %s", "Elasticsearch does not start: %s")
                            .with(failed.getMessage()),
                    failed);
        }
    }

    private Command command() {
        var config = programs.directory().resolve("config");
        return new Command(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "@" + config.resolve("jvm.options"),
                "-Djava.io.tmpdir=" + temporary,
                "-Dsila.logs=" + directory,
                "-Dlog4j2.configurationFile="
                        + config.resolve("log4j2.properties").toUri(),
                "-cp",
                programs.directory().resolve("lib") + "/*",
                "sila.embedded.node.SearchNode",
                "path.home=" + programs.directory(),
                data(),
                "path.logs=" + directory,
                "cluster.name=sila",
                "node.name=embedded",
                "discovery.type=single-node",
                "http.host=127.0.0.1",
                "http.port=" + port,
                "transport.host=127.0.0.1",
                "transport.port=0",
                // a hub shares its disk with everything else: what counts is what is left, not which share of it
                "cluster.routing.allocation.disk.threshold_enabled=false");
    }

    /** The argument by which a node of this home is known among all processes. */
    private String data() {
        return "path.data=" + directory.resolve("data");
    }

    /** Nodes whose hub was killed: they close their files and go. */
    private Stream<ProcessHandle> leftovers() {
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(data()::equals));
    }

    private static void seeOff(ProcessHandle leftover) {
        if (!Waiting.until(() -> !leftover.isAlive(), LEAVES_WITHIN)) {
            leftover.destroyForcibly();
            Waiting.until(() -> !leftover.isAlive(), LEAVES_WITHIN);
        }
    }

    private void reviveLater(Process gone) {
        CompletableFuture.delayedExecutor(REVIVED_AFTER_SECONDS, TimeUnit.SECONDS)
                .execute(() -> revive(gone));
    }

    private synchronized void revive(Process gone) {
        if (node == gone) {
            progress.accept(
                    Text.of("Elasticsearch остановился, запускаю снова…", "Elasticsearch stopped, starting it again…"));
            node = null;
            start();
        }
    }

    @Override
    public synchronized void stop() {
        if (node == null) {
            return;
        }
        var leaving = node;
        node = null;
        try {
            leaving.getOutputStream().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        seeOff(leaving.toHandle());
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("sila.elasticsearch.url", "http://127.0.0.1:" + port);
    }
}
