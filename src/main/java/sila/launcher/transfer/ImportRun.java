package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sends what is to be imported, looks on, and says what has come of it. */
record ImportRun(HubTransfers hub, ImportOptions options) {

    /** Smaller copies that WordPress has made of a picture. */
    private static final Pattern COPY = Pattern.compile(".*-\\d{2,5}x\\d{2,5}\\.[A-Za-z0-9]+");

    int archive(Path file) throws IOException, InterruptedException, HubApi.Refused {
        return go(hub.sendArchive(readable(file)), false);
    }

    int rows(Path file, String format) throws IOException, InterruptedException, HubApi.Refused {
        readable(file);
        String id = hub.orderImport(options.order(format)).path("id").asText();
        sendUploads(id);
        return go(hub.sendFile(id, file), true);
    }

    int feed(String url) throws IOException, InterruptedException, HubApi.Refused {
        ObjectNode order = options.order("rss").put("url", url);
        return go(hub.orderImport(order), true);
    }

    private static Path readable(Path file) throws Attempt.UnreadableFile {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Attempt.UnreadableFile(file.toString());
        }
        return file;
    }

    private void sendUploads(String id) throws IOException, InterruptedException, HubApi.Refused {
        if (options.uploads.isEmpty()) {
            return;
        }
        Path folder = options.uploads.get();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !COPY.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
        System.out.println("Отправляются файлы прежнего сайта: " + files.size());
        var bar = new ProgressBar(System.out, System.console() != null);
        for (int i = 0; i < files.size(); i++) {
            String path = folder.relativize(files.get(i)).toString().replace('\\', '/');
            hub.sendUpload(id, files.get(i), path);
            bar.show(i + 1, files.size());
        }
    }

    private int go(JsonNode sent, boolean rows) throws IOException, InterruptedException, HubApi.Refused {
        String id = sent.path("id").asText();
        var watch = new Watch(hub);
        var report = new Report(rows);
        JsonNode previewed = watch.untilRest(id, "Проверка…");
        requireNotFailed(previewed);
        if (options.preview) {
            return report.ofPreview(previewed);
        }
        hub.apply(id, options.apply());
        JsonNode done = watch.untilRest(id, "Загрузка…");
        requireNotFailed(done);
        return report.ofImport(done);
    }

    private static void requireNotFailed(JsonNode transfer) throws HubApi.Refused {
        String state = transfer.path("state").asText();
        if (state.equals("failed") || state.equals("cancelled")) {
            throw new HubApi.Refused(transfer.path("problem").asText("Загрузку отменили."));
        }
    }
}
