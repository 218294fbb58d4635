package sila.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Elasticsearch that the build has put together: server, HTTP module, our analysis plugin. */
final class ElasticsearchPrograms {

    private static final String ARCHIVE = "/embedded/elasticsearch.zip";

    private ElasticsearchPrograms() {}

    static Software in(Path directory) {
        return new Software("Elasticsearch", directory, checksum(), ElasticsearchPrograms::unpack);
    }

    private static String checksum() {
        try (var checksum = resource(ARCHIVE + ".sha256")) {
            return new String(checksum.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ElasticsearchPrograms.class.getResourceAsStream(name), name);
    }

    private static void unpack(Path directory) throws IOException {
        try (var files = new ZipInputStream(resource(ARCHIVE))) {
            ZipEntry entry;
            while ((entry = files.getNextEntry()) != null) {
                var path = directory.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(files, path);
                }
            }
        }
    }
}
