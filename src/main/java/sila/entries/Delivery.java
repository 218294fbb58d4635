package sila.entries;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the latest publication or withdrawal of an entry has come in one channel. */
@Entity
@Table(name = "delivery")
public class Delivery extends PanacheEntityBase {

    private static final int LONGEST_PROBLEM = 500;

    /** Failed ones are still tried again, later and later. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Embeddable
    record Key(UUID entryId, String channel) {}

    @EmbeddedId
    Key key;

    int version;
    long revision;

    @Convert(converter = Codes.OfDeliveryState.class)
    State state;

    int attempts;
    Instant at;

    @Nullable
    String problem;

    Delivery() {}

    /** Starts anew for a publication or withdrawal of this revision. */
    static void begin(UUID entry, String channel, int version, long revision) {
        var key = new Key(entry, channel);
        Delivery delivery = Delivery.<Delivery>findByIdOptional(key).orElseGet(Delivery::new);
        delivery.key = key;
        delivery.version = version;
        delivery.revision = revision;
        delivery.state = State.PENDING;
        delivery.attempts = 0;
        delivery.at = Instant.now();
        delivery.problem = null;
        delivery.persist();
    }

    static Optional<Delivery> of(UUID entry, String channel) {
        return findByIdOptional(new Key(entry, channel));
    }

    public static List<Delivery> of(UUID entry) {
        return list("key.entryId = ?1 order by key.channel", entry);
    }

    void succeeded() {
        state = State.DELIVERED;
        attempts++;
        at = Instant.now();
        problem = null;
    }

    void failed(Exception cause) {
        state = State.FAILED;
        attempts++;
        at = Instant.now();
        String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        problem = text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
    }

    public String channel() {
        return key.channel();
    }

    public int version() {
        return version;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String problem() {
        return problem;
    }
}
