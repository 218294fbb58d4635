package sila.webhooks.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.PublicAddress;
import sila.kernel.Text;
import sila.webhooks.HookEvent;
import sila.webhooks.Webhook;
import sila.webhooks.WebhookDelivery;
import sila.webhooks.Wish;

/** Notes messages down, in the transaction that they tell of: what is rolled back is told to nobody. */
@ApplicationScoped
public class Messages {

    private static final Duration ONCE = Duration.ZERO;

    private final PublicAddress address;
    private final Jobs jobs;
    private final WebhooksConfig config;
    private final Listeners listeners;

    Messages(PublicAddress address, Jobs jobs, WebhooksConfig config, Listeners listeners) {
        this.address = address;
        this.jobs = jobs;
        this.config = config;
        this.listeners = listeners;
    }

    void prepare(@Observes EntryEvent.Ahead event) {
        listeners.to(event.kind(), event.type());
    }

    void tell(@Observes EntryEvent event) {
        List<Webhook> listening = listeners.to(event.kind(), event.type());
        if (!listening.isEmpty()) {
            version(event).ifPresent(version -> tell(listening, event, version));
        }
    }

    /** The latest one when that was replaced meanwhile; none of an entry that is gone for good. */
    private static Optional<EntryVersion> version(EntryEvent event) {
        return EntryVersion.numbered(event.entry(), event.version())
                .or(() -> Entry.<Entry>findByIdOptional(event.entry()).map(Entry::latest));
    }

    private void tell(List<Webhook> listening, EntryEvent event, EntryVersion version) {
        ObjectNode fields = version.document(event.type()).fields();
        var happening = new Wish.Happening(
                event.kind().code(),
                event.type().name(),
                codes(fields, "topics"),
                codes(fields, "regions"),
                version.language());
        var head = head(event, version, event.type().titleOf(fields));
        var topic = new WebhookDelivery.Topic(event.kind().code(), event.entry(), head.revision());
        var keys =
                head.revision() == null ? null : event.keys().stream().sorted().toList();
        send(listening.stream()
                .filter(webhook -> webhook.wish().isFor(happening))
                .map(webhook -> WebhookDelivery.to(webhook, topic, config.giveUpAfter(), id -> new Message(
                                id, topic.event(), event.at(), head, null, keys)
                        .json()))
                .toList());
    }

    private Message.Head head(EntryEvent event, EntryVersion version, String title) {
        return new Message.Head(
                event.entry(),
                event.type().name(),
                version.slug(),
                version.language(),
                title,
                event.version(),
                event.revision() == 0 ? null : event.revision(),
                address.of("/" + event.type().plural() + "/" + version.slug()));
    }

    private static List<String> codes(ObjectNode fields, String field) {
        return fields.path(field).valueStream().map(JsonNode::asText).toList();
    }

    /** One attempt only, also to a webhook that is switched off. */
    public WebhookDelivery ping(Webhook webhook) {
        var about = new Message.Hook(webhook.id(), webhook.name(), webhook.url(), null);
        var ping = WebhookDelivery.to(
                webhook, new WebhookDelivery.Topic(HookEvent.PING, null, null), ONCE, id -> new Message(
                                id, HookEvent.PING, Instant.now(), null, about, null)
                        .json());
        send(List.of(ping));
        return ping;
    }

    void tellDisabled(Webhook webhook, Text reason) {
        var about = new Message.Hook(webhook.id(), webhook.name(), webhook.url(), reason.en());
        var topic = new WebhookDelivery.Topic(HookEvent.DISABLED, null, null);
        send(Webhook.listening(HookEvent.DISABLED, "").stream()
                .filter(other -> !other.id().equals(webhook.id()))
                .map(other -> WebhookDelivery.to(other, topic, config.giveUpAfter(), id -> new Message(
                                id, topic.event(), Instant.now(), null, about, null)
                        .json()))
                .toList());
    }

    /** The same message once more, under the same id. */
    public void again(WebhookDelivery delivery) {
        delivery.beginAnew(delivery.isPing() ? ONCE : config.giveUpAfter());
        send(List.of(delivery));
    }

    /** What has waited while the webhook was switched off. */
    public void resume(Webhook webhook) {
        request(WebhookDelivery.due(webhook.id(), Instant.now(), Integer.MAX_VALUE).stream()
                .map(id -> JobRequest.now(SendJob.NAME, id.toString()))
                .toList());
    }

    private void send(List<WebhookDelivery> deliveries) {
        request(deliveries.stream()
                .map(delivery -> JobRequest.now(SendJob.NAME, delivery.id().toString()))
                .toList());
    }

    private void request(List<JobRequest> requests) {
        WebhookDelivery.flush();
        jobs.request(requests);
    }
}
