package sila.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/** What tests have left in the home of the embedded services; removed once in each run, for that takes time. */
record TestData(Path home) {

    void emptyFilesOnce() {
        if (isFirst("files")) {
            remove(home.resolve("s3"));
            remove(home.resolve("elasticsearch/data"));
        }
    }

    /** Emptied, not removed: a new cluster takes seconds. */
    void emptyDatabaseOnce(Map<String, String> configuration) {
        var url = configuration.get("quarkus.datasource.jdbc.url");
        if (url != null && isFirst("database")) {
            empty(
                    url,
                    configuration.get("quarkus.datasource.username"),
                    configuration.get("quarkus.datasource.password"));
        }
    }

    private static void empty(String url, String user, String password) {
        var name = url.substring(url.lastIndexOf('/') + 1);
        try (var connection = DriverManager.getConnection(url.replace("/" + name, "/postgres"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Each application of a test run has a class loader of its own: only system properties outlive them. */
    private static boolean isFirst(String what) {
        return System.setProperty("sila.testing.emptied." + what, "true") == null;
    }

    static void remove(Path tree) {
        if (Files.notExists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
