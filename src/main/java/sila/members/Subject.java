package sila.members;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is acted on. What is not known counts as foreign: a grant limited in that respect does not reach it.
 *
 * @param type null: any type, or not known
 * @param regions codes of the entry; empty: the whole country
 * @param language BCP 47 code; null: not about one language
 * @param owner the account that created it; null: not known
 */
public record Subject(
        @Nullable String type,
        Set<String> regions,
        @Nullable String language,
        @Nullable UUID owner) {

    /** Something that is no entry: a release, a webhook, the hub itself. */
    public static final Subject NONE = new Subject(null, Set.of(), null, null);

    public Subject {
        regions = Set.copyOf(regions);
    }

    public static Subject ofType(@Nullable String type) {
        return new Subject(type, Set.of(), null, null);
    }
}
