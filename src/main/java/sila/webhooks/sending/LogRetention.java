package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.jobs.TryAgain;
import sila.webhooks.WebhookDelivery;

/** Takes old deliveries out of the log, every day. */
@ApplicationScoped
class LogRetention implements Job {

    private static final String NAME = "webhook-log";
    private static final String KEY = "daily";

    private final Jobs jobs;
    private final Duration keep;

    LogRetention(Jobs jobs, WebhooksConfig config) {
        this.jobs = jobs;
        this.keep = config.keepLog();
    }

    void start(@Observes StartupEvent event) {
        jobs.request(NAME, KEY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        var now = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> WebhookDelivery.delete("createdAt < ?1", now.minus(keep)));
        throw new TryAgain(now.plus(Duration.ofDays(1)));
    }
}
