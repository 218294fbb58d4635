package sila.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import sila.kernel.StrictJson;

/**
 * A real browser without a window, for what only browsers run. It has one page, which runs scripts of the test and sends
 * back what they return; it finds nothing outside of this machine. Where there is no Chromium, the tests that need it are
 * skipped, and say so.
 */
public final class Chromium implements AutoCloseable {

    /** Where the page comes from: what the hub must allow. */
    public static final String ORIGIN = "http://browser.example";

    private static final String MISSING = "SKIPPED: there is no Chromium on this machine (looked for chromium,"
            + " chromium-browser and google-chrome in PATH), so nothing shows what browsers do";

    private final ChromiumPage page;
    private final Path profile;
    private final Process process;

    private Chromium(ChromiumPage page, Path profile, Process process) {
        this.page = page;
        this.profile = profile;
        this.process = process;
        process.onExit().thenRun(() -> page.fail("Chromium has ended: " + console(profile)));
    }

    /** Or skips the test. */
    public static Chromium start() {
        var program = requireProgram();
        var page = new ChromiumPage();
        try {
            var profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "chromium")), "profile");
            return new Chromium(page, profile, process(program, page, profile));
        } catch (IOException failed) {
            page.close();
            throw new UncheckedIOException(failed);
        }
    }

    /** Where Chromium is; or skips the test. */
    static Path requireProgram() {
        var program = program();
        if (program.isEmpty()) {
            System.err.println(MISSING);
        }
        assumeTrue(program.isPresent(), MISSING);
        return program.orElseThrow();
    }

    private static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Process process(Path program, ChromiumPage page, Path profile) throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        // it would not start as root, as in a container; it sees no page but ours
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-extensions",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--host-resolver-rules=MAP browser.example:80 " + page.address()
                                + ", MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        ORIGIN + "/")
                .redirectErrorStream(true)
                .redirectOutput(log(profile).toFile())
                .start();
    }

    private static Path log(Path profile) {
        return profile.resolve("console.log");
    }

    private static String console(Path profile) {
        try {
            return Files.readString(log(profile));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /**
     * Waits for what the body of an asynchronous function returns.
     *
     * @param script may use {@code argument}
     */
    public JsonNode run(String script, Object argument) {
        var call = StrictJson.MAPPER.createObjectNode().put("script", script).putPOJO("argument", argument);
        try {
            var outcome = page.run(StrictJson.MAPPER.valueToTree(call), Patience.LONGEST);
            if (outcome == null) {
                throw new AssertionError("no end after " + Patience.LONGEST + ": " + script + "\n" + console(profile));
            }
            if (outcome.isFailure()) {
                throw new AssertionError(outcome.value().asText() + "\nin " + script);
            }
            return outcome.value();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            page.close();
            end();
        } finally {
            TestData.remove(profile);
        }
    }

    /** With all it has started, itself first: it would start anew what it misses. */
    private void end() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            try {
                one.onExit().get(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException immortal) {
                throw new IllegalStateException(immortal);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
