package sila.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import sila.kernel.Text;

/** PostgreSQL's binaries for this machine, out of the archive that Maven brought. */
final class PostgreSqlPrograms {

    private static final int EXECUTABLE = 0111;

    private PostgreSqlPrograms() {}

    static Software in(Path directory) {
        var archive = archive();
        return new Software("PostgreSQL", directory, size(archive), target -> unpack(archive, target));
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        var name = "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system,
                        switch (processor) {
                            case "amd64", "x86_64" -> "x86_64";
                            case "aarch64" -> "arm_64";
                            default -> processor;
                        });
        return Optional.ofNullable(PostgreSqlPrograms.class.getResource(name))
                .orElseThrow(() -> new CannotStart(Text.of(
                                "Для этой платформы (%s, %s) PostgreSQL не приложен. Укажите свой сервер в QUARKUS_DATASOURCE_JDBC_URL, _USERNAME и _PASSWORD.",
                                "No PostgreSQL is included for this platform (%s, %s). Name a server of yours in QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.")
                        .with(System.getProperty("os.name"), processor)));
    }

    /** The archive carries no version; another edition of the same size to the byte is next to impossible. */
    private static String size(URL archive) {
        try {
            return archive.openConnection().getContentLengthLong() + " bytes";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        try (var files =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            TarArchiveEntry entry;
            while ((entry = files.getNextEntry()) != null) {
                unpack(entry, files, directory);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream files, Path directory) throws IOException {
        var path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("Path outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(directory.resolve(entry.getLinkName()), path);
        } else {
            Files.copy(files, path);
        }
        if ((entry.getMode() & EXECUTABLE) != 0 && !entry.isSymbolicLink()) {
            path.toFile().setExecutable(true, false);
        }
    }
}
