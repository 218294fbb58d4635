package sila.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles cost when their type declares thirty types of blocks that none of them uses. */
class BlockTypesBench {

    private static final int ENTRIES = 1_000;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final Path MODEL = Path.of("content-model");

    private final Table table = new Table("block-types");

    @TempDir
    Path folder;

    private record Throughput(double lists, double entries, double drafts) {}

    @Test
    void block_types_that_nobody_uses() throws Exception {
        try {
            Throughput without = measure("no block type", model("without", ""));
            Throughput with = measure("30 block types", model("with", field(30)));
            cost("a list of 20", without.lists / with.lists);
            cost("one entry", without.entries / with.entries);
            cost("creating a draft", without.drafts / with.drafts);
        } finally {
            table.print();
        }
    }

    private void cost(String figure, double ratio) throws IOException {
        table.row("cost of " + figure + " with 30 block types declared, against none", "1×", "%.2f×".formatted(ratio));
    }

    private Throughput measure(String name, Path model) throws Exception {
        var requests = new Requests();
        try (var hub = BenchHub.start(folder.resolve("home of " + name), model)) {
            hub.fill(ENTRIES);
            return new Throughput(
                    steady(name + ", list of 20", hub.load(), requests.newestOfTopic(ENTRIES)),
                    steady(name + ", one entry", hub.load(), requests.entries(ENTRIES)),
                    steady(name + ", create a draft", hub.editor(), Requests.newArticles("Черновик")));
        }
    }

    private double steady(String name, Load load, List<String> requests) throws Exception {
        load.during(2 * SECONDS, requests);
        var outcome = load.during(SECONDS, requests);
        table.row(name, "–", outcome.inWords());
        return outcome.perSecond();
    }

    /** The model of the hub with something more at the end of the fields of an article. */
    private Path model(String name, String more) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(MODEL)) {
            files.filter(file -> file.toString().endsWith(".yaml") && !file.startsWith(MODEL.resolve("demo")))
                    .forEach(file -> copy(file, copy.resolve(MODEL.relativize(file))));
        }
        Path article = copy.resolve("types").resolve("article.yaml");
        Files.writeString(article, Files.readString(article) + more);
        return copy;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(int blocks) {
        return """

                  - name: blocks
                    kind: blocks
                    title: {ru: Блоки, en: Blocks}
                    localised: true
                    search: body
                    blocks:
                """ + IntStream.range(0, blocks).mapToObj(BlockTypesBench::block).collect(Collectors.joining());
    }

    private static String block(int number) {
        return """
                      - name: block-%d
                        title: {ru: Блок, en: Block}
                        fields:
                          - name: text
                            kind: richtext
                            title: {ru: Текст, en: Text}
                            required: true
                          - name: person
                            kind: references
                            to: person
                            title: {ru: Чей, en: Whose}
                          - name: size
                            kind: number
                            title: {ru: Размер, en: Size}
                """.formatted(number);
    }
}
