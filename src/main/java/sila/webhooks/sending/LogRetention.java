package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import sila.jobs.DailyJob;
import sila.webhooks.WebhookDelivery;

/** Takes old deliveries out of the log, every day. */
@ApplicationScoped
class LogRetention implements DailyJob {

    private static final String NAME = "webhook-log";

    private final Duration keep;

    LogRetention(WebhooksConfig config) {
        this.keep = config.keepLog();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> WebhookDelivery.delete("createdAt < ?1", now.minus(keep)));
    }
}
