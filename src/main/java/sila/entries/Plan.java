package sila.entries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to an entry by itself. Where both moments are set, the withdrawal is the later one.
 *
 * @param publishAt when {@code version} is published; null when none is going to be
 * @param unpublishAt when whatever is public then is withdrawn; null for never
 * @param version number of the version that waits; newer drafts do not change it
 */
@Embeddable
public record Plan(
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Column(name = "scheduled_version") @Nullable Integer version) {

    public static final Plan NONE = new Plan(null, null, null);

    public boolean publishes() {
        return publishAt != null;
    }

    public boolean publishesBy(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    public boolean withdrawsBy(Instant now) {
        return unpublishAt != null && !unpublishAt.isAfter(now);
    }

    /** When something is to be done next. */
    public Optional<Instant> next() {
        return Stream.of(publishAt, unpublishAt).filter(Objects::nonNull).min(Instant::compareTo);
    }

    Plan withoutPublication() {
        return new Plan(null, unpublishAt, null);
    }
}
