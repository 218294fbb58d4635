package sila.webhooks.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.webhooks.WebhookDelivery;

/**
 * A line of the log: what is known of the last attempt.
 *
 * @param state {@code pending} also between attempts that failed; {@code failed} when it was given up
 * @param triedAt beginning of the last attempt
 * @param duration of the last attempt, milliseconds
 * @param status of the receiver's answer; null when there was none
 * @param answer the first KB of its body
 * @param problem why the message was not taken, in the reader's language
 * @param nextAttempt null when there will be none
 * @param message what is sent; only when one delivery is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,
        String event,
        @Nullable UUID entry,
        @Nullable Long revision,
        WebhookDelivery.State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant triedAt,
        @Nullable Long duration,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String problem,
        @Nullable Instant nextAttempt,
        @JsonRawValue @Nullable String message) {

    static DeliveryView of(WebhookDelivery delivery, Language reader) {
        return of(delivery, reader, null);
    }

    static DeliveryView withMessage(WebhookDelivery delivery, Language reader) {
        return of(delivery, reader, delivery.body());
    }

    private static DeliveryView of(WebhookDelivery delivery, Language reader, @Nullable String message) {
        Text problem = delivery.problem();
        return new DeliveryView(
                delivery.id(),
                delivery.event(),
                delivery.entry(),
                delivery.revision(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.triedAt(),
                delivery.millis(),
                delivery.status(),
                delivery.answer(),
                problem == null ? null : problem.in(reader),
                delivery.isWaiting() ? delivery.nextAt() : null,
                message);
    }
}
