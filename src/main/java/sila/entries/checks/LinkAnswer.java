package sila.entries.checks;

import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.LinkUse;
import sila.kernel.Text;
import sila.kernel.outgoing.AddressRefused;
import sila.kernel.outgoing.OutgoingAnswer;

/** What is known of an address since its server was asked. */
enum LinkAnswer {
    /** Also when the server wants to know who asks, or does not talk to programs: a person will see. */
    THERE,
    GONE,
    NO_SUCH_SITE,
    UNWELL,
    SILENT,
    UNTRUSTED,
    IN_PRIVATE_NETWORK;

    private static final int NOT_FOUND = 404;
    private static final int GONE_FOR_EVER = 410;
    private static final int SERVER_ERROR = 500;

    private static final String UNREACHABLE = "link-unreachable";

    static LinkAnswer of(@Nullable OutgoingAnswer answer, @Nullable Throwable failure) {
        return answer == null ? of(failure) : of(answer.status());
    }

    static LinkAnswer of(int status) {
        if (status == NOT_FOUND || status == GONE_FOR_EVER) {
            return GONE;
        }
        return status >= SERVER_ERROR ? UNWELL : THERE;
    }

    private static LinkAnswer of(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AddressRefused) {
            return IN_PRIVATE_NETWORK;
        }
        if (cause instanceof UnknownHostException) {
            return NO_SUCH_SITE;
        }
        return cause instanceof SSLException ? UNTRUSTED : SILENT;
    }

    Optional<Finding> finding(LinkUse use) {
        return switch (this) {
            case THERE -> Optional.empty();
            case IN_PRIVATE_NETWORK -> Optional.of(WebLink.intoPrivateNetwork(use));
            case GONE ->
                warning(WebLink.DEAD, use, Text.of("Страницы %s больше нет.", "The page %s is not there any more."));
            case NO_SUCH_SITE ->
                warning(WebLink.DEAD, use, Text.of("Сайта с адресом %s нет.", "There is no site at %s."));
            case UNWELL ->
                warning(UNREACHABLE, use, Text.of("Сайт отвечает ошибкой: %s.", "The site answers with an error: %s."));
            case SILENT -> warning(UNREACHABLE, use, Text.of("Сайт не отвечает: %s.", "The site does not answer: %s."));
            case UNTRUSTED ->
                warning(
                        UNREACHABLE,
                        use,
                        Text.of(
                                "У сайта негодный сертификат, браузеры предупредят о нём: %s.",
                                "The site's certificate is bad, browsers will warn of it: %s."));
        };
    }

    private static Optional<Finding> warning(String code, LinkUse use, Text message) {
        return Optional.of(Finding.warning(code, use.pointer(), message.with(use.address())));
    }
}
