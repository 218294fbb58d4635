package sila.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.entries.Codes;
import sila.kernel.Text;

/** One message to one webhook, and how its last attempt ended. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends PanacheEntityBase {

    /** A pending one may have failed already: it is tried again. A failed one is not. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final class OfState extends Codes<State> {
        OfState() {
            super(State.class, State::code);
        }
    }

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webhook_id", updatable = false)
    Webhook webhook;

    @Column(updatable = false)
    String event;

    @Column(updatable = false)
    @Nullable
    UUID entryId;

    @Column(updatable = false)
    @Nullable
    Long revision;

    @Column(updatable = false)
    String body;

    @Convert(converter = OfState.class)
    State state;

    int attempts;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant nextAt;

    @Nullable
    Instant triedAt;

    @Nullable
    Long millis;

    @Nullable
    Integer status;

    @Nullable
    String answer;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Text problem;

    WebhookDelivery() {}

    /**
     * What a message is about.
     *
     * @param entry null when it is about none
     * @param revision of the publication or withdrawal; null when nothing public has changed
     */
    public record Topic(
            String event, @Nullable UUID entry, @Nullable Long revision) {}

    /**
     * Notes a message down.
     *
     * @param patience how long it is tried; zero for a single attempt
     * @param body made for the delivery's id
     */
    public static WebhookDelivery to(Webhook webhook, Topic topic, Duration patience, Function<UUID, String> body) {
        var delivery = new WebhookDelivery();
        delivery.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        delivery.webhook = webhook;
        delivery.event = topic.event();
        delivery.entryId = topic.entry();
        delivery.revision = topic.revision();
        delivery.createdAt = Instant.now();
        delivery.body = body.apply(delivery.id);
        delivery.beginAnew(patience);
        delivery.persist();
        return delivery;
    }

    /** To be sent now, whatever has become of it. */
    public void beginAnew(Duration patience) {
        var now = Instant.now();
        state = State.PENDING;
        nextAt = now;
        expiresAt = now.plus(patience);
    }

    /** @param end by then the attempt is over, or whoever made it is dead */
    public void attempt(Instant now, Instant end) {
        attempts++;
        triedAt = now;
        nextAt = end;
    }

    public void arrived(Outcome outcome) {
        ended(outcome);
        state = State.DELIVERED;
        nextAt = null;
    }

    /** @param next null to give up */
    public void didNotArrive(Outcome outcome, @Nullable Instant next) {
        ended(outcome);
        nextAt = next;
        if (next == null) {
            state = State.FAILED;
        }
    }

    private void ended(Outcome outcome) {
        millis = outcome.took().toMillis();
        status = outcome.status();
        answer = outcome.answer();
        problem = outcome.problem();
    }

    public static Optional<WebhookDelivery> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a webhook whose attempt may begin now, oldest first. */
    @SuppressWarnings("unchecked")
    public static List<UUID> due(UUID webhook, Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from webhook_delivery
                        where webhook_id = :webhook and state = 'pending' and next_at <= :now order by id limit :limit
                        """)
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Not of a webhook that is switched off, unless somebody wants to see whether it answers. */
    public boolean isWaiting() {
        return state == State.PENDING && (webhook.isActive() || isPing());
    }

    public boolean isPing() {
        return event.equals(HookEvent.PING);
    }

    public UUID id() {
        return id;
    }

    public Webhook webhook() {
        return webhook;
    }

    public String event() {
        return event;
    }

    public @Nullable UUID entry() {
        return entryId;
    }

    public @Nullable Long revision() {
        return revision;
    }

    /** JSON, the very bytes that are signed. */
    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When the next attempt may begin; while one is under way the moment behind its end; null when there is none. */
    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant triedAt() {
        return triedAt;
    }

    public @Nullable Long millis() {
        return millis;
    }

    public @Nullable Integer status() {
        return status;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Text problem() {
        return problem;
    }
}
