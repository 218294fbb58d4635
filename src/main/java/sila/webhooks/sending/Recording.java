package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sila.jobs.Backoff;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.webhooks.Outcome;
import sila.webhooks.Webhook;
import sila.webhooks.WebhookDelivery;

/** Keeps what became of an attempt, and decides what comes next. */
@ApplicationScoped
class Recording {

    private static final Logger LOG = Logger.getLogger(Recording.class);
    private static final int GONE = 410;

    private final WebhooksConfig config;
    private final Backoff backoff;
    private final Jobs jobs;
    private final Messages messages;
    private final AuditLog audit;

    Recording(WebhooksConfig config, Jobs jobs, Messages messages, AuditLog audit) {
        this.config = config;
        this.backoff = new Backoff(config.backoff(), config.maxBackoff());
        this.jobs = jobs;
        this.messages = messages;
        this.audit = audit;
    }

    void record(Attempt attempt, Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> webhook(attempt, outcome).ifPresent(webhook -> {
            var now = Instant.now();
            var requests = new ArrayList<JobRequest>();
            WebhookDelivery.locked(attempt.delivery())
                    .filter(delivery -> attempt.isLastOf(delivery))
                    .ifPresent(delivery -> {
                        keep(webhook, delivery, outcome, now);
                        requests.add(next(delivery, now));
                    });
            WebhookDelivery.flush();
            // one that found no place while this one was under way
            WebhookDelivery.due(attempt.webhook(), now, 1)
                    .forEach(waiting -> requests.add(JobRequest.now(SendJob.NAME, waiting.toString())));
            jobs.request(requests);
        }));
    }

    /**
     * Locked if it has to be changed: before its delivery, as whoever deletes it does, and not at all while everything
     * arrives, for many messages may end in one moment.
     */
    private static Optional<Webhook> webhook(Attempt attempt, Outcome outcome) {
        Optional<Webhook> webhook = Webhook.findByIdOptional(attempt.webhook());
        boolean stays = outcome.isArrival() && webhook.filter(Webhook::isWell).isPresent();
        return stays ? webhook : Webhook.locked(attempt.webhook());
    }

    private static JobRequest next(WebhookDelivery delivery, Instant now) {
        Instant next = delivery.nextAt();
        return new JobRequest(SendJob.NAME, delivery.id().toString(), next == null ? now : next);
    }

    private void keep(Webhook webhook, WebhookDelivery delivery, Outcome outcome, Instant now) {
        if (outcome.isArrival()) {
            delivery.arrived(outcome);
        } else {
            delivery.didNotArrive(outcome, nextAttempt(delivery, outcome, now));
        }
        // a ping is for the eyes of whoever has asked for it
        if (!delivery.isPing()) {
            draw(webhook, delivery, outcome, now);
        }
    }

    /**
     * Our pause, or a longer one that the receiver has asked for ({@link RetryAfter}). If it has asked for longer than
     * the message is tried, there is one last attempt at the very end.
     */
    private @Nullable Instant nextAttempt(WebhookDelivery delivery, Outcome outcome, Instant now) {
        Instant end = delivery.expiresAt();
        Instant usual = now.plus(backoff.after(delivery.attempts() - 1));
        if (usual.isAfter(end) || isGone(outcome)) {
            return null;
        }
        Instant wished = outcome.retryAt();
        if (wished == null || wished.isBefore(usual)) {
            return usual;
        }
        return wished.isAfter(end) ? end : wished;
    }

    /** What an outcome means for the webhook as a whole. */
    private void draw(Webhook webhook, WebhookDelivery delivery, Outcome outcome, Instant now) {
        if (outcome.isArrival()) {
            if (!webhook.isWell()) {
                webhook.arrived();
            }
            return;
        }
        webhook.didNotArrive(now);
        if (delivery.state() == WebhookDelivery.State.FAILED) {
            webhook.gaveUp();
        }
        Text reason = reasonToDisable(webhook, outcome, now);
        if (reason != null && webhook.isActive()) {
            disable(webhook, reason);
        }
    }

    private @Nullable Text reasonToDisable(Webhook webhook, Outcome outcome, Instant now) {
        if (isGone(outcome)) {
            return Text.of("Получатель ответил 410: его больше нет.", "The receiver answered 410: it is gone.");
        }
        if (webhook.failures() >= config.disableAfterFailures()) {
            return Text.of("Подряд не доставлено сообщений: %s.", "Messages given up in a row: %s.")
                    .with(webhook.failures());
        }
        return isOverdue(webhook, now)
                ? Text.of("Ничего не доставлено уже %s ч.", "Nothing has arrived for %s h.")
                        .with(Math.max(1, config.disableAfter().toHours()))
                : null;
    }

    private boolean isOverdue(Webhook webhook, Instant now) {
        Instant since = webhook.failingSince();
        return since != null && !since.plus(config.disableAfter()).isAfter(now);
    }

    private static boolean isGone(Outcome outcome) {
        Integer status = outcome.status();
        return status != null && status == GONE;
    }

    private void disable(Webhook webhook, Text reason) {
        webhook.disable(reason);
        var after =
                StrictJson.MAPPER.createObjectNode().put("state", "disabled").put("reason", reason.en());
        audit.record(new Act("webhook.disable", "webhook:" + webhook.id(), null, after, "webhooks"));
        LOG.warnf("event=webhook.disabled webhook=%s name=%s reason=%s", webhook.id(), webhook.name(), reason.en());
        messages.tellDisabled(webhook, reason);
    }
}
