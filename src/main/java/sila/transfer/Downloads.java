package sila.transfer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import sila.kernel.Problem;
import sila.kernel.StartRefused;
import sila.kernel.Text;
import sila.kernel.outgoing.AddressRefused;
import sila.kernel.outgoing.AddressRule;
import sila.kernel.outgoing.GuardedClient;
import sila.kernel.outgoing.OutgoingAnswer;
import sila.kernel.outgoing.OutgoingCall;

/** Fetches what others have named: never from a network that is nobody's business, and not for ever. */
@ApplicationScoped
public class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class);
    private static final Map<String, String> HEADERS = Map.of("User-Agent", "sila-import", "Accept", "*/*");
    private static final int AT_ONCE = 8;
    private static final int MOST_REDIRECTIONS = 5;

    private final TransferConfig config;
    private final GuardedClient client;

    Downloads(TransferConfig config) {
        this.config = config;
        this.client = new GuardedClient(rule(config), config.connectTimeout(), config.downloadTimeout(), AT_ONCE);
    }

    private static AddressRule rule(TransferConfig config) {
        try {
            return AddressRule.allowing(config.allowPrivate().orElse(""));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("SILA_TRANSFER_ALLOW_PRIVATE: " + e.getMessage()
                    + ". Нужны true, false или сети через запятую: 10.1.0.0/16,192.168.1.5");
        }
    }

    /**
     * What becomes of the bytes at an address.
     *
     * @param taker reads them while they come
     * @throws Problem 422 when they cannot be had, with the reason
     */
    public <T> T read(URI address, Function<InputStream, T> taker) {
        URI next = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            Step<T> step = step(next, taker);
            if (step.redirection().isEmpty()) {
                return step.result().orElseThrow();
            }
            next = step.redirection().get();
        }
        throw unreachable(Text.of("Слишком много перенаправлений.", "Too many redirections."));
    }

    private record Step<T>(Optional<URI> redirection, Optional<T> result) {}

    private <T> Step<T> step(URI address, Function<InputStream, T> taker) {
        try {
            return client.read(
                    OutgoingCall.get(address, HEADERS, 0), (answer, body) -> taken(address, answer, body, taker));
        } catch (AddressRefused e) {
            throw unreachable(Text.of(
                    "Адрес ведёт во внутреннюю сеть, туда хаб не ходит.",
                    "The address leads into a private network, where the hub does not go."));
        } catch (IOException e) {
            LOG.debugf(e, "download address=%s", address);
            throw unreachable(Text.of("Сервер не ответил: %s.", "The server did not answer: %s.")
                    .with(e.getMessage()));
        }
    }

    private <T> Step<T> taken(URI address, OutgoingAnswer answer, InputStream body, Function<InputStream, T> taker) {
        if (answer.isRedirect()) {
            return new Step<>(
                    Optional.of(answer.header("location")
                            .flatMap(location -> OutgoingCall.address(resolved(address, location)))
                            .orElseThrow(() ->
                                    unreachable(Text.of("Перенаправление в никуда.", "A redirection to nowhere.")))),
                    Optional.empty());
        }
        if (!answer.isSuccess()) {
            throw unreachable(
                    Text.of("Сервер ответил: %s.", "The server answered: %s.").with(answer.status()));
        }
        return new Step<>(
                Optional.empty(), Optional.of(taker.apply(new Arriving(body, config.maxDownloadBytes(), -1))));
    }

    private static String resolved(URI address, String location) {
        try {
            return address.resolve(location.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static Problem unreachable(Text why) {
        return new Problem(422, "unreachable", why);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
