package sila.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A running PostgreSQL server, as it introduces itself in {@code postmaster.pid} of its data directory (PostgreSQL,
 * "Database File Layout"; miscinit.h, LOCK_FILE_LINE_*).
 */
record Postmaster(long pid, int port, boolean isReady) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The server of this data directory; empty when none runs, even if one left its file behind. */
    static Optional<Postmaster> of(Path data) {
        return read(data).filter(Postmaster::isAlive);
    }

    private static Optional<Postmaster> read(Path data) {
        try {
            var lines = Files.readAllLines(file(data));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            var ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The file outlives a crash of the machine, and its number may belong to another program by now. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
