package sila.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Another program, run without a shell: no word needs quoting, whatever stands in a path. */
record Command(List<String> words) {

    /** Settings of another PostgreSQL's clients, and of the hub's own JVM. */
    private static final Predicate<String> NOT_MEANT_FOR_IT =
            Pattern.compile("PG.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS").asMatchPredicate();

    private static final boolean CAN_DETACH = new Command(List.of("setsid", "true")).succeeds();

    Command(Object... words) {
        this(List.of(words).stream().map(Object::toString).toList());
    }

    /** The same command, started by another one: {@code unshare -U …}. */
    Command by(List<String> starter) {
        var all = new ArrayList<>(starter);
        all.addAll(words);
        return new Command(all);
    }

    /** Runs to its end. */
    boolean succeeds() {
        try {
            return Waiting.forEnd(process()
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /**
     * Runs to its end.
     *
     * @return what it printed
     * @throws IOException when it fails, with what it printed
     */
    String output() throws IOException {
        var process = process().start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (Waiting.forEnd(process) != 0) {
            throw new IOException(output);
        }
        return output;
    }

    /**
     * Starts a server that goes on in a session of its own: Ctrl-C in the hub's terminal is not for it, the hub stops it
     * when its time comes. Its output goes to the log; the log of the run before is kept beside it.
     */
    Process server(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var detached = CAN_DETACH ? by(List.of("setsid")) : this;
        return detached.process().redirectOutput(log.toFile()).start();
    }

    private ProcessBuilder process() {
        var process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().keySet().removeIf(NOT_MEANT_FOR_IT);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    /** The end of a log, for the person who has to understand why a server did not start. */
    static String lastLines(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
