package sila.launcher.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import sila.kernel.StrictJson;

/** How something is brought in. */
final class ImportOptions {

    @Option(
            names = "--map",
            paramLabel = "ПРАВИЛА",
            description = "YAML: тип материалов и как из строки получаются поля. Для WordPress и лент есть свои.")
    Optional<Path> mapping = Optional.empty();

    @Option(names = "--publish", description = "Сразу опубликовать то, что открыто всем в источнике.")
    boolean publish;

    @Option(names = "--preview", description = "Только показать, что произойдёт.")
    boolean preview;

    @Option(names = "--update", description = "Обновить материалы, которые с прошлой загрузки изменились в источнике.")
    boolean update;

    @Option(names = "--no-download", description = "Не скачивать картинки и файлы с прежнего сайта.")
    boolean noDownload;

    @Option(
            names = "--source",
            paramLabel = "ИМЯ",
            description = "Под каким именем узнавать эти строки в следующий раз.")
    Optional<String> source = Optional.empty();

    @Option(
            names = "--conflicts",
            paramLabel = "ЧТО",
            description = "Спорное: skip (по умолчанию), overwrite или keep-both.")
    Optional<String> conflicts = Optional.empty();

    @Option(
            names = "--uploads",
            paramLabel = "ПАПКА",
            description = "Папка uploads прежнего сайта: файлы берутся из неё, а не из сети.")
    Optional<Path> uploads = Optional.empty();

    /** As {@code POST /transfers/imports} takes it. */
    ObjectNode order(String format) throws IOException {
        ObjectNode order = StrictJson.MAPPER
                .createObjectNode()
                .put("format", format)
                .put("publish", publish)
                .put("update", update)
                .put("download", !noDownload);
        source.ifPresent(name -> order.put("source", name));
        if (mapping.isPresent()) {
            if (!Files.isReadable(mapping.get())) {
                throw new Attempt.UnreadableFile(mapping.get().toString());
            }
            order.put("mapping", Files.readString(mapping.get()));
        }
        return order;
    }

    /** As {@code POST /transfers/{id}/apply} takes it. */
    ObjectNode apply() {
        ObjectNode apply = StrictJson.MAPPER.createObjectNode();
        conflicts.ifPresent(what -> apply.put("conflicts", what));
        return apply;
    }
}
