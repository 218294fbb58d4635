package sila.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import sila.kernel.Text;

/** The directory that holds everything of one hub, and belongs to one process at a time. */
final class Home {

    private static final Text NOT_WRITABLE = Text.of(
            "Каталог данных «%s» недоступен для записи (%s). Дайте на него права или укажите другой в SILA_HOME.",
            "The data directory \"%s\" cannot be written to (%s). Grant access to it or name another one in SILA_HOME.");
    private static final Text IN_USE = Text.of(
            "С каталогом данных «%s» уже работает другой хаб. Остановите его или укажите другой каталог в SILA_HOME.",
            "Another hub is working in the data directory \"%s\". Stop it or name another directory in SILA_HOME.");

    private final Path directory;
    private final FileChannel lock;

    private Home(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static Home open(Path directory) {
        var absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return new Home(absolute, lock(absolute));
        } catch (IOException failed) {
            throw new CannotStart(NOT_WRITABLE.with(absolute, failed.getClass().getSimpleName()), failed);
        }
    }

    /** The system takes the lock back when the process goes, however it goes. */
    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // answered below
        }
        channel.close();
        throw new CannotStart(IN_USE.with(home));
    }

    /** A directory in the home, made if it is not there. */
    Path directory(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException failed) {
            throw new CannotStart(NOT_WRITABLE.with(directory, failed.getClass().getSimpleName()), failed);
        }
    }

    /** A random password that is made once and then stays; only the hub's user may read it. */
    String secret(String name) {
        var file = directory("secrets").resolve(name);
        try {
            if (Files.notExists(file)) {
                keep(file, randomHex());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void keep(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "secret", "", ownerOnly);
        Files.writeString(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomHex() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
