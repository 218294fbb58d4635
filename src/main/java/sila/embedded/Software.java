package sila.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import sila.kernel.Text;

/**
 * Programs that the hub carries and unpacks in its home, again whenever it carries others.
 *
 * @param fingerprint tells one edition from another
 */
record Software(String name, Path directory, String fingerprint, Unpacking unpacking) {

    /** Writes all files of the programs under a directory. */
    interface Unpacking {
        void into(Path directory) throws IOException;
    }

    boolean isUnpacked() {
        try {
            var mark = mark(directory);
            return Files.exists(mark) && Files.readString(mark).equals(fingerprint);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The directory of the programs; what a crash has left half unpacked is never taken for it. */
    Path unpacked(Consumer<Text> progress) {
        if (isUnpacked()) {
            return directory;
        }
        progress.accept(Text.of("Распаковываю %s…", "Unpacking %s…").with(name));
        var draft = directory.resolveSibling(directory.getFileName() + ".new");
        try {
            Tree.remove(draft);
            Files.createDirectories(draft);
            unpacking.into(draft);
            Files.writeString(mark(draft), fingerprint);
            Tree.remove(directory);
            return Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new CannotStart(
                    Text.of("Не удалось распаковать %s в «%s»: %s.", "%s could not be unpacked in \"%s\": %s.")
                            .with(name, directory, failed.getMessage()),
                    failed);
        }
    }

    private static Path mark(Path directory) {
        return directory.resolve(".edition");
    }
}
