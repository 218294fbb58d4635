package sila.webhooks.sending;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sila.kernel.outgoing.OutgoingCall;
import sila.webhooks.SigningSecret;
import sila.webhooks.WebhookDelivery;

/**
 * One call to a receiver.
 *
 * @param number of the attempt: who reports on an older one is too late
 */
record Attempt(UUID delivery, UUID webhook, int number, Instant begun, OutgoingCall call) {

    private static final String SENDER = "sila-webhooks/1";
    private static final int MOST_OF_AN_ANSWER = 64 * 1024;

    static Attempt of(WebhookDelivery delivery, Instant now) {
        var webhook = delivery.webhook();
        return new Attempt(
                delivery.id(),
                webhook.id(),
                delivery.attempts(),
                now,
                OutgoingCall.post(
                        webhook.url(),
                        headers(delivery, now, webhook.secrets(now)),
                        delivery.body().getBytes(StandardCharsets.UTF_8),
                        MOST_OF_AN_ANSWER));
    }

    /** False when the outcome comes too late: somebody has sent it again, or it was given up. */
    boolean isLastOf(WebhookDelivery message) {
        return message.state() == WebhookDelivery.State.PENDING && message.attempts() == number;
    }

    private static Map<String, String> headers(WebhookDelivery delivery, Instant now, List<SigningSecret> secrets) {
        return Map.of(
                "User-Agent", SENDER,
                "Sila-Event", delivery.event(),
                "Sila-Delivery", delivery.id().toString(),
                "Sila-Signature", Signature.of(delivery.body(), now, secrets));
    }
}
