package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import sila.kernel.StrictJson;

/** Exports and imports of a running hub. */
record HubTransfers(HubApi hub) {

    /** Of a file that is sent: the answer comes behind its last byte. */
    private static final Duration LONG_PATIENCE = Duration.ofHours(12);

    /** @param order as {@code POST /transfers/imports} takes it */
    JsonNode orderImport(JsonNode order) throws IOException, InterruptedException, HubApi.Refused {
        return hub.post("transfers/imports", order).good();
    }

    /** @param order as {@code POST /transfers/exports} takes it */
    JsonNode orderExport(JsonNode order) throws IOException, InterruptedException, HubApi.Refused {
        return hub.post("transfers/exports", order).good();
    }

    /** The export of a hub; it is looked into at once. */
    JsonNode sendArchive(Path file) throws IOException, InterruptedException, HubApi.Refused {
        return hub.send(hub.request("transfers?filename=" + HubApi.encoded(name(file)))
                        .timeout(LONG_PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofFile(file)))
                .good();
    }

    /** The file of an import that was ordered; it is looked into at once. */
    JsonNode sendFile(String id, Path file) throws IOException, InterruptedException, HubApi.Refused {
        return hub.send(hub.request("transfers/" + id + "/file?filename=" + HubApi.encoded(name(file)))
                        .timeout(LONG_PATIENCE)
                        .PUT(HttpRequest.BodyPublishers.ofFile(file)))
                .good();
    }

    /** A file that the imported one refers to. @param path below the folder of uploads */
    void sendUpload(String id, Path file, String path) throws IOException, InterruptedException, HubApi.Refused {
        hub.send(hub.request("transfers/" + id + "/uploads?path=" + HubApi.encoded(path))
                        .timeout(LONG_PATIENCE)
                        .PUT(HttpRequest.BodyPublishers.ofFile(file)))
                .good();
    }

    JsonNode transfer(String id) throws IOException, InterruptedException, HubApi.Refused {
        return hub.send(hub.request("transfers/" + id).GET()).good();
    }

    JsonNode apply(String id, JsonNode how) throws IOException, InterruptedException, HubApi.Refused {
        return hub.post("transfers/" + id + "/apply", how).good();
    }

    /** Writes the file of an export; nothing is there under its name before it is whole. */
    void download(String id, Path file) throws IOException, InterruptedException, HubApi.Refused {
        HttpResponse<InputStream> response = hub.open("transfers/" + id + "/file");
        try (var body = response.body()) {
            if (response.statusCode() >= 300) {
                new HubApi.Answer(response.statusCode(), StrictJson.MAPPER.readTree(body)).good();
            }
            Path part = file.resolveSibling(name(file) + ".part");
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
