package sila.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles cost when their type declares thirty types of blocks that none of them uses. */
class BlockTypesBench {

    private static final int ENTRIES = 1_000;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15) / 3;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 4;
    private static final Path MODEL = Path.of("content-model");

    private final Table table = new Table("block-types");

    @TempDir
    Path folder;

    @Test
    void block_types_that_nobody_uses() throws Exception {
        var requests = new Requests();
        try (var without = BenchHub.start(folder.resolve("home"), model("without", ""));
                var with = BenchHub.start(folder.resolve("other-home"), model("with", field(30)))) {
            without.fill(ENTRIES);
            with.fill(ENTRIES);
            compare("a list of 20", without.load(), with.load(), round -> requests.newestOfTopic(ENTRIES));
            compare("one entry", without.load(), with.load(), round -> requests.entries(ENTRIES));
            compare(
                    "creating a draft",
                    without.editor(),
                    with.editor(),
                    round -> Requests.newArticles("Черновик " + round));
        } finally {
            table.print();
        }
    }

    /** In turns, so that what comes and goes on the machine meets both. */
    private void compare(String figure, Load without, Load with, IntFunction<List<String>> requests) throws Exception {
        double before = 0;
        double after = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double one = without.during(SECONDS, requests.apply(round)).perSecond();
            double other = with.during(SECONDS, requests.apply(round)).perSecond();
            before += round < WARM_UP ? 0 : one;
            after += round < WARM_UP ? 0 : other;
        }
        table.row(
                "cost of " + figure + " with 30 block types declared, against none",
                "1×",
                "%.2f× (%,.0f/s against %,.0f/s)".formatted(before / after, after / ROUNDS, before / ROUNDS));
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
