package sila.entries.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Publication;
import sila.entries.diff.Diff;
import sila.entries.references.Referrer;

/**
 * What a step would change for readers.
 *
 * @param then what would be public of the entry; null when nothing would
 * @param changes from the version that is public to the one that would be; null when not both are there
 * @param channels the ways by which it would be delivered or taken away
 * @param references what readers would be led to, and whether they would find it
 * @param referredBy entries that point at this one, as far as whoever asks may see them; not more than a hundred
 * @param findings what stands in the way or should be known
 */
public record Forecast(
        Planned planned,
        @Nullable Publication then,
        @Nullable Diff changes,
        List<Reach> channels,
        List<Relation> references,
        List<Referrer> referredBy,
        List<Finding> findings) {

    /** @param touches addresses that would be made again, from the site's root */
    public record Reach(String channel, List<String> touches) {}

    /**
     * @param pointer into the version: {@code /fields/author}
     * @param type null when there is no such entry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relation(
            String pointer,
            UUID entry,
            @Nullable String type,
            @Nullable String title,
            State state) {}

    /** Whether readers would find what a relation leads to. */
    public enum State {
        PUBLIC,
        /** It becomes public in the same moment. */
        APPEARS,
        /** It ceases to be public in the same moment. */
        DISAPPEARS,
        NOT_PUBLIC,
        DELETED,
        MISSING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isPossible() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /** Where readers find it now; null when they do not. */
    public @Nullable String pathNow() {
        var now = planned.now();
        return now == null ? null : now.path();
    }

    /** Where they would find it. */
    public @Nullable String pathThen() {
        return then == null ? null : then.path();
    }
}
