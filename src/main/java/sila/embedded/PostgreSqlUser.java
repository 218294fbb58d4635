package sila.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sila.kernel.Text;

/**
 * Under whom PostgreSQL runs: it refuses root. For root, a user namespace where root is nobody in particular costs
 * nothing; where the system forbids that (in containers), the user {@code nobody} takes over the directory.
 *
 * @param starter the command that starts another one as this user
 */
record PostgreSqlUser(List<String> starter, boolean ownsFiles) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

    static PostgreSqlUser forDirectory(Path directory) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgreSqlUser(List.of(), false);
        }
        if (new Command("true").by(NAMESPACE).succeeds()) {
            return new PostgreSqlUser(NAMESPACE, false);
        }
        if (new Command("test", "-x", directory).by(NOBODY).succeeds()) {
            return new PostgreSqlUser(NOBODY, true);
        }
        throw new CannotStart(Text.of(
                        "PostgreSQL не работает от имени root, а пользователю nobody каталог «%s» недоступен. Запустите хаб от имени обычного пользователя или укажите свой сервер в QUARKUS_DATASOURCE_JDBC_URL.",
                        "PostgreSQL does not run as root, and the user nobody cannot reach the directory \"%s\". Run the hub as an ordinary user or name a server of yours in QUARKUS_DATASOURCE_JDBC_URL.")
                .with(directory));
    }

    /** Hands a new file or directory over to this user. */
    void own(Path path) throws IOException {
        if (ownsFiles) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
        }
    }
}
