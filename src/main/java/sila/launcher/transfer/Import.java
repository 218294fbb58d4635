package sila.launcher.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE [--map MAPPING] [--preview] [--publish]}, {@code import feed URL|FILE}. */
@Command(
        name = "import",
        description = "Загрузить в работающий хаб выгрузку хаба (.zip), WordPress (.xml), JSON, NDJSON или CSV.",
        subcommands = Import.Feed.class)
public final class Import implements Callable<Integer> {

    private static final String ARCHIVE = "zip";
    private static final int HEAD = 1 << 16;
    private static final Map<String, String> FORMATS = Map.of(
            "zip", ARCHIVE, "json", "json", "ndjson", "json", "jsonl", "json", "csv", "csv", "tsv", "csv", "rss", "rss",
            "atom", "rss");

    @Parameters(paramLabel = "ФАЙЛ", arity = "0..1", description = "Что загрузить; CSV — с заголовком.")
    Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "ФОРМАТ",
            description = "zip, wxr, rss, csv или json; по умолчанию по имени и началу файла.")
    Optional<String> format = Optional.empty();

    @Mixin
    ImportOptions how = new ImportOptions();

    @Mixin
    HubOptions options = new HubOptions();

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (file.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Нужен файл.");
        }
        return Attempt.at(options, hub -> run(new ImportRun(new HubTransfers(hub), how), file.get()));
    }

    private int run(ImportRun run, Path source) throws IOException, InterruptedException, HubApi.Refused {
        String as = format.isPresent() ? format.get() : formatOf(source);
        return as.equals(ARCHIVE) ? run.archive(source) : run.rows(source, as);
    }

    /** WordPress and feeds both write RSS. */
    private static String formatOf(Path file) throws IOException, HubApi.Refused {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals("xml")) {
            return isWordPress(file) ? "wxr" : "rss";
        }
        String known = FORMATS.get(extension);
        if (known == null) {
            throw new HubApi.Refused("По имени файла не видно, что это: укажите --format.");
        }
        return known;
    }

    private static boolean isWordPress(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Attempt.UnreadableFile(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("wordpress.org/export");
        }
    }

    @Command(name = "feed", description = "Загрузить записи ленты RSS или Atom; адрес хаб читает сам.")
    static final class Feed implements Callable<Integer> {

        @Parameters(paramLabel = "АДРЕС|ФАЙЛ", description = "https://… или файл на этой машине.")
        String source = "";

        @Mixin
        ImportOptions how = new ImportOptions();

        @Mixin
        HubOptions options = new HubOptions();

        @Override
        public Integer call() throws InterruptedException {
            return Attempt.at(options, hub -> {
                var run = new ImportRun(new HubTransfers(hub), how);
                return isAddress() ? run.feed(source) : run.rows(Path.of(source), "rss");
            });
        }

        private boolean isAddress() {
            return source.matches("(?i)https?://.+")
                    && URI.create(source.replace(" ", "%20")).getHost() != null;
        }
    }
}
