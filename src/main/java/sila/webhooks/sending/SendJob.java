package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import sila.jobs.Job;
import sila.jobs.TryAgain;
import sila.webhooks.Outcome;
import sila.webhooks.WebhookDelivery;

/**
 * Begins the next attempt of a delivery and comes back when its outcome is known, or when there should be one: so no
 * thread of the jobs waits for a receiver, and the attempt of a node that died is made again by another. Key: the
 * delivery's id.
 */
@ApplicationScoped
class SendJob implements Job {

    static final String NAME = "webhook";

    private static final Logger LOG = Logger.getLogger(SendJob.class);

    /** Seconds; the end of a call of the same webhook wakes the next one earlier. */
    private static final int CROWDED = 20;

    private final Receivers receivers;
    private final Recording recording;
    private final Duration lease;

    SendJob(Receivers receivers, Recording recording, WebhooksConfig config) {
        this.receivers = receivers;
        this.recording = recording;
        this.lease = config.timeout().plus(config.timeout());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        UUID id = UUID.fromString(key);
        var waiting = QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.<WebhookDelivery>findByIdOptional(id)
                .filter(WebhookDelivery::isWaiting)
                .map(Waiting::of));
        waiting.ifPresent(delivery -> send(id, delivery));
    }

    private record Waiting(UUID webhook, Instant next) {

        static Waiting of(WebhookDelivery delivery) {
            return new Waiting(delivery.webhook().id(), Objects.requireNonNull(delivery.nextAt()));
        }
    }

    private void send(UUID id, Waiting delivery) {
        if (delivery.next().isAfter(Instant.now())) {
            throw new TryAgain(delivery.next());
        }
        UUID webhook = delivery.webhook();
        if (!receivers.begin(webhook)) {
            throw new TryAgain(Instant.now()
                    .plusSeconds(CROWDED + ThreadLocalRandom.current().nextInt(CROWDED)));
        }
        Optional<Attempt> attempt;
        try {
            attempt = QuarkusTransaction.requiringNew().call(() -> begin(id));
        } catch (RuntimeException e) {
            receivers.end(webhook);
            throw e;
        }
        if (attempt.isEmpty()) {
            receivers.end(webhook);
            return;
        }
        receivers.call(attempt.get()).thenAccept(outcome -> end(attempt.get(), outcome));
        throw new TryAgain(attempt.get().begun().plus(lease));
    }

    private Optional<Attempt> begin(UUID id) {
        return WebhookDelivery.locked(id).filter(WebhookDelivery::isWaiting).map(delivery -> {
            var now = Instant.now();
            delivery.attempt(now, now.plus(lease));
            return Attempt.of(delivery, now);
        });
    }

    private void end(Attempt attempt, Outcome outcome) {
        receivers.end(attempt.webhook());
        try {
            recording.record(attempt, outcome);
        } catch (RuntimeException databaseIsAway) {
            LOG.warnf(
                    "webhook=%s delivery=%s sent again later, its outcome could not be kept: %s",
                    attempt.webhook(), attempt.delivery(), databaseIsAway);
        }
    }
}
