package sila.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Target beside measured, printed at the end and kept in {@code target/bench}. */
final class Table {

    private final String name;
    private final List<String> rows = new ArrayList<>();

    Table(String name) {
        this.name = name;
    }

    void row(String figure, String target, String measured) throws IOException {
        String row = "| " + figure + " | " + target + " | " + measured + " | " + machineLoad() + " |";
        System.out.println(row);
        rows.add(row);
    }

    void print() throws IOException {
        var lines =
                new ArrayList<>(List.of("| figure | target | measured | load of the machine |", "|---|---|---|---|"));
        lines.addAll(rows);
        System.out.println(String.join("\n", lines));
        Files.write(Files.createDirectories(Path.of("target", "bench")).resolve(name + ".md"), lines);
    }

    /** Of the last minute, as Linux says it. */
    private static String machineLoad() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
