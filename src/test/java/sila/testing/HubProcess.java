package sila.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged hub as people run it, {@code java -jar}, in a process of its own that can be killed. */
public final class HubProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private final int port;
    private final Path console;
    private final Process process;

    private HubProcess(int port, Path console, Process process) {
        this.port = port;
        this.console = console;
        this.process = process;
    }

    /**
     * @param home its {@code SILA_HOME}
     * @param configuration environment variables beside it, such as {@code SILA_ADMIN_TOKEN}
     */
    public static HubProcess start(Path home, Map<String, String> configuration) {
        return startAt(freePort(), home, configuration);
    }

    public static HubProcess startAt(int port, Path home, Map<String, String> configuration) {
        var builder = new ProcessBuilder(java(), "-jar", JAR.toString());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SILA_") || name.startsWith("QUARKUS_"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("SILA_HOME", home.toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(configuration);
        try {
            var console =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "it-consoles")), "hub", ".log");
            return new HubProcess(
                    port,
                    console,
                    builder.redirectErrorStream(true)
                            .redirectOutput(console.toFile())
                            .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until {@code /q/health} says UP. */
    public HubProcess awaitReady() {
        await().failFast(() -> assertThat(process.isAlive()).as(this::console).isTrue())
                .ignoreExceptions()
                .until(this::isHealthy);
        return this;
    }

    private boolean isHealthy() throws IOException {
        return ((HttpURLConnection) new URL(url() + "/q/health").openConnection()).getResponseCode() == 200;
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** What it has printed so far. */
    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}: it has no say in this. */
    public void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    /** As Ctrl-C and {@code systemctl stop} do; waits until it is gone. */
    public int terminate() {
        process.destroy();
        return exitStatus();
    }

    /** Waits until it is gone by itself. */
    public int exitStatus() {
        await().until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** All processes that have something of this home among their arguments. */
    public static List<String> processesOf(Path home) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(info -> Stream.of(info.arguments().orElse(new String[0]))
                        .anyMatch(argument ->
                                argument.contains(home.toAbsolutePath().toString())))
                .map(info -> info.commandLine().orElse(""))
                .toList();
    }

    @Override
    public void close() {
        terminate();
    }
}
