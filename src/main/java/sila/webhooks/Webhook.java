package sila.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;

/** An address of another system, and what it wants to hear. While it is not active nothing is noted down for it. */
@Entity
@Table(name = "webhook")
public class Webhook extends PanacheEntityBase {

    /** So long a receiver may take over a new secret. */
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    int version;
    String name;
    String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> events;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> regions;

    @Nullable
    String language;

    boolean active;
    String secret;

    @Nullable
    String formerSecret;

    @Nullable
    Instant formerSecretUntil;

    int failures;

    @Nullable
    Instant failingSince;

    @Nullable
    Instant disabledAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Text disabledBecause;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    Webhook() {}

    /**
     * What people decide about a webhook.
     *
     * @param name by which people know the receiver
     */
    public record Settings(String name, URI url, Wish wish, boolean active) {}

    public static Webhook create(Settings settings, String author) {
        var webhook = new Webhook();
        webhook.secret = SigningSecret.random().value();
        webhook.createdAt = Instant.now();
        webhook.createdBy = author;
        webhook.change(settings);
        webhook.persist();
        return webhook;
    }

    /** One that was disabled begins anew when it is made active. */
    public void change(Settings settings) {
        name = settings.name();
        url = settings.url().toString();
        events = sorted(settings.wish().events());
        types = sorted(settings.wish().types());
        topics = sorted(settings.wish().topics());
        regions = sorted(settings.wish().regions());
        Language wished = settings.wish().language();
        language = wished == null ? null : wished.code();
        active = settings.active();
        if (active) {
            disabledAt = null;
            disabledBecause = null;
            arrived();
        }
        changed();
    }

    private static List<String> sorted(Set<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }

    private void changed() {
        version++;
        updatedAt = Instant.now();
    }

    /** The former secret signs as well for a day. */
    public SigningSecret renewSecret() {
        var fresh = SigningSecret.random();
        formerSecret = secret;
        formerSecretUntil = Instant.now().plus(BOTH_SECRETS);
        secret = fresh.value();
        changed();
        return fresh;
    }

    /** The receiver has taken a message: whatever failed before, it is there again. */
    public void arrived() {
        failures = 0;
        failingSince = null;
    }

    public void didNotArrive(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
    }

    /** A message is not tried again. */
    public void gaveUp() {
        failures++;
    }

    public void disable(Text reason) {
        active = false;
        disabledAt = Instant.now();
        disabledBecause = reason;
        changed();
    }

    /** As it is now, whoever has changed it since this transaction first saw it. */
    public static Optional<Webhook> locked(UUID id) {
        Optional<Webhook> found = findByIdOptional(id);
        found.ifPresent(webhook -> getEntityManager().refresh(webhook, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /**
     * With its log and all that is still to be sent. The log goes first: whoever notes down a message waits only for the
     * end of it.
     */
    public void remove() {
        WebhookDelivery.delete("webhook", this);
        delete();
    }

    /** Whether all that was sent last has arrived. */
    public boolean isWell() {
        return failingSince == null && failures == 0;
    }

    /**
     * Active ones that have asked for such an event, and for the type if they have asked for types. They cannot be deleted
     * until the transaction ends: a message to one that is gone would make the transaction fail.
     *
     * @param type empty for an event that is about no entry
     */
    @SuppressWarnings("unchecked")
    public static List<Webhook> listening(String event, String type) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from webhook
                        where active and :event = any (events) and (cardinality(types) = 0 or :type = any (types))
                        order by id for key share
                        """, Webhook.class)
                .setParameter("event", event)
                .setParameter("type", type)
                .getResultList();
    }

    public Wish wish() {
        return new Wish(
                Set.copyOf(events),
                Set.copyOf(types),
                Set.copyOf(topics),
                Set.copyOf(regions),
                Language.of(language).orElse(null));
    }

    /** Those that sign now, the latest first. */
    public List<SigningSecret> secrets(Instant now) {
        var latest = new SigningSecret(secret);
        return formerSecret == null || formerSecretUntil == null || formerSecretUntil.isBefore(now)
                ? List.of(latest)
                : List.of(latest, new SigningSecret(formerSecret));
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes people and the hub have made; the entity tag of the management API. */
    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public URI url() {
        return URI.create(url);
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public @Nullable Text disabledBecause() {
        return disabledBecause;
    }

    /** Since when nothing has arrived; null while everything does. */
    public @Nullable Instant failingSince() {
        return failingSince;
    }

    /** Messages given up in a row. */
    public int failures() {
        return failures;
    }

    public @Nullable Instant formerSecretUntil() {
        return formerSecretUntil;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
