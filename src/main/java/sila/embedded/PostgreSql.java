package sila.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * A PostgreSQL server with one database, reachable from this machine only and by password. It is no child of the hub
 * in spirit: after {@code kill -9} of the hub it works on, and the next hub takes it over.
 */
final class PostgreSql implements EmbeddedService {

    private static final String DATABASE = "sila";
    private static final String USER = "sila";
    /** Recovery after a power cut may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final Path data;
    private final Software programs;
    private final String password;
    private final Consumer<Text> progress;
    private int port;

    PostgreSql(Home home, Consumer<Text> progress) {
        this.directory = home.directory("postgresql");
        this.data = directory.resolve("data");
        this.programs = PostgreSqlPrograms.in(directory.resolve("programs"));
        this.password = home.secret("postgresql");
        this.progress = progress;
    }

    @Override
    public void start() {
        try {
            if (!programs.isUnpacked()) {
                stop();
            }
            programs.unpacked(progress);
            var user = PostgreSqlUser.forDirectory(directory);
            var leftover = settled();
            port = leftover.isPresent() ? leftover.get().port() : launch(user);
            createDatabase();
        } catch (IOException | SQLException failed) {
            throw doesNotStart(failed.getMessage(), failed);
        }
    }

    private static CannotStart doesNotStart(@Nullable String detail, Exception cause) {
        return new CannotStart(
                Text.of("PostgreSQL не запускается: %s", "PostgreSQL does not start: %s")
                        .with(detail),
                cause);
    }

    /** The server that a killed hub left behind, when it has finished starting or stopping. */
    private Optional<Postmaster> settled() {
        Waiting.until(() -> Postmaster.of(data).map(Postmaster::isReady).orElse(true), PATIENCE);
        return Postmaster.of(data).filter(Postmaster::isReady);
    }

    private int launch(PostgreSqlUser user) throws IOException {
        if (Files.notExists(data)) {
            initialise(user);
        }
        refuseDataOfAnotherVersion();
        Files.deleteIfExists(Postmaster.file(data));
        var log = directory.resolve("postgresql.log");
        var free = port == 0 ? FreePort.any() : port;
        var server = new Command(
                        program("postgres"),
                        "-D",
                        data,
                        "-p",
                        free,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "max_connections=100")
                .by(user.starter())
                .server(log);
        Waiting.until(
                () -> !server.isAlive()
                        || Postmaster.of(data).filter(Postmaster::isReady).isPresent(),
                PATIENCE);
        if (Postmaster.of(data).filter(Postmaster::isReady).isEmpty()) {
            server.destroy();
            throw new IOException(Command.lastLines(log));
        }
        return free;
    }

    /** Beside its place first, so that a crash half way leaves no half a cluster. */
    private void initialise(PostgreSqlUser user) throws IOException {
        progress.accept(Text.of("Создаю базу данных…", "Creating the database…"));
        var draft = directory.resolve("data.new");
        Tree.remove(draft);
        Files.createDirectory(draft);
        var passwordFile = Files.writeString(Files.createTempFile(directory, "password-", ""), password);
        user.own(draft);
        user.own(passwordFile);
        try {
            new Command(
                            program("initdb"),
                            "-D",
                            draft,
                            "-U",
                            USER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile",
                            passwordFile,
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "--locale-provider=icu",
                            "--icu-locale=ru-RU",
                            "--no-instructions")
                    .by(user.starter())
                    .output();
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseDataOfAnotherVersion() throws IOException {
        var ofData = Files.readString(data.resolve("PG_VERSION")).strip();
        var words = new Command(program("postgres"), "--version").output().split(" ");
        var ofPrograms = words[words.length - 1].split("\\.")[0];
        if (!ofData.equals(ofPrograms)) {
            throw new CannotStart(Text.of(
                            "Данные в «%s» созданы PostgreSQL %s, а приложен PostgreSQL %s. Перенесите их через pg_dump и pg_restore или укажите сервер нужной версии в QUARKUS_DATASOURCE_JDBC_URL.",
                            "The data in \"%s\" was made by PostgreSQL %s, and PostgreSQL %s is included. Move it by pg_dump and pg_restore, or name a server of that version in QUARKUS_DATASOURCE_JDBC_URL.")
                    .with(data, ofData, ofPrograms));
        }
    }

    private Path program(String name) {
        return programs.directory().resolve("bin").resolve(name);
    }

    private void createDatabase() throws SQLException {
        var signIn = new Properties();
        signIn.put("user", USER);
        signIn.put("password", password);
        try (var connection = new org.postgresql.Driver().connect(url("postgres"), signIn);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void stop() {
        if (Postmaster.of(data).isEmpty()) {
            return;
        }
        var user = PostgreSqlUser.forDirectory(directory);
        if (!stop(user, "fast")) {
            stop(user, "immediate");
        }
    }

    private boolean stop(PostgreSqlUser user, String mode) {
        return new Command(program("pg_ctl"), "stop", "-D", data, "-m", mode, "-w", "-t", "30")
                .by(user.starter())
                .succeeds();
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(DATABASE),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }
}
