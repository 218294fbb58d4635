package sila.entries.releases;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.dryrun.Action;

/**
 * What an editor hands in.
 *
 * @param entries each an id, or an object with more; null is none
 * @param publishAt null: when somebody publishes it
 */
public record ReleaseDraft(
        @Nullable String title,
        @Nullable List<@Nullable Item> entries,
        @Nullable Instant publishAt) {

    /**
     * @param version null follows the latest until the release is scheduled or published
     * @param action null: publish
     */
    public record Item(
            @Nullable UUID entry,
            @Nullable Integer version,
            @Nullable Action action) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Item {}

        /** Of the id alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Item of(String id) {
            return new Item(UUID.fromString(id), null, null);
        }
    }
}
