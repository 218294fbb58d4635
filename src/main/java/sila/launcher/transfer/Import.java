package sila.launcher.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE --map MAPPING [--publish]}. */
@Command(name = "import", description = "Загрузить материалы из JSON, NDJSON или CSV в работающий хаб.")
public final class Import implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    @Parameters(paramLabel = "ФАЙЛ", description = "Файл .json, .ndjson или .csv (с заголовком).")
    Path file = Path.of("");

    @Option(
            names = "--map",
            required = true,
            paramLabel = "ПРАВИЛА",
            description = "YAML: тип материалов и как из строки получаются поля.")
    Path mapping = Path.of("");

    @Option(names = "--publish", description = "Сразу опубликовать.")
    boolean publish;

    @Mixin
    HubOptions options = new HubOptions();

    @Override
    public Integer call() throws InterruptedException {
        var hub = options.hub();
        if (hub.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            Mapping rules = Mapping.read(mapping);
            return report(new ImportRun(hub.get(), rules, publish, bar()).run(file));
        } catch (Mapping.Malformed e) {
            return failed(e.getMessage());
        } catch (JsonProcessingException e) {
            return failed(file + ": не JSON: " + e.getOriginalMessage());
        } catch (IOException | UncheckedIOException e) {
            return failed("Не читается: " + e.getMessage());
        }
    }

    /** The file is read twice: to know how much there is, and to import. */
    private ProgressBar bar() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " (нет такого файла)");
        }
        try (var rows = Rows.of(file)) {
            return new ProgressBar(System.out, rows.count(), System.console() != null);
        }
    }

    private static int report(ImportRun.Outcome outcome) {
        System.out.printf(
                "Создано: %d, уже были: %d, ошибок: %d.%n",
                outcome.created(), outcome.known(), outcome.problems().size());
        outcome.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> System.err.println("  " + problem));
        int hidden = outcome.problems().size() - PROBLEMS_SHOWN;
        if (hidden > 0) {
            System.err.println("  … и ещё " + hidden);
        }
        return outcome.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static int failed(@Nullable String sentence) {
        System.err.println(sentence);
        return ExitCode.SOFTWARE;
    }
}
