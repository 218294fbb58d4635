package sila.webhooks.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.webhooks.Webhook;

/**
 * A webhook as people see it.
 *
 * @param state {@code active}, {@code paused} by people, or {@code disabled} by the hub because nothing arrived
 * @param reason why it was disabled, in the reader's language
 * @param failingSince nothing has arrived since then
 * @param formerSecretUntil until then the former secret signs as well
 * @param secret only in the answer that makes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        UUID id,
        int version,
        String name,
        URI url,
        List<String> events,
        List<String> types,
        Filter filter,
        boolean active,
        String state,
        @Nullable String reason,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        @Nullable Instant formerSecretUntil,
        @Nullable String secret) {

    /** @param language null for both */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filter(
            List<String> topics,
            List<String> regions,
            @Nullable Language language) {}

    static WebhookView of(Webhook webhook, Language reader) {
        return of(webhook, reader, null);
    }

    static WebhookView of(Webhook webhook, Language reader, @Nullable String secret) {
        var wish = webhook.wish();
        Text reason = webhook.disabledBecause();
        Instant until = webhook.formerSecretUntil();
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.name(),
                webhook.url(),
                sorted(wish.events()),
                sorted(wish.types()),
                new Filter(sorted(wish.topics()), sorted(wish.regions()), wish.language()),
                webhook.isActive(),
                state(webhook),
                reason == null ? null : reason.in(reader),
                webhook.disabledAt(),
                webhook.failingSince(),
                webhook.createdAt(),
                webhook.createdBy(),
                webhook.updatedAt(),
                until != null && until.isAfter(Instant.now()) ? until : null,
                secret);
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static String state(Webhook webhook) {
        return webhook.isActive() ? "active" : webhook.disabledAt() == null ? "paused" : "disabled";
    }
}
