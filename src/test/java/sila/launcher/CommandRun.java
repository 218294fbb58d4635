package sila.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command has done, in this process, against a running hub.
 *
 * @param output both streams
 */
record CommandRun(int status, String output) {

    static CommandRun of(URI hub, String token, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", hub.toString(), "--token", token));
        var output = new ByteArrayOutputStream();
        var formerOut = System.out;
        var formerErr = System.err;
        try (var stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int status = Main.commandLine().execute(all.toArray(String[]::new));
            return new CommandRun(status, output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(formerOut);
            System.setErr(formerErr);
        }
    }
}
