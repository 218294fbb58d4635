package sila.entries.publishing;

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
import sila.entries.Codes;

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

    static final class StateCode extends Codes<State> {
        StateCode() {
            super(State.class, State::code);
        }
    }

    @Embeddable
    record Key(UUID entryId, String channel) {}

    @EmbeddedId
    Key key;

    int version;
    long revision;

    @Convert(converter = StateCode.class)
    State state;

    int attempts;
    Instant at;

    @Nullable
    String problem;

    Delivery() {}

    static Optional<Delivery> of(UUID entry, String channel) {
        return findByIdOptional(new Key(entry, channel));
    }

    public static List<Delivery> of(UUID entry) {
        return list("key.entryId = ?1 order by key.channel", entry);
    }

    void failed(Exception cause) {
        state = State.FAILED;
        attempts++;
        at = Instant.now();
        String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        problem = text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
    }

    public UUID entry() {
        return key.entryId();
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
