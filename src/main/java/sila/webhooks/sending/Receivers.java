package sila.webhooks.sending;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import sila.kernel.StartRefused;
import sila.kernel.Text;
import sila.kernel.outgoing.AddressRule;
import sila.kernel.outgoing.GuardedClient;
import sila.kernel.outgoing.LiteralAddress;
import sila.kernel.outgoing.OutgoingAnswer;
import sila.webhooks.Outcome;

/** Calls receivers from this node, each webhook's only a few times at once. */
@ApplicationScoped
public class Receivers {

    /** More than there are webhooks with all their calls. */
    private static final int ALL_TOGETHER = 1000;

    private final AddressRule rule;
    private final GuardedClient client;
    private final int atOnce;
    private final Map<UUID, Integer> underWay = new HashMap<>();

    Receivers(WebhooksConfig config) {
        rule = rule(config.allowPrivate().orElse(""));
        client = new GuardedClient(rule, config.connectTimeout(), config.timeout(), ALL_TOGETHER);
        atOnce = config.atOnce();
    }

    private static AddressRule rule(String setting) {
        try {
            return AddressRule.allowing(setting);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("SILA_WEBHOOKS_ALLOW_PRIVATE: «" + e.getMessage()
                    + "» — не сеть. Нужны адреса или сети через запятую, например 10.1.0.0/16,192.168.1.5, либо true.");
        }
    }

    /** Why an address can never be called, empty when it may; of a name only the call itself can tell. */
    public Optional<Text> objection(URI address) {
        return LiteralAddress.of(address)
                .filter(literal -> !rule.allows(literal))
                .map(InetAddress::getHostAddress)
                .map(Verdict::refused);
    }

    /** @return false when as many calls of the webhook are under way as may be */
    synchronized boolean begin(UUID webhook) {
        int calls = underWay.getOrDefault(webhook, 0);
        if (calls >= atOnce) {
            return false;
        }
        underWay.put(webhook, calls + 1);
        return true;
    }

    synchronized void end(UUID webhook) {
        underWay.computeIfPresent(webhook, (id, calls) -> calls == 1 ? null : calls - 1);
    }

    /** Never fails: a failure is an outcome too. */
    CompletableFuture<Outcome> call(Attempt attempt) {
        return start(attempt).handle((answer, failure) -> {
            var took = Duration.between(attempt.begun(), Instant.now());
            return failure == null ? Verdict.of(answer, took) : Verdict.of(failure, took);
        });
    }

    private CompletableFuture<OutgoingAnswer> start(Attempt attempt) {
        try {
            return client.start(attempt.call());
        } catch (IllegalArgumentException e) {
            // an address that was taken under the rules of an older version
            return CompletableFuture.failedFuture(e);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
