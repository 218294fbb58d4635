package sila.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of the load client. */
record Load(int port, @Nullable String token) {

    private static final int CONNECTIONS = 10;

    /**
     * @param bytes of all bodies
     * @param statuses {@code 200:1234,404:1}
     */
    record Outcome(long requests, double seconds, long p50, long p95, long p97, long bytes, String statuses) {

        double perSecond() {
            return requests / seconds;
        }

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%,.0f/s · p50 %.1f ms · p95 %.1f ms · p97.5 %.1f ms · %.0f KB each · %s",
                    perSecond(),
                    p50 / 1000.0,
                    p95 / 1000.0,
                    p97 / 1000.0,
                    bytes / 1024.0 / Math.max(1, requests),
                    statuses);
        }
    }

    static String get(String path) {
        return "GET\t" + path;
    }

    static String conditional(String path, String tag) {
        return "GET\t" + path + "\t" + tag;
    }

    static String post(String path, String body) {
        return "POST\t" + path + "\t\t" + body;
    }

    Outcome during(int seconds, List<String> requests) throws IOException, InterruptedException {
        return run(seconds, 0, requests);
    }

    /** Each request once. */
    Outcome once(List<String> requests) throws IOException, InterruptedException {
        return run(0, 0, requests);
    }

    /** Each request once, so many a second, however long the answers take. */
    Outcome atRate(int perSecond, List<String> requests) throws IOException, InterruptedException {
        return run(0, perSecond, requests);
    }

    private Outcome run(int seconds, int rate, List<String> requests) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "bench")), "requests", ".tsv");
        Files.write(file, requests, StandardCharsets.UTF_8);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1", // it runs for seconds, on the processors of the hub
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadClient.class.getName(),
                        String.valueOf(port),
                        file.toString(),
                        String.valueOf(CONNECTIONS),
                        String.valueOf(seconds),
                        token == null ? "-" : token,
                        String.valueOf(rate))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        process.waitFor();
        Files.delete(file);
        return new Outcome(
                Long.parseLong(line[0]),
                Double.parseDouble(line[1]),
                Long.parseLong(line[2]),
                Long.parseLong(line[3]),
                Long.parseLong(line[4]),
                Long.parseLong(line[5]),
                line[6]);
    }
}
