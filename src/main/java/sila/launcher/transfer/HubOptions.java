package sila.launcher.transfer;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Which hub a command speaks to, and as whom. */
final class HubOptions {

    @Option(
            names = "--url",
            paramLabel = "АДРЕС",
            defaultValue = "http://localhost:${QUARKUS_HTTP_PORT:-8080}",
            description = "Адрес работающего хаба (по умолчанию ${DEFAULT-VALUE}).")
    URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            paramLabel = "ТОКЕН",
            description = "API-токен; по умолчанию из SILA_TOKEN или SILA_ADMIN_TOKEN.")
    Optional<String> token = Optional.empty();

    /** Empty, with a sentence said, when there is no token. */
    Optional<HubApi> hub() {
        var found = token.or(() -> environment("SILA_TOKEN")).or(() -> environment("SILA_ADMIN_TOKEN"));
        if (found.isEmpty()) {
            System.err.println("Нужен API-токен: --token, SILA_TOKEN или SILA_ADMIN_TOKEN.");
        }
        return found.map(value -> new HubApi(url, value));
    }

    /** Says that nobody has answered, and what may be done. @return the status to end with */
    int unanswered() {
        System.err.printf("Хаб по адресу %s не ответил. Запустите его или назовите другой адрес: --url.%n", url);
        return ExitCode.SOFTWARE;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
