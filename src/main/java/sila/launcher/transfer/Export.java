package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sila.kernel.StrictJson;

/** {@code export [FILE] [--types a,b] [--no-assets] [--published]}. */
@Command(name = "export", description = "Выгрузить содержимое работающего хаба в один zip.")
public final class Export implements Callable<Integer> {

    @Parameters(
            paramLabel = "ФАЙЛ",
            arity = "0..1",
            defaultValue = "sila-export.zip",
            description = "Куда записать (по умолчанию ${DEFAULT-VALUE}).")
    Path file = Path.of("sila-export.zip");

    @Option(names = "--types", split = ",", paramLabel = "ТИПЫ", description = "Только эти типы, через запятую.")
    List<String> types = List.of();

    @Option(names = "--no-assets", description = "Без файлов медиатеки.")
    boolean noAssets;

    @Option(names = "--published", description = "Только то, что опубликовано.")
    boolean published;

    @Mixin
    HubOptions options = new HubOptions();

    @Override
    public Integer call() throws InterruptedException {
        return Attempt.at(options, hub -> export(new HubTransfers(hub)));
    }

    private int export(HubTransfers hub) throws IOException, InterruptedException, HubApi.Refused {
        ObjectNode order =
                StrictJson.MAPPER.createObjectNode().put("assets", !noAssets).put("published", published);
        var wanted = order.putArray("types");
        types.forEach(wanted::add);
        String id = hub.orderExport(order).path("id").asText();
        JsonNode made = new Watch(hub).untilRest(id, "Выгрузка…");
        if (!made.path("state").asText().equals("done")) {
            throw new HubApi.Refused(made.path("problem").asText("Выгрузку отменили."));
        }
        hub.download(id, file);
        JsonNode counts = made.path("counts");
        System.out.printf(
                "%s: материалов %d, версий %d, файлов %d, байт %d.%n",
                file,
                counts.path("entries").asInt(),
                counts.path("versions").asInt(),
                counts.path("assets").asInt(),
                Files.size(file));
        return ExitCode.OK;
    }
}
